// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/HeldReview.h"

#include "app/store/ClaimRepository.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

Result<std::optional<ReviewClaim>> reviewHolder(const Session &session, const Article &article)
{
    if (article.stage != Stage::InReview)
        return std::optional<ReviewClaim>();
    return store::ClaimRepository(*session.store).ofArticle(article.id);
}

Result<void> requireHolder(const Session &session, const Article &article)
{
    const auto claim = reviewHolder(session, article);
    if (!claim)
        return claim.error();
    if (!*claim || (*claim)->holder == session.account.id)
        return {};
    return Error{Fault::Conflict, u"claim-held"_s, Retry::AfterCorrection, {(*claim)->holderName}, {}};
}

} // namespace bantin::workflow
