// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/SetUnitRules.h"

#include "app/base/CanonicalJson.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/RowBindings.h"
#include "app/workflow/internal/UnitRecord.h"
#include "app/workflow/internal/Writable.h"

#include <QJsonDocument>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// The profile with the rules in it, where they do not loosen it.
Result<Regulation> accepted(const Session &session, const QByteArray &json, const RegulationCatalogue &regulations)
{
    const auto rules = parseUnitRules(json);
    if (!rules)
        return rules.error();
    const Regulation *profile = regulations.find(session.roster.regulation);
    if (!profile)
        return Error{Fault::Unsupported, u"regulation-unknown"_s, Retry::Never, {session.roster.regulation}, {}};
    return withUnitRules(*profile, *rules);
}

QJsonObject noRules(const QString &profile)
{
    return {{u"type"_s, u"bantin-unit-rules/1"_s}, {u"regulation"_s, profile}, {u"raised"_s, QJsonArray()},
            {u"closer"_s, QJsonArray()},           {u"added"_s, QJsonArray()}, {u"required"_s, QJsonArray()}};
}

} // namespace

Result<store::SignedRecord> setUnitRules(Session &session, const UnitRulesOrder &order,
                                         const RegulationCatalogue &regulations)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    if (const auto administrator = requireAdministrator(session, u"unit-rules-set"_s); !administrator)
        return administrator.error();
    if (const auto fresh = requireFreshPassphrase(session); !fresh)
        return fresh.error();
    auto merged = accepted(session, order.json, regulations);
    if (!merged)
        return merged.error();
    if (order.document.trimmed().isEmpty())
        return Error{Fault::InvalidInput, u"change-reason-missing"_s, Retry::AfterCorrection, {}, {}};
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const QJsonObject rules = QJsonDocument::fromJson(order.json).object();
    auto kept = keepRecord(session, u"unit-rules"_s, session.roster.regulation,
                           {{u"rules"_s, rules}, {u"document"_s, order.document.simplified()}});
    if (!kept)
        return kept;
    const auto recorded =
        record(session, AuditAction::UnitRulesChanged, session.workspace.toString(), bindingOf(*kept));
    if (!recorded)
        return recorded.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    session.regulation = *std::move(merged);
    return kept;
}

Result<QByteArray> unitRules(Session &session)
{
    const auto stored = currentUnitRules(*session.store, session.unitCertificate, session.roster.regulation);
    if (!stored)
        return stored.error();
    return *stored ? (*stored)->json : QByteArray();
}

Result<QByteArray> withRaisedRule(Session &session, const UnitRules::Raised &raised,
                                  const RegulationCatalogue &regulations)
{
    const auto present = unitRules(session);
    if (!present)
        return present;
    QJsonObject rules =
        present->isEmpty() ? noRules(session.roster.regulation) : QJsonDocument::fromJson(*present).object();
    QJsonArray list = rules.value("raised"_L1).toArray();
    // The new wish takes the place of an earlier one; both are measured against the profile.
    for (qsizetype i = list.size() - 1; i >= 0; --i) {
        if (list.at(i).toObject().value("rule"_L1) == raised.ruleId)
            list.removeAt(i);
    }
    list.append(QJsonObject{{u"rule"_s, raised.ruleId}, {u"enforcement"_s, enforcementName(raised.enforcement)}});
    rules.insert(u"raised"_s, list);
    const QByteArray json = toCanonicalJson(rules);
    const auto merged = accepted(session, json, regulations);
    return merged ? Result<QByteArray>(json) : merged.error();
}

} // namespace bantin::workflow
