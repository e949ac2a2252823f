// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Account.h"
#include "app/domain/Article.h"
#include "app/store/DecisionRepository.h"
#include "app/workflow/Session.h"

#include <optional>

namespace bantin::workflow {

/// Whether `account` serves now and role, stage and four eyes let it take the step an article there waits for.
bool couldTakeStep(const Session &session, const Account &account, const Article &article,
                   const QList<store::SignedDecision> &chain, const QList<AccountId> &authors);

/// To whom the article was passed on last and who still can take the step; nothing when it waits for everybody.
Result<std::optional<Account>> presentRecipient(const Session &session, const Article &article,
                                                const QList<store::SignedDecision> &chain,
                                                const QList<AccountId> &authors);

} // namespace bantin::workflow
