// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/TakeOverReview.h"

#include "app/domain/ArticleWorkflow.h"
#include "app/store/AccountRepository.h"
#include "app/store/ClaimRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/Decide.h"
#include "app/workflow/internal/HeldReview.h"
#include "app/workflow/internal/RecordAudit.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600;

bool approves(const Session &session, Roles roles)
{
    return (session.regulation.deciderRoles(DecisionKind::Approve) & roles) != Roles();
}

Result<QDateTime> lastChange(Session &session, const Article &article, const ReviewClaim &claim)
{
    const auto draft = currentDraft(session, article.id);
    if (!draft)
        return draft.error();
    return std::max({draft->copy.savedAt, article.updatedAt, claim.since});
}

Result<void> expectStale(Session &session, const Article &article, const ReviewClaim &claim)
{
    const auto holder = store::AccountRepository(*session.store).find(claim.holder);
    if (!holder)
        return holder.error();
    // Who has left cannot be waited for.
    const QDateTime now = session.clock.nowUtc();
    if (!approves(session, session.account.roles) || (approves(session, holder->roles) && holder->isServing(now)))
        return Error{Fault::Denied, u"takeover-role"_s, Retry::Never, {claim.holderName}, {}};
    const auto changed = lastChange(session, article, claim);
    if (!changed)
        return changed.error();
    if (holder->isServing(now) && changed->secsTo(now) < hoursBeforeTakeOver * hour)
        return Error{Fault::Conflict,
                     u"takeover-early"_s,
                     Retry::Later,
                     {claim.holderName, QString::number(hoursBeforeTakeOver)},
                     {}};
    return {};
}

} // namespace

Result<void> mayTakeOver(Session &session, const Article &article)
{
    if (article.stage != Stage::InReview)
        return Error{Fault::Conflict,
                     u"stage-forbids"_s,
                     Retry::AfterCorrection,
                     {decisionName(DecisionKind::Review), stageName(article.stage)},
                     {}};
    const auto claim = reviewHolder(session, article);
    if (!claim)
        return claim.error();
    if (!*claim || (*claim)->holder == session.account.id)
        return Error{Fault::Conflict, u"takeover-none"_s, Retry::AfterCorrection, {}, {}};
    return expectStale(session, article, **claim);
}

Result<Article> takeOverReview(Session &session, const ArticleId &id)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    store::ArticleRepository articles(*session.store);
    auto article = articles.find(id);
    if (!article)
        return article;
    if (const auto may = mayTakeOver(session, *article); !may)
        return may.error();
    const auto chain = store::DecisionRepository(*session.store).ofArticle(id);
    if (!chain)
        return chain.error();
    const auto claim = reviewHolder(session, *article);
    if (!claim)
        return claim.error();
    const ReviewClaim taken{session.account.id, session.account.name, session.clock.nowUtc(), (*claim)->holder,
                            (*claim)->holderName};
    if (const auto put = store::ClaimRepository(*session.store).put(id, taken); !put)
        return put.error();
    if (!mayDecide(session, DecisionKind::Review, *article, *chain, {}))
        article->stage = Stage::Submitted;
    article->updatedAt = session.clock.nowUtc();
    if (const auto updated = articles.update(*article); !updated)
        return updated.error();
    const auto recorded =
        record(session, AuditAction::ReviewTakenOver, id.toString(), {{u"former"_s, taken.former.toString()}});
    if (!recorded)
        return recorded.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return article;
}

} // namespace bantin::workflow
