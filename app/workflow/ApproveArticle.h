// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/DecisionWords.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// AwaitingApproval → Approved (duyệt), and the outbox row, in one transaction. Binds exactly the reviewed bytes:
/// "content-changed" (title) when the stored text, fields or pictures are not what the review signed. Four eyes by the
/// domain and again by the store: "four-eyes-author", "four-eyes-submitter", "four-eyes-reviewer" (name), "store-four-eyes".
/// With an embargo it is packed and sent like any other, and the portal holds it: "publish-from-past" when that time is over.
/// "warnings-open", "override-…", "confirmation-missing" as when it is submitted.
/// "stage-forbids" (decision, stage), "role-forbids" (decision, roles), store reasons.
Result<Article> approveArticle(Session &session, const ArticleId &article, const DecisionWords &words = {});

} // namespace bantin::workflow
