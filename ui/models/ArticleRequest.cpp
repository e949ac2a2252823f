// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ArticleRequest.h"

#include <QTimeZone>

namespace bantin::ui {

namespace {

QList<Stage> stagesOf(ArticleScope scope)
{
    QList<Stage> stages;
    for (const Stage stage : allStages()) {
        if (scopeOf(stage) == scope)
            stages.append(stage);
    }
    return stages;
}

QDateTime startOf(const QDate &localDay)
{
    return localDay.isValid() ? localDay.startOfDay().toUTC() : QDateTime();
}

QDateTime dueBefore(ArticleFilters::Deadline deadline, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    switch (deadline) {
    case ArticleFilters::Deadline::Any:
        break;
    case ArticleFilters::Deadline::Overdue:
        return now;
    case ArticleFilters::Deadline::ThreeDays:
        return startOf(today.addDays(4));
    case ArticleFilters::Deadline::Week:
        return startOf(today.addDays(8));
    }
    return {};
}

} // namespace

bool ArticleRequest::isImpossible() const
{
    const QList<Stage> stages = isSearch() ? QList<Stage>() : stagesOf(scope);
    return filters.stage && !stages.isEmpty() && !stages.contains(*filters.stage);
}

store::ArticleQuery ArticleRequest::query(const AccountId &me, const QDateTime &now) const
{
    store::ArticleQuery query;
    if (filters.stage)
        query.stages = {*filters.stage};
    else if (!isSearch())
        query.stages = stagesOf(scope);
    if (scope == ArticleScope::Trash)
        query.trash = store::ArticleQuery::Trash::Only;
    if (scope == ArticleScope::Mine && !isSearch())
        query.author = me;
    if (filters.kind)
        query.kinds = {*filters.kind};
    query.category = filters.category;
    query.person = filters.person;
    query.changedFrom = startOf(filters.changedFrom);
    query.changedTo = filters.changedTo.isValid() ? startOf(filters.changedTo.addDays(1)) : QDateTime();
    query.dueBefore = dueBefore(filters.deadline, now);
    query.order = order;
    return query;
}

} // namespace bantin::ui
