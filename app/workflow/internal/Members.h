// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/crypto/CertificateAuthority.h"
#include "app/crypto/KeyDerivation.h"
#include "app/domain/Account.h"
#include "app/store/AccountRepository.h"
#include "app/domain/board/Warrant.h"
#include "app/store/KeySlots.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// "role-forbids" (action, role) for everybody but an administrator who holds the unit's authority.
Result<void> requireAdministrator(const Session &session, const QString &action);

/// "field-of-work-unknown" (id) for a category the session's profile does not have.
Result<void> requireKnownFields(const Session &session, const QStringList &fields);

/// The account of that name, as a person typed it. "account-not-found" (name), "account-disabled" (name), store reasons.
Result<Account> servingAccountNamed(Session &session, const QString &name);

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
/// What the newest roster says of an account as it is now.
RosterEntry entryOf(const Session &session, const Account &account);
/// The same of the session's own.
RosterEntry ownEntry(const Session &session);
/// Whether the session's account may pack and send articles of that category, by its roles or a delegation; without a category
/// whether it may send any. "role-forbids" (send, roles), "field-forbids".
Result<void> maySend(const Session &session, const QString &category);
/// "power-missing" (power, posts or roles that hold it) unless the session's account holds the power or it was delegated to it.
Result<void> requirePower(const Session &session, Power power);
/// The same list as the version after it, issued at `now`, but never before the one it follows.
Roster nextVersion(Roster roster, const QDateTime &now);
/// Ends the service of whoever holds that certificate; nothing for an entry that has ended.
void endEntry(Roster &roster, const QByteArray &certificateSha256, const QDateTime &end);
/// The moment from which an account's certificate no longer counts: `now`, or the second after its last decision where a
/// clock was ahead, because what was decided must stay valid.
Result<QDateTime> endOfService(store::Store &store, const AccountId &account, const QDateTime &now);
store::SignedRoster signRoster(const Roster &roster, const crypto::CertificateAuthority &authority);
/// Signs `roster` as the version after the newest, keeps it and enters it into the log, inside the caller's transaction. After
/// the commit it is the session's to take over.
Result<Roster> issueRoster(Session &session, const Roster &roster);

} // namespace bantin::workflow
