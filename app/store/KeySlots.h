// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/base/SecretBytes.h"
#include "app/crypto/Envelope.h"
#include "app/crypto/KeyDerivation.h"
#include "app/domain/Role.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace bantin::store {

/// What a slot opens: the store key and the account's own signing key; for administrators also the unit authority's key.
struct SlotContents {
    SecretBytes storeKey;     ///< 32 bytes; of the slot's epoch
    SecretBytes signingKey;   ///< PKCS#8 DER, P-256; empty in a recovery slot
    SecretBytes authorityKey; ///< PKCS#8 DER; empty for everybody but administrators and the recovery slot

    SlotContents clone() const;
};

enum class SlotKind {
    Passphrase, ///< Argon2id → AES-256-GCM
    Keyring,    ///< random secret kept by the operating system's keyring, HKDF → AES-256-GCM; never the only slot
    Recovery,   ///< 150 random bits on paper, HKDF → AES-256-GCM; belongs to the unit, not to an account
};

/// Whose slot it is and what it says of itself.
struct SlotOwner {
    AccountId account;     ///< invalid for a recovery slot
    QString accountName;   ///< empty for a recovery slot
    QDateTime made;        ///< UTC, whole seconds: when the passphrase was set; invalid in a slot of version 1
    quint32 epoch = 1;     ///< which store key its contents hold
    QByteArray unitSha256; ///< 32 bytes: the unit's certificate, the anchor of everything signed; empty in version 1
};

/// One way in. Every field is authenticated as associated data of `sealed`.
struct KeySlot {
    AccountId account;
    QString accountName; ///< shown on the unlock page
    SlotKind kind = SlotKind::Passphrase;
    crypto::Argon2Parameters kdf; ///< Passphrase only
    QByteArray sealed;
    QDateTime made;
    quint32 epoch = 1;
    QByteArray unitSha256;
    /// X25519: how a later store key reaches this slot without its passphrase. 32 bytes; empty in a slot of version 1.
    QByteArray envelopeKey;
    /// Over the envelope key, by the slot's own signing key (the recovery slot's: the authority's), so that nobody who can
    /// write the folder puts a key of his own there and is handed the next store key. Empty in a slot of version 1.
    QByteArray envelopeProof;
};

/// Argon2id, so slow: call off the UI thread. "kdf-out-of-range", "memory-short", "key-invalid" (signing key).
Result<KeySlot> makePassphraseSlot(const SlotOwner &owner, const SlotContents &contents, const SecretBytes &passphrase,
                                   const crypto::Argon2Parameters &kdf);
/// `keyringSecret` is 32 random bytes (crypto::randomSecret). "key-invalid" (signing key).
Result<KeySlot> makeKeyringSlot(const SlotOwner &owner, const SlotContents &contents, const SecretBytes &keyringSecret);
/// `recoverySecret` as crypto/RecoveryKey makes it. 150 random bits cannot be guessed, so nothing slows guessing down here.
/// "key-invalid" (authority's key).
Result<KeySlot> makeRecoverySlot(const SlotOwner &owner, const SlotContents &contents,
                                 const SecretBytes &recoverySecret);

/// Slow (Argon2id) for passphrase slots: call off the UI thread. "passphrase-wrong", "keyring-secret-wrong" or
/// "recovery-key-wrong" when the secret does not open it, "slot-damaged" when it does but name, kind, account, parameters or
/// contents were altered, "memory-short" when there is no room for Argon2id now.
Result<SlotContents> openSlot(const KeySlot &slot, const SecretBytes &secret);

/// The private half of KeySlot::envelopeKey, from what the slot holds.
crypto::EnvelopeKeys envelopeKeysOf(const SlotContents &contents);
/// What KeySlot::envelopeProof signs.
QByteArray envelopeStatement(const KeySlot &slot);

} // namespace bantin::store
