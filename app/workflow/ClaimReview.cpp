// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ClaimReview.h"

#include "app/domain/ArticleWorkflow.h"
#include "app/store/ClaimRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/Decide.h"
#include "app/workflow/internal/RecordAudit.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

Result<Article> claimReview(Session &session, const ArticleId &id)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    store::ArticleRepository articles(*session.store);
    auto article = articles.find(id);
    if (!article)
        return article;
    if (const auto present = expectNotTrashed(*article); !present)
        return present.error();
    const auto chain = store::DecisionRepository(*session.store).ofArticle(id);
    if (!chain)
        return chain.error();
    if (article->stage != Stage::Submitted)
        return Error{Fault::Conflict,
                     u"stage-forbids"_s,
                     Retry::AfterCorrection,
                     {decisionName(DecisionKind::Review), stageName(article->stage)},
                     {}};
    if (const auto may = mayDecide(session, DecisionKind::Review, *article, *chain, {}); !may)
        return may.error();
    article->stage = Stage::InReview;
    article->updatedAt = session.clock.nowUtc();
    if (const auto updated = articles.update(*article); !updated)
        return updated.error();
    const ReviewClaim claim{session.account.id, session.account.name, article->updatedAt};
    if (const auto put = store::ClaimRepository(*session.store).put(id, claim); !put)
        return put.error();
    if (const auto recorded =
            record(session, AuditAction::ArticleClaimed, id.toString(), {{u"holder"_s, claim.holder.toString()}});
        !recorded)
        return recorded.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return article;
}

} // namespace bantin::workflow
