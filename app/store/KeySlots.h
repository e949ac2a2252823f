// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/base/SecretBytes.h"
#include "app/crypto/KeyDerivation.h"
#include "app/domain/Role.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace bantin::store {

/// What a slot opens: the store key and the account's own signing key; for administrators also the unit authority's key.
struct SlotContents {
    SecretBytes storeKey;     ///< 32 bytes
    SecretBytes signingKey;   ///< PKCS#8 DER, P-256
    SecretBytes authorityKey; ///< PKCS#8 DER; empty for everybody but administrators

    SlotContents clone() const;
};

enum class SlotKind {
    Passphrase, ///< Argon2id → AES-256-GCM
    Keyring,    ///< random secret kept by the operating system's keyring, HKDF → AES-256-GCM; never the only slot
};

/// One way in. Every field is authenticated as associated data of `sealed`.
struct KeySlot {
    AccountId account;
    QString accountName; ///< shown on the unlock page
    SlotKind kind = SlotKind::Passphrase;
    crypto::Argon2Parameters kdf; ///< Passphrase only
    QByteArray sealed;
};

/// Argon2id, so slow: call off the UI thread. "kdf-out-of-range", "memory-short".
Result<KeySlot> makePassphraseSlot(const AccountId &account, const QString &accountName, const SlotContents &contents,
                                   const SecretBytes &passphrase, const crypto::Argon2Parameters &kdf);
/// `keyringSecret` is 32 random bytes (crypto::randomSecret).
KeySlot makeKeyringSlot(const AccountId &account, const QString &accountName, const SlotContents &contents,
                        const SecretBytes &keyringSecret);

/// Slow (Argon2id) for passphrase slots: call off the UI thread. "passphrase-wrong" or "keyring-secret-wrong" when the
/// secret does not open it, "slot-damaged" when it does but name, kind, account, parameters or contents were altered,
/// "memory-short" when there is no room for Argon2id now.
Result<SlotContents> openSlot(const KeySlot &slot, const SecretBytes &secret);

} // namespace bantin::store
