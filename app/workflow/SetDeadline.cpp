// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/SetDeadline.h"

#include "app/domain/ArticleWorkflow.h"
#include "app/store/ArticleRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/RecordAudit.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

Result<Article> setDeadline(Session &session, const ArticleId &id, const QDateTime &dueAt)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    store::ArticleRepository articles(*session.store);
    const auto article = articles.find(id);
    if (!article)
        return article;
    if (!maySetDeadline(session.account.roles, article->author == session.account.id))
        return Error{Fault::Denied,
                     u"role-forbids"_s,
                     Retry::Never,
                     {u"deadline"_s, roleNames(Role::Editor | Role::Approver).join(u", ")},
                     {}};
    if (const auto present = expectNotTrashed(*article); !present)
        return present.error();
    if (article->dueAt == dueAt)
        return article;
    if (const auto set = articles.setDue(id, dueAt); !set)
        return set.error();
    const auto recorded = record(session, AuditAction::DeadlineSet, id.toString(),
                                 {{u"due-at"_s, dueAt.isValid() ? toTimestamp(dueAt) : QString()}});
    if (!recorded)
        return recorded.error();
    auto after = articles.find(id);
    if (!after)
        return after;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return after;
}

} // namespace bantin::workflow
