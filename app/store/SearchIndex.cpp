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
        // The best hits first, alone: joined before the limit, the sort would carry the text of every hit.
        "SELECT articles.id, articles.title, working_copies.plain_text, working_copies.metadata"
        " FROM (SELECT rowid AS number, bm25(search, 10.0, 4.0, 1.0) AS score FROM search WHERE search MATCH ?"
        " ORDER BY score LIMIT ?) AS hit"
        " JOIN articles USING (number) JOIN working_copies ON working_copies.article = articles.id"
        " ORDER BY hit.score, articles.updated_at DESC",
        [&terms](const Statement &row) {
            return SearchHit{row.id<ArticleId>(0), row.text(1), snippetOf(row.text(2), row.blob(3), terms)};
        },
        toMatchExpression(terms), limit);
}

} // namespace bantin::store
