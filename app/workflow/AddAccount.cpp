// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/AddAccount.h"

#include "app/store/Transaction.h"
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/Writable.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<QString> acceptNewName(Session &session, const QString &name)
{
    auto accepted = acceptName(name);
    if (!accepted)
        return accepted;
    const auto accounts = store::AccountRepository(*session.store).all();
    if (!accounts)
        return accounts.error();
    const auto isSame = [&](const Account &account) { return account.name == *accepted; };
    if (std::ranges::any_of(*accounts, isSame))
        return Error{Fault::Conflict, u"account-name-taken"_s, Retry::AfterCorrection, {*accepted}, {}};
    return accepted;
}

Result<Roster> enrol(Session &session, const Account &account, const QStringList &fields)
{
    store::AccountRepository accounts(*session.store);
    if (const auto inserted = accounts.insert(account); !inserted)
        return inserted.error();
    Roster roster = session.roster;
    roster.entries.append(rosterEntry(account));
    roster.entries.last().fields = fields;
    const auto recorded = record(session, AuditAction::AccountAdded, account.id.toString(),
                                 {{u"roles"_s, QJsonArray::fromStringList(roleNames(account.roles))},
                                  {u"certificate-sha256"_s, QString::fromLatin1(account.certificateSha256.toHex())}});
    return recorded ? issueRoster(session, roster) : recorded.error();
}

/// A slot of that name without an account is what an interrupted earlier try left; the new one takes its place.
void replaceSlot(store::WorkspaceHeader &header, const store::KeySlot &slot)
{
    header.keySlots.removeIf([&](const store::KeySlot &other) { return other.accountName == slot.accountName; });
    header.keySlots.append(slot);
}

} // namespace

Result<Account> addAccount(Session &session, const QString &name, Roles roles, const SecretBytes &passphrase,
                           const QStringList &fields)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    if (const auto administrator = requireAdministrator(session, u"account-add"_s); !administrator)
        return administrator.error();
    const auto accepted = acceptNewName(session, name);
    if (!accepted)
        return accepted.error();
    if (!roles)
        return Error{Fault::InvalidInput, u"roles-empty"_s, Retry::AfterCorrection, {*accepted}, {}};
    if (const auto known = requireKnownFields(session, fields); !known)
        return known.error();
    if (const auto strong = acceptPassphrase(passphrase, session.regulation); !strong)
        return strong.error();
    auto header = store::readHeader(session.directory);
    if (!header)
        return header.error();
    const auto *own = header->findSlot(session.account.name, store::SlotKind::Passphrase);
    if (!own)
        return Error{Fault::NotFound, u"account-not-found"_s, Retry::Never, {session.account.name}, {}};
    const NewMember member = certify(*session.authority, *accepted, roles, session.clock.nowUtc());
    const auto slot = makeSlot(member, {session.storeKey, session.keyEpoch}, *session.authority, passphrase, own->kdf,
                               session.clock.nowUtc());
    if (!slot)
        return slot.error();
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto enrolled = enrol(session, member.account, fields);
    if (!enrolled)
        return enrolled.error();
    // The slot is on disk before the account is: an account nobody can unlock would be worse than a slot nobody has.
    replaceSlot(*header, *slot);
    if (const auto written = store::writeHeader(session.directory, *header); !written)
        return written.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    session.roster = *enrolled;
    return member.account;
}

} // namespace bantin::workflow
