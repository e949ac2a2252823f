// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/Article.h"
#include "app/store/ArticleQuery.h"
#include "app/store/MatchExpression.h"

#include <QHash>

namespace bantin::store {

class Store;

struct SearchHit {
    Article article;
    QString snippet; ///< with the real accents; matches between U+2068 and U+2069
};

/// Full-text search over drafts: title, lead, body, captions and alternative texts, and the other fields. Tone marks, case
/// and đ are ignored; every word must occur; the last word also matches as a prefix; words between quotes, and words that
/// punctuation holds together (12/2024/QĐ-UBND), are a phrase. Best match first; where thousands match, the newest of them
/// and those with the words in the title are compared. Use on the store thread.
class SearchIndex
{
public:
    explicit SearchIndex(Store &store);

    Result<QList<SearchHit>> search(const QString &query, const ArticleQuery &among = {}) const;

    /// Puts what an article says now in place of what it said; joins the caller's transaction.
    Result<void> update(qint64 articleNumber, const Metadata &metadata, const QByteArray &xhtml);
    /// Makes the index anew from the drafts, in one transaction. Drafts that cannot be read are left out.
    Result<void> rebuild();
    /// Does so when the index was made by another version of this class.
    Result<void> rebuildIfStale();
    /// "store-damaged" ("search") when FTS5 finds its own structure broken. The index is made of the drafts, so
    /// rebuild() mends it.
    Result<void> check();

private:
    Result<QString> matchExpression(const QList<SearchTerm> &terms) const;
    Result<QStringList> wordsBeginning(const QString &prefix) const;
    Result<QHash<qint64, double>> candidates(const QByteArray &index, const QString &match, const ArticleQuery &among,
                                             int limit) const;
    Result<QList<qint64>> best(const QList<SearchTerm> &terms, const ArticleQuery &among) const;

    Store &m_store;
};

} // namespace bantin::store
