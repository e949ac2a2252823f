// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/Article.h"
#include "app/store/ArticleQuery.h"

#include <QHash>

namespace bantin::store {

class Store;

/// The articles as lists show them, a page at a time. Use on the store thread.
class ArticleList
{
public:
    explicit ArticleList(Store &store);

    Result<QList<Article>> page(const ArticleQuery &query) const;
    /// How many there are in all; offset and limit do not matter.
    Result<qint64> count(const ArticleQuery &query) const;
    /// Of what is not in the trash.
    Result<QHash<Stage, qint64>> countByStage() const;

private:
    Store &m_store;
};

} // namespace bantin::store
