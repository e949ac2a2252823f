// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/DelegatePowers.h"

#include "app/store/Transaction.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/RowBindings.h"
#include "app/workflow/internal/UnitRecord.h"
#include "app/workflow/internal/WholeSeconds.h"
#include "app/workflow/internal/Writable.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Error refusal(Fault fault, const QString &reason, const QStringList &arguments = {})
{
    return {fault, reason, Retry::AfterCorrection, arguments, {}};
}

Result<void> mayAdministrate(const Session &session, const QString &action)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable;
    if (const auto administrator = requireAdministrator(session, action); !administrator)
        return administrator;
    return requireFreshPassphrase(session);
}

QStringList missingPowers(const Session &session, const Account &giver, const QList<Power> &powers)
{
    QStringList missing;
    const RosterEntry *entry = session.roster.serving(giver.id, session.clock.nowUtc());
    for (const Power power : powers) {
        if (!entry || !holdsPower(session.roster, session.regulation, power, *entry, session.clock.nowUtc()))
            missing.append(powerName(power));
    }
    return missing;
}

Result<Delegation> accepted(Session &session, const NewDelegation &wanted)
{
    const auto from = servingAccountNamed(session, wanted.from);
    const auto to = servingAccountNamed(session, wanted.to);
    if (!from || !to)
        return from ? to.error() : from.error();
    Delegation delegation{int(session.roster.delegations.size()) + 1,
                          from->id,
                          to->id,
                          {},
                          wholeSeconds(wanted.begins),
                          wholeSeconds(wanted.ends),
                          wanted.document.simplified().normalized(QString::NormalizationForm_C),
                          {}};
    for (const Power power : allPowers()) {
        if (wanted.powers.contains(power))
            delegation.powers.append(power);
    }
    const QDateTime now = wholeSeconds(session.clock.nowUtc());
    if (delegation.begins < now.addDays(-1))
        return refusal(Fault::InvalidInput, u"delegation-begun"_s);
    delegation.begins = std::max(delegation.begins, now);
    if (from->id == to->id || delegation.powers.isEmpty() || delegation.document.isEmpty()
        || !(delegation.begins < delegation.ends))
        return refusal(Fault::InvalidInput, u"delegation-incomplete"_s);
    if (const QStringList missing = missingPowers(session, *from, delegation.powers); !missing.isEmpty())
        return refusal(Fault::Denied, u"delegation-power-missing"_s, {from->name, missing.join(u", "_s)});
    return delegation;
}

Result<void> commitDelegation(Session &session, const Roster &roster, const Delegation &delegation, AuditAction action)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto issued = issueRoster(session, roster);
    if (!issued)
        return issued.error();
    const bool isRevoked = action == AuditAction::DelegationRevoked;
    const auto kept = keepRecord(session, isRevoked ? u"delegation-revoked"_s : u"delegation"_s,
                                 delegation.to.toString(), {{u"delegation"_s, toJsonObject(delegation)}});
    if (!kept)
        return kept.error();
    QJsonObject detail = bindingOf(*kept);
    detail.insert(u"delegation"_s, delegation.number);
    const auto recorded = record(session, action, delegation.to.toString(), detail);
    if (!recorded)
        return recorded;
    if (const auto committed = transaction->commit(); !committed)
        return committed;
    session.roster = *issued;
    return {};
}

} // namespace

Result<Delegation> delegatePowers(Session &session, const NewDelegation &wanted)
{
    if (const auto may = mayAdministrate(session, u"delegation-add"_s); !may)
        return may.error();
    auto delegation = accepted(session, wanted);
    if (!delegation)
        return delegation;
    Roster roster = session.roster;
    roster.delegations.append(*delegation);
    const auto done = commitDelegation(session, roster, *delegation, AuditAction::DelegationGiven);
    return done ? delegation : done.error();
}

Result<Delegation> revokeDelegation(Session &session, int number)
{
    if (const auto may = mayAdministrate(session, u"delegation-revoke"_s); !may)
        return may.error();
    Roster roster = session.roster;
    const auto found = std::ranges::find(roster.delegations, number, &Delegation::number);
    if (found == roster.delegations.end())
        return refusal(Fault::NotFound, u"delegation-not-found"_s, {QString::number(number)});
    // What was decided under it a moment ago, by a clock that was ahead, stays valid.
    const auto end = endOfService(*session.store, found->to, session.clock.nowUtc());
    if (!end)
        return end.error();
    if (found->revokedAt.isValid() || found->ends <= *end)
        return refusal(Fault::Conflict, u"delegation-over"_s, {QString::number(number)});
    found->revokedAt = *end;
    const Delegation revoked = *found;
    const auto done = commitDelegation(session, roster, revoked, AuditAction::DelegationRevoked);
    return done ? Result<Delegation>(revoked) : done.error();
}

} // namespace bantin::workflow
