// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Account.h"
#include "app/domain/Article.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Passes the next step on to one colleague (chuyển tiếp), signed; the stage stays. What was in review is theirs from now on.
/// It waits for them alone; others with the role may still take the step, because a colleague can fall ill.
/// "forward-to-self", "forward-unable" (name) when they could not take the step either, "claim-held" (name),
/// "stage-forbids" (decision, stage), "role-forbids" (decision, roles), store reasons.
Result<Article> forwardArticle(Session &session, const ArticleId &article, const AccountId &recipient,
                               const QString &remark = {});

/// Who could take the next step of the article instead of this account, by name; empty where nothing waits for a person.
Result<QList<Account>> colleaguesFor(Session &session, const ArticleId &article);

} // namespace bantin::workflow
