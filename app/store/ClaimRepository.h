// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/ReviewClaim.h"

#include <optional>

namespace bantin::store {

class Store;

/// Who took up which article for review; the last claim stays when the review is over. On the store thread, inside the
/// caller's transaction where there is one.
class ClaimRepository
{
public:
    explicit ClaimRepository(Store &store);

    Result<void> put(const ArticleId &article, const ReviewClaim &claim);
    Result<std::optional<ReviewClaim>> ofArticle(const ArticleId &article) const;

private:
    Store &m_store;
};

} // namespace bantin::store
