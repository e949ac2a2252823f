// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Submitted, InReview or AwaitingApproval → Draft (rút lại), signed, by who submitted it and nobody else. What an editor
/// wrote meanwhile stays in the text and is frozen with it. "recall-not-submitter" (name), "stage-forbids" (decision,
/// stage), "role-forbids" (decision, roles), store reasons; the store refuses others too ("store-four-eyes").
Result<Article> recallArticle(Session &session, const ArticleId &article, const QString &remark = {});

} // namespace bantin::workflow
