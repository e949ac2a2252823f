// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/question/QuestionState.h"

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

bool carries(const Regulation &regulation, const DeadlineRule &deadline, QLatin1StringView timer)
{
    const Rule *rule = regulation.findRule(deadline.ruleId);
    return rule && std::ranges::any_of(rule->carriers, [timer](const Carrier &carrier) {
               return carrier.kind == Carrier::Kind::Timer && carrier.name == timer;
           });
}

void take(QuestionState &state, const QuestionEvent &event)
{
    switch (event.step) {
    case QuestionStep::Received:
        state.receivedOn = event.day;
        break;
    case QuestionStep::Classified:
        state.competence = event.competence;
        state.closedBy.reset();
        break;
    case QuestionStep::Promised:
        state.promisedFor = event.day;
        break;
    case QuestionStep::Answered:
        state.answerSha256 = event.answerSha256;
        state.closedBy = event.step;
        break;
    case QuestionStep::Forwarded:
    case QuestionStep::Rejected:
        state.closedBy = event.step;
        break;
    }
}

} // namespace

QuestionState questionState(const QList<QuestionEvent> &events)
{
    QuestionState state;
    for (const QuestionEvent &event : events)
        take(state, event);
    return state;
}

bool mayFollow(const QuestionState &state, QuestionStep step)
{
    const bool isReceived = state.receivedOn.isValid();
    const bool isOthers = state.competence == QuestionCompetence::OtherAgency;
    switch (step) {
    case QuestionStep::Received:
        return !isReceived;
    case QuestionStep::Classified:
        return isReceived;
    case QuestionStep::Forwarded:
        return state.isOpen() && isOthers;
    case QuestionStep::Promised:
        return state.isOpen() && state.competence && !isOthers;
    case QuestionStep::Answered:
        // An answer that was changed is signed anew.
        return state.competence && !isOthers && (state.isOpen() || state.closedBy == QuestionStep::Answered);
    case QuestionStep::Rejected:
        return isReceived && state.isOpen();
    }
    return false;
}

bool holdsFor(const Regulation &regulation, const DeadlineRule &rule, std::optional<QuestionCompetence> competence)
{
    if (!competence || !rule.limit)
        return true;
    const bool isForwarding = carries(regulation, rule, "forward-deadline"_L1);
    if (*competence == QuestionCompetence::OtherAgency || isForwarding)
        return (*competence == QuestionCompetence::OtherAgency) == isForwarding;
    const bool isOwn = *competence == QuestionCompetence::Own;
    return std::ranges::none_of(regulation.deadlines, [&](const DeadlineRule &other) {
        return other.ruleId == rule.ruleId && other.limit
               && (isOwn ? other.limit->amount < rule.limit->amount : other.limit->amount > rule.limit->amount);
    });
}

} // namespace bantin
