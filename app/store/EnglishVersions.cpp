// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/EnglishVersions.h"

#include "app/store/Connection.h"
#include "app/store/Store.h"

namespace bantin::store {

EnglishVersions::EnglishVersions(Store &store)
    : m_store(store)
{
}

Result<std::optional<EnglishVersion>> EnglishVersions::ofArticle(const ArticleId &original) const
{
    return m_store.content().first(
        "SELECT articles.id, drafts.saved_at FROM articles JOIN drafts ON drafts.article = articles.number"
        " WHERE articles.original = ?1 AND articles.original <> '' AND articles.trashed_at IS NULL"
        " ORDER BY articles.number LIMIT 1",
        [](const Statement &row) { return EnglishVersion{row.id<ArticleId>(0), row.time(1)}; }, original);
}

} // namespace bantin::store
