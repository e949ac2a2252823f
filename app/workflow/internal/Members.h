// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/crypto/CertificateAuthority.h"
#include "app/crypto/KeyDerivation.h"
#include "app/domain/Account.h"
#include "app/store/AccountRepository.h"
#include "app/store/KeySlots.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// "role-forbids" (action, role) for everybody but an administrator who holds the unit's authority.
Result<void> requireAdministrator(const Session &session, const QString &action);

/// One line, trimmed, NFC, 1–80 characters: "name-invalid" (name, limit) otherwise.
Result<QString> acceptName(const QString &name);

/// A person newly certified by the unit, not stored anywhere yet.
struct NewMember {
    Account account;
    crypto::SigningKey key;
    crypto::Certificate certificate;
};
NewMember certify(const crypto::CertificateAuthority &authority, const QString &name, Roles roles,
                  const QDateTime &now);

/// The store key and which it is.
struct EpochKey {
    const SecretBytes &key;
    quint32 epoch = 1;
};

/// The member's way in, its passphrase set at `now`. Administrators also get the authority's key. The salt is made anew.
/// Slow (Argon2id).
Result<store::KeySlot> makeSlot(const NewMember &member, const EpochKey &storeKey,
                                const crypto::CertificateAuthority &authority, const SecretBytes &passphrase,
                                const crypto::Argon2Parameters &kdf, const QDateTime &now);

RosterEntry rosterEntry(const Account &account);
/// The same list as the version after it, issued at `now`, but never before the one it follows.
Roster nextVersion(Roster roster, const QDateTime &now);
/// Ends the service of whoever holds that certificate; nothing for an entry that has ended.
void endEntry(Roster &roster, const QByteArray &certificateSha256, const QDateTime &end);
/// The moment from which an account's certificate no longer counts: `now`, or the second after its last decision where a
/// clock was ahead, because what was decided must stay valid.
Result<QDateTime> endOfService(store::Store &store, const AccountId &account, const QDateTime &now);
store::SignedRoster signRoster(const Roster &roster, const crypto::CertificateAuthority &authority);

} // namespace bantin::workflow
