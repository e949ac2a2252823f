// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/UnitSheet.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/crypto/Cms.h"
#include "app/store/AccountRepository.h"
#include "app/store/RecordRepository.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/RowBindings.h"
#include "app/workflow/internal/UnitRecord.h"

#include <QHash>

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

const auto rulesKind = u"unit-rules"_s;

/// Each account as the last entry with its newest certificate says; it serves since the first entry with that certificate.
QList<Account> membersOf(const Roster &roster)
{
    QList<Account> members;
    for (const RosterEntry &entry : roster.entries) {
        auto known = std::ranges::find(members, entry.account, &Account::id);
        if (known == members.end()) {
            members.append({entry.account, entry.name, entry.roles, {}, {}, entry.from, {}});
            known = members.end() - 1;
        }
        if (known->certificateSha256 != entry.certificateSha256)
            known->from = entry.from;
        known->certificateSha256 = entry.certificateSha256;
        known->name = entry.name;
        known->roles = entry.roles;
        known->to = entry.to;
    }
    return members;
}

QHash<QByteArray, QByteArray> byFingerprint(const QList<QByteArray> &pems)
{
    QHash<QByteArray, QByteArray> ders;
    for (const QByteArray &pem : pems) {
        if (const auto certificate = crypto::Certificate::fromPem(pem))
            ders.insert(certificate->fingerprint(), certificate->toDer());
    }
    return ders;
}

/// When a paper of the unit was signed; invalid unless an administrator of the unit signed these rules for its profile.
QDateTime signedAt(const Session &session, const package::SignedFile &rules, const Roster &roster)
{
    const auto content = fromCanonicalJson(rules.json);
    if (!content || content->value("type"_L1) != u"bantin-unit-rules/1"_s
        || content->value("workspace"_L1) != session.workspace.toString())
        return {};
    const QDateTime at = fromTimestamp(content->value("at"_L1).toString());
    const auto signer = crypto::verifyDetached(rules.signature, rules.json, {session.unitCertificate}, at);
    const RosterEntry *entry = signer ? roster.find(signer->fingerprint(), at) : nullptr;
    return entry && entry->roles.testFlag(Role::Administrator) ? at : QDateTime();
}

/// When the rules were signed, where they are newer than those here; invalid where they are not.
Result<QDateTime> newerRules(Session &session, const package::SignedFile &rules, const Roster &roster)
{
    const QDateTime at = signedAt(session, rules, roster);
    if (!at.isValid())
        return Error{Fault::Tampered, u"handover-invalid"_s, Retry::Never, {u"rules.json"_s}, {}};
    const auto own = store::RecordRepository(*session.store).latest(rulesKind, roster.regulation);
    if (!own)
        return own.error();
    return *own && (*own)->at >= at ? QDateTime() : at;
}

Result<void> followRules(Session &session, const package::SignedFile &rules, const Roster &roster)
{
    const auto at = newerRules(session, rules, roster);
    if (!at || !at->isValid())
        return at ? Result<void>() : at.error();
    store::SignedRecord paper{0, rulesKind, roster.regulation, rules.json, rules.signature, *at};
    const auto number = store::RecordRepository(*session.store).append(paper);
    if (!number)
        return number.error();
    paper.number = *number;
    return record(session, AuditAction::UnitRulesChanged, session.workspace.toString(), bindingOf(paper));
}

} // namespace

Result<package::HandoverUnit> unitSheet(Session &session)
{
    store::AccountRepository accounts(*session.store);
    const auto roster = accounts.latestRoster();
    const auto members = accounts.all();
    if (!roster || !members)
        return roster ? members.error() : roster.error();
    package::HandoverUnit unit{{roster->json, roster->signature}, session.unitCertificate.toPem(), {}, {}};
    for (const Account &member : *members) {
        const auto certificate = crypto::Certificate::fromDer(member.certificateDer);
        if (!certificate)
            return certificate.error();
        unit.certificatesPem.append(certificate->toPem());
    }
    const auto rules = store::RecordRepository(*session.store).latest(rulesKind, roster->roster.regulation);
    if (!rules)
        return rules.error();
    if (*rules)
        unit.rules = package::SignedFile{(*rules)->json, (*rules)->signature};
    return unit;
}

Result<void> followMembers(store::Store &store, const Roster &roster, const QList<QByteArray> &certificatesPem)
{
    store::AccountRepository accounts(store);
    const auto known = accounts.all();
    if (!known)
        return known.error();
    const QHash<QByteArray, QByteArray> certificates = byFingerprint(certificatesPem);
    for (Account member : membersOf(roster)) {
        const auto here = std::ranges::find(*known, member.id, &Account::id);
        const bool isHere = here != known->cend();
        member.certificateDer = isHere && here->certificateSha256 == member.certificateSha256
                                    ? here->certificateDer
                                    : certificates.value(member.certificateSha256);
        if (member.certificateDer.isEmpty())
            return Error{Fault::Tampered, u"handover-invalid"_s, Retry::Never, {u"certificates"_s}, member.name};
        if (const auto put = isHere ? accounts.update(member) : accounts.insert(member); !put)
            return put;
    }
    return {};
}

Result<bool> bringsNewerRules(Session &session, const package::HandoverUnit &unit, const Roster &roster)
{
    const Roster &inForce = roster.version > session.roster.version ? roster : session.roster;
    if (!unit.rules || roster.regulation != inForce.regulation)
        return false;
    const auto at = newerRules(session, *unit.rules, inForce);
    return at ? Result<bool>(at->isValid()) : at.error();
}

Result<Roster> followUnit(Session &session, const package::HandoverUnit &unit, const Roster &roster)
{
    const bool isNewer = roster.version > session.roster.version;
    if (isNewer) {
        const store::SignedRoster list{roster, unit.roster.json, unit.roster.signature};
        if (const auto put = store::AccountRepository(*session.store).putRoster(list); !put)
            return put.error();
        if (const auto recorded = recordRoster(session, list); !recorded)
            return recorded.error();
        if (const auto followed = followMembers(*session.store, roster, unit.certificatesPem); !followed)
            return followed.error();
    }
    const Roster &inForce = isNewer ? roster : session.roster;
    if (unit.rules && roster.regulation == inForce.regulation) {
        if (const auto followed = followRules(session, *unit.rules, inForce); !followed)
            return followed.error();
    }
    return inForce;
}

Result<void> renewSession(Session &session, const Roster &roster, const RegulationCatalogue &regulations)
{
    session.roster = roster;
    const auto own = store::AccountRepository(*session.store).find(session.account.id);
    if (!own)
        return own.error();
    session.account = *own;
    const Regulation *profile = regulations.find(roster.regulation);
    if (!profile)
        return Error{Fault::Unsupported, u"regulation-unknown"_s, Retry::Never, {roster.regulation}, {}};
    const auto rules = currentUnitRules(*session.store, session.unitCertificate, profile->id);
    if (!rules)
        return rules.error();
    const auto merged = *rules ? withUnitRules(*profile, (*rules)->rules) : Result<Regulation>(*profile);
    session.regulation = merged ? *merged : *profile;
    return {};
}

} // namespace bantin::workflow
