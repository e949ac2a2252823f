// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/DecisionOptions.h"

#include "app/domain/deadline/DeadlineEngine.h"
#include "app/workflow/DecisionNeeds.h"

#include <CLI/CLI.hpp>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

/// "2026-11-20T15:30" in Vietnam's time.
Result<QDateTime> momentOf(const QString &text)
{
    const QDate date = QDate::fromString(text.left(10), u"yyyy-MM-dd");
    const QTime time = QTime::fromString(text.mid(10), u"'T'HH:mm");
    if (!date.isValid() || !time.isValid())
        return Error{Fault::InvalidInput, u"date-invalid"_s, Retry::AfterCorrection, {u"--publish-from"_s, text}, {}};
    return DeadlineEngine::startOf(date).addMSecs(time.msecsSinceStartOfDay());
}

/// One for each check that warns of the rule; as it stands when nothing does, for the workflow to refuse.
Result<QList<Override>> overridesFor(const QString &given, const QList<workflow::OpenWarning> &warnings)
{
    const QString rule = given.section(u'=', 0, 0).trimmed();
    const QString reason = given.section(u'=', 1).trimmed();
    if (rule.isEmpty() || reason.isEmpty())
        return Error{Fault::InvalidInput, u"override-invalid"_s, Retry::AfterCorrection, {given}, {}};
    QList<Override> overrides;
    for (const workflow::OpenWarning &warning : warnings) {
        if (warning.first.ruleId == rule)
            overrides.append({rule, warning.first.check, reason});
    }
    if (overrides.isEmpty())
        overrides.append({rule, {}, reason});
    return overrides;
}

} // namespace

void DecisionOptions::addTo(CLI::App &command, DecisionKind kind)
{
    command.add_option("--remark", m_remark, "Words that go into the signed decision, or that stay with the article")
        ->type_name("TEXT");
    if (kind == DecisionKind::Submit || kind == DecisionKind::Review || kind == DecisionKind::Approve) {
        command.add_option("--override", m_overrides, "Why a warning is not followed; signed")
            ->type_name("RULE=REASON");
        command
            .add_option("--confirm", m_confirmed,
                        "Rules of the statement or checklist the signer confirms; separated by commas")
            ->delimiter(',')
            ->type_name("RULE");
    }
    if (kind == DecisionKind::Approve)
        command.add_option("--publish-from", m_publishFrom, "Not to be seen before, in Vietnam's time (embargo)")
            ->type_name("YYYY-MM-DDTHH:MM");
    if (kind == DecisionKind::Withdraw)
        command.add_flag("--show-reason", m_showReason, "The page that stays behind tells readers the reason");
}

Result<workflow::DecisionWords> DecisionOptions::words(workflow::Session &session, const ArticleId &article,
                                                       DecisionKind kind) const
{
    workflow::DecisionWords words(text(m_remark));
    words.remarkIsPublic = m_showReason;
    for (const std::string &rule : m_confirmed)
        words.confirmed.append(text(rule).trimmed());
    if (!m_publishFrom.empty()) {
        const auto moment = momentOf(text(m_publishFrom));
        if (!moment)
            return moment.error();
        words.publishFrom = *moment;
    }
    if (m_overrides.empty())
        return words;
    const auto needs = workflow::decisionNeeds(session, article, kind);
    if (!needs)
        return needs.error();
    for (const std::string &given : m_overrides) {
        const auto overrides = overridesFor(text(given), needs->warnings);
        if (!overrides)
            return overrides.error();
        words.overrides.append(*overrides);
    }
    return words;
}

} // namespace bantin::cli
