// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/agenda/DueReasons.h"

#include "app/domain/deadline/RegulatedLimit.h"

#include <algorithm>

namespace bantin {

namespace {

bool holdsFor(const DeadlineRule &rule, const Article &article)
{
    return rule.categories.isEmpty() || rule.categories.contains(article.category);
}

} // namespace

Deadline deadlineSetByPerson(const QDateTime &dueAt)
{
    constexpr int lastMinute = 60;
    Deadline deadline;
    deadline.dueDate = DeadlineEngine::localDate(dueAt.addSecs(-1));
    const QDateTime end = DeadlineEngine::endOf(deadline.dueDate);
    const bool isWholeDay = dueAt.secsTo(end) <= lastMinute;
    deadline.limit.unit = isWholeDay ? TimeLimit::Unit::Days : TimeLimit::Unit::Hours;
    deadline.dueAt = isWholeDay ? end : dueAt.toUTC();
    deadline.steps.append({DeadlineStep::Kind::Due, deadline.dueDate});
    return deadline;
}

std::optional<Deadline> DueReasons::first() const
{
    return counted.isEmpty() ? std::nullopt : std::optional(counted.first().deadline);
}

DueReasons dueReasons(const Article &article, const Regulation &regulation, const DueReasons::Events &events,
                      const DeadlineEngine &engine)
{
    DueReasons reasons;
    for (const DeadlineRule &rule : regulation.deadlines) {
        const auto limit = regulatedLimit(rule);
        if (!limit || !holdsFor(rule, article))
            continue;
        const auto event = events.constFind(limit->anchor);
        const auto due = event == events.cend() ? std::nullopt : std::optional(engine.due(*limit, *event));
        if (due && due->ok())
            reasons.counted.append({**due, rule});
        else
            reasons.uncounted.append(rule);
    }
    if (article.dueAt.isValid())
        reasons.counted.append({deadlineSetByPerson(article.dueAt), std::nullopt});
    std::ranges::stable_sort(reasons.counted, {},
                             [](const DueReasons::Reason &reason) { return reason.deadline.dueAt; });
    return reasons;
}

} // namespace bantin
