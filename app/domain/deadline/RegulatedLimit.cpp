// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/deadline/RegulatedLimit.h"

namespace bantin {

namespace {

TimeLimit::Anchor anchorOf(DeadlineRule::Anchor anchor)
{
    switch (anchor) {
    case DeadlineRule::Anchor::Issue:
        return TimeLimit::Anchor::Issue;
    case DeadlineRule::Anchor::Approval:
        return TimeLimit::Anchor::Approval;
    case DeadlineRule::Anchor::Acceptance:
        return TimeLimit::Anchor::Acceptance;
    case DeadlineRule::Anchor::PublicationDecision:
        return TimeLimit::Anchor::PublicationDecision;
    case DeadlineRule::Anchor::Receipt:
        return TimeLimit::Anchor::Receipt;
    case DeadlineRule::Anchor::Effect:
        break;
    }
    return TimeLimit::Anchor::Effect;
}

TimeLimit::Unit unitOf(DeadlineRule::Unit unit)
{
    switch (unit) {
    case DeadlineRule::Unit::WorkingDays:
        return TimeLimit::Unit::WorkingDays;
    case DeadlineRule::Unit::Days:
        return TimeLimit::Unit::Days;
    case DeadlineRule::Unit::Hours:
        return TimeLimit::Unit::Hours;
    case DeadlineRule::Unit::Months:
        break;
    }
    return TimeLimit::Unit::Months;
}

} // namespace

std::optional<TimeLimit> regulatedLimit(const DeadlineRule &rule)
{
    if (!rule.limit)
        return std::nullopt;
    TimeLimit limit;
    limit.ruleId = rule.ruleId;
    limit.anchor = anchorOf(rule.limit->anchor);
    limit.amount = rule.limit->amount;
    limit.unit = unitOf(rule.limit->unit);
    limit.direction = rule.limit->direction == DeadlineRule::Direction::After ? TimeLimit::Direction::After
                                                                              : TimeLimit::Direction::Before;
    if (rule.dayZero)
        limit.dayZero = *rule.dayZero == DeadlineRule::DayZero::Counts ? TimeLimit::DayZero::Counts
                                                                       : TimeLimit::DayZero::DoesNotCount;
    limit.cite = rule.cite;
    return limit;
}

} // namespace bantin
