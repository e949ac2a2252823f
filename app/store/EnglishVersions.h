// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"

#include <QDateTime>

#include <optional>

namespace bantin::store {

class Store;

/// The English version of a Vietnamese article.
struct EnglishVersion {
    ArticleId article;
    QDateTime savedAt; ///< UTC: when its text was last changed
};

/// Which article is the English version of which. On the store thread.
class EnglishVersions
{
public:
    explicit EnglishVersions(Store &store);

    /// The first that is not in the trash; nothing when there is none.
    Result<std::optional<EnglishVersion>> ofArticle(const ArticleId &original) const;

private:
    Store &m_store;
};

} // namespace bantin::store
