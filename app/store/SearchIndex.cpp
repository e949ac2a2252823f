// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SearchIndex.h"

#include "app/store/Connection.h"
#include "app/store/RecordCoding.h"
#include "app/store/SearchText.h"
#include "app/store/Store.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestExcerpt = 200;

QString snippetOf(const QString &body, const QByteArray &metadataJson, const QList<SearchTerm> &terms)
{
    QString snippet = makeSnippet(body, terms);
    if (!snippet.isEmpty())
        return snippet;
    if (const Result<Metadata> metadata = decodeMetadata(metadataJson))
        snippet = makeSnippet(metadata->sapo, terms);
    return snippet.isEmpty() ? body.left(longestExcerpt).simplified() : snippet;
}

} // namespace

SearchIndex::SearchIndex(Store &store)
    : m_store(store)
{
}

Result<QList<SearchHit>> SearchIndex::search(const QString &query, int limit) const
{
    const QList<SearchTerm> terms = parseSearch(query);
    if (terms.isEmpty())
        return QList<SearchHit>();
    return m_store.content().list(
        "SELECT articles.id, articles.title, working_copies.plain_text, working_copies.metadata FROM search"
        " JOIN articles ON articles.number = search.rowid"
        " JOIN working_copies ON working_copies.article = articles.id"
        " WHERE search MATCH ? ORDER BY bm25(search, 10.0, 4.0, 1.0), articles.updated_at DESC LIMIT ?",
        [&terms](const Statement &row) {
            return SearchHit{row.id<ArticleId>(0), row.text(1), snippetOf(row.text(2), row.blob(3), terms)};
        },
        toMatchExpression(terms), limit);
}

} // namespace bantin::store
