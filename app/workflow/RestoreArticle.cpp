// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RestoreArticle.h"

#include "app/domain/ArticleWorkflow.h"
#include "app/store/ArticleRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/RecordAudit.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

Result<Article> restoreArticle(Session &session, const ArticleId &id)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    store::ArticleRepository articles(*session.store);
    const auto article = articles.find(id);
    if (!article || !article->trashedAt.isValid())
        return article;
    if (!mayBeTrashed(article->stage, session.account.roles, article->author == session.account.id))
        return Error{Fault::Denied, u"trash-forbidden"_s, Retry::AfterCorrection, {stageName(article->stage)}, {}};
    if (const auto moved = articles.setTrashed(id, {}, {}); !moved)
        return moved.error();
    if (const auto recorded = record(session, AuditAction::ArticleRestored, id.toString()); !recorded)
        return recorded.error();
    const auto after = articles.find(id);
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return after;
}

} // namespace bantin::workflow
