// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/Article.h"

#include <optional>

namespace bantin::store {

class Store;

/// The text being worked on: one per article, replaced by every autosave (each a durable commit).
struct WorkingCopy {
    ArticleId article;
    Metadata metadata;
    QByteArray xhtml;                 ///< canonical
    QList<AccountId> authors;         ///< everybody who edited since the article began
    bool changedSinceRevision = true; ///< false while identical to the latest revision
    QDateTime savedAt;                ///< UTC
    AccountId savedBy = {};           ///< who saved it last; invalid where that was not kept
};

/// Articles and their working copies. Use on the store thread. All writes join the caller's transaction.
class ArticleRepository
{
public:
    explicit ArticleRepository(Store &store);

    Result<void> insert(const Article &article, const WorkingCopy &copy);
    Result<void> update(const Article &article);
    /// Also refreshes title, category, kind, original, updatedAt of the article row and the search index.
    Result<void> saveWorkingCopy(const WorkingCopy &copy);
    /// "article-not-found" (id)
    Result<Article> find(const ArticleId &id) const;
    Result<WorkingCopy> workingCopy(const ArticleId &id) const;
    /// Into the trash (`time` valid) or out of it; the row and all its texts stay, and on the way out the reason too.
    /// "article-not-found" (id)
    Result<void> setTrashed(const ArticleId &id, const QDateTime &time, const AccountId &by,
                            const QString &reason = {});
    /// Invalid clears. "article-not-found" (id)
    Result<void> setDue(const ArticleId &id, const QDateTime &dueAt);
    /// Everybody who edited since the article began.
    Result<QList<AccountId>> authors(const ArticleId &id) const;

private:
    Store &m_store;
};

} // namespace bantin::store
