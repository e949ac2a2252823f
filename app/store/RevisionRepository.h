// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/Article.h"

namespace bantin::store {

class Store;

/// Frozen revisions. Rows are immutable: triggers refuse UPDATE and DELETE.
class RevisionRepository
{
public:
    explicit RevisionRepository(Store &store);

    /// Every referenced asset must already be in the asset store ("asset-missing").
    Result<void> insert(const Revision &revision);
    /// "revision-not-found" (id)
    Result<Revision> find(const RevisionId &id) const;
    /// Empty list when nothing was frozen yet; oldest first.
    Result<QList<Revision>> ofArticle(const ArticleId &article) const;
    /// Of every article, oldest first.
    Result<QList<RevisionId>> ids() const;

private:
    Store &m_store;
};

} // namespace bantin::store
