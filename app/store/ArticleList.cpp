// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ArticleList.h"

#include "app/store/ArticleFilter.h"
#include "app/store/ArticleRow.h"
#include "app/store/Connection.h"
#include "app/store/Store.h"

#include <utility>

namespace bantin::store {

ArticleList::ArticleList(Store &store)
    : m_store(store)
{
}

Result<QList<Article>> ArticleList::page(const ArticleQuery &query) const
{
    const QByteArray sql = ArticleFilter::with() + "SELECT " + articleColumns + " FROM articles WHERE "
                           + ArticleFilter::condition(query) + " ORDER BY " + ArticleFilter::order(query)
                           + " LIMIT ?7 OFFSET ?8";
    return m_store.content().list(sql.constData(), readArticle, query.category, query.person, query.author,
                                  query.changedFrom, query.changedTo, query.dueBefore, query.limit, query.offset);
}

Result<qint64> ArticleList::count(const ArticleQuery &query) const
{
    const QByteArray sql =
        ArticleFilter::with() + "SELECT count(*) FROM articles WHERE " + ArticleFilter::condition(query);
    const auto counted = m_store.content().first(
        sql.constData(), [](const Statement &row) { return row.integer(0); }, query.category, query.person,
        query.author, query.changedFrom, query.changedTo, query.dueBefore);
    return counted ? Result<qint64>(counted->value_or(0)) : counted.error();
}

Result<QHash<Stage, qint64>> ArticleList::countByStage() const
{
    const auto rows = m_store.content().list(
        "SELECT stage, count(*) - count(trashed_at) FROM articles GROUP BY stage", [](const Statement &row) {
            return std::pair(stageFromName(row.text(0)).value_or(Stage::Draft), row.integer(1));
        });
    if (!rows)
        return rows.error();
    QHash<Stage, qint64> counts;
    for (const auto &[stage, count] : *rows)
        counts[stage] += count;
    return counts;
}

} // namespace bantin::store
