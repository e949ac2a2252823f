// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ClaimRepository.h"

#include "app/store/Connection.h"
#include "app/store/Store.h"

namespace bantin::store {

ClaimRepository::ClaimRepository(Store &store)
    : m_store(store)
{
}

Result<void> ClaimRepository::put(const ArticleId &article, const ReviewClaim &claim)
{
    return m_store.content().run(
        "INSERT INTO claims (article, account, name, claimed_at, former, former_name)"
        " VALUES ((SELECT number FROM articles WHERE id = ?), ?, ?, ?, ?, ?) ON CONFLICT (article) DO UPDATE SET"
        " account = excluded.account, name = excluded.name, claimed_at = excluded.claimed_at, former = excluded.former,"
        " former_name = excluded.former_name",
        article, claim.holder, claim.holderName, claim.since,
        claim.former.isValid() ? claim.former.toString() : QString(), claim.formerName);
}

Result<std::optional<ReviewClaim>> ClaimRepository::ofArticle(const ArticleId &article) const
{
    return m_store.content().first(
        "SELECT account, name, claimed_at, former, former_name FROM claims"
        " WHERE article = (SELECT number FROM articles WHERE id = ?)",
        [](const Statement &row) {
            return ReviewClaim{row.id<AccountId>(0), row.text(1), row.time(2), row.id<AccountId>(3), row.text(4)};
        },
        article);
}

} // namespace bantin::store
