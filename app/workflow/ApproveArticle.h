// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// AwaitingApproval → Approved (duyệt), and the outbox row, in one transaction. Binds exactly the reviewed bytes:
/// "content-changed" (title) when the stored text, fields or pictures are not what the review signed. Four eyes by the
/// domain and again by the store: "four-eyes-author", "four-eyes-submitter", "four-eyes-reviewer" (name), "store-four-eyes".
/// "stage-forbids" (decision, stage), "role-forbids" (decision, roles), store reasons.
Result<Article> approveArticle(Session &session, const ArticleId &article, const QString &remark = {});

} // namespace bantin::workflow
