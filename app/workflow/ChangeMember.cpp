// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ChangeMember.h"

#include "app/store/Transaction.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/Writable.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<Account> acceptedAccount(Session &session, const MemberChange &change)
{
    auto account = servingAccountNamed(session, change.name);
    if (!account)
        return account;
    if (!change.roles)
        return Error{Fault::InvalidInput, u"roles-empty"_s, Retry::AfterCorrection, {account->name}, {}};
    if ((account->roles ^ change.roles).testFlag(Role::Administrator))
        return Error{Fault::Denied, u"administrator-fixed"_s, Retry::AfterCorrection, {account->name}, {}};
    const auto known = requireKnownFields(session, change.fields);
    return known ? account : known.error();
}

/// The roster in which the account's entry of today ends and the new one begins.
Result<Roster> changedRoster(Session &session, const Account &account, const QStringList &fields)
{
    const auto end = endOfService(*session.store, account.id, session.clock.nowUtc());
    if (!end)
        return end.error();
    Roster roster = session.roster;
    RosterEntry entry = rosterEntry(account);
    entry.fields = fields;
    for (RosterEntry &former : roster.entries) {
        if (former.certificateSha256 == account.certificateSha256 && !former.to.isValid())
            former.to = entry.from = std::max(*end, former.from);
    }
    roster.entries.append(entry);
    return roster;
}

} // namespace

Result<Account> changeMember(Session &session, const MemberChange &change)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    if (const auto administrator = requireAdministrator(session, u"account-change"_s); !administrator)
        return administrator.error();
    if (const auto fresh = requireFreshPassphrase(session); !fresh)
        return fresh.error();
    auto account = acceptedAccount(session, change);
    if (!account)
        return account;
    account->roles = change.roles;
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto roster = changedRoster(session, *account, change.fields);
    if (!roster)
        return roster.error();
    if (const auto updated = store::AccountRepository(*session.store).update(*account); !updated)
        return updated.error();
    const auto recorded = record(session, AuditAction::AccountChanged, account->id.toString(),
                                 {{u"roles"_s, QJsonArray::fromStringList(roleNames(account->roles))},
                                  {u"fields"_s, QJsonArray::fromStringList(change.fields)}});
    if (!recorded)
        return recorded.error();
    const auto issued = issueRoster(session, *roster);
    if (!issued)
        return issued.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    session.roster = *issued;
    if (account->id == session.account.id)
        session.account = *account;
    return account;
}

} // namespace bantin::workflow
