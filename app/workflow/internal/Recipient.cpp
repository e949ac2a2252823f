// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/Recipient.h"

#include "app/domain/ArticleWorkflow.h"
#include "app/store/AccountRepository.h"
#include "app/workflow/internal/Decide.h"
#include "app/workflow/internal/Members.h"

namespace bantin::workflow {

bool couldTakeStep(const Session &session, const Account &account, const Article &article,
                   const QList<store::SignedDecision> &chain, const QList<AccountId> &authors)
{
    const auto awaited = awaitedDecision(article.stage);
    return awaited && *awaited != DecisionKind::Submit && account.isServing(session.clock.nowUtc())
           && mayDecide(session, entryOf(session, account), *awaited, article, chain, authors).ok();
}

Result<std::optional<Account>> presentRecipient(const Session &session, const Article &article,
                                                const QList<store::SignedDecision> &chain,
                                                const QList<AccountId> &authors)
{
    if (chain.isEmpty() || chain.constLast().decision.kind != DecisionKind::Forward)
        return std::optional<Account>();
    const auto account = store::AccountRepository(*session.store).find(chain.constLast().decision.recipient);
    if (!account)
        return account.error();
    if (!couldTakeStep(session, *account, article, chain, authors))
        return std::optional<Account>();
    return std::optional<Account>(*account);
}

} // namespace bantin::workflow
