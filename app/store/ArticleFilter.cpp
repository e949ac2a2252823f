// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ArticleFilter.h"

#include <QStringList>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

/// Wire names are letters and hyphens, so they need no binding.
template<typename Enum>
QByteArray listed(const QList<Enum> &values, QString (*nameOf)(Enum))
{
    QStringList names;
    for (const Enum value : values)
        names.append(u'\'' + nameOf(value) + u'\'');
    return '(' + names.join(u',').toUtf8() + ')';
}

} // namespace

QByteArray ArticleFilter::with()
{
    return "WITH given (category, person, author, changed_from, changed_to, due_before)"
           " AS (VALUES (?1, ?2, ?3, ?4, ?5, ?6)) ";
}

QByteArray ArticleFilter::condition(const ArticleQuery &query)
{
    QByteArray sql =
        query.trash == ArticleQuery::Trash::Only ? "articles.trashed_at IS NOT NULL" : "articles.trashed_at IS NULL";
    if (!query.stages.isEmpty())
        sql += " AND articles.stage IN " + listed(query.stages, stageName);
    if (!query.kinds.isEmpty())
        sql += " AND articles.kind IN " + listed(query.kinds, contentKindName);
    if (!query.category.isEmpty())
        sql += " AND articles.category = (SELECT category FROM given)";
    if (query.author.isValid())
        sql += " AND articles.author = (SELECT author FROM given)";
    if (query.person.isValid())
        sql += " AND (articles.author = (SELECT person FROM given) OR EXISTS (SELECT 1 FROM draft_authors"
               " WHERE draft_authors.article = articles.number"
               " AND draft_authors.account = (SELECT person FROM given)))";
    if (query.changedFrom.isValid())
        sql += " AND articles.updated_at >= (SELECT changed_from FROM given)";
    if (query.changedTo.isValid())
        sql += " AND articles.updated_at < (SELECT changed_to FROM given)";
    if (query.dueBefore.isValid())
        sql += " AND articles.due_at < (SELECT due_before FROM given)";
    return sql;
}

QByteArray ArticleFilter::order(const ArticleQuery &query)
{
    switch (query.order) {
    case ArticleQuery::Order::NewestChange:
        return "articles.updated_at DESC, articles.number DESC";
    case ArticleQuery::Order::OldestChange:
        return "articles.updated_at, articles.number";
    case ArticleQuery::Order::Title:
        return "articles.title COLLATE vi, articles.number";
    case ArticleQuery::Order::Author:
        return "articles.author_name COLLATE vi, articles.updated_at DESC, articles.number DESC";
    case ArticleQuery::Order::Deadline:
        return "articles.due_at IS NULL, articles.due_at, articles.number";
    }
    return "articles.number";
}

} // namespace bantin::store
