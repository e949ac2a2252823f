// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Submitted → InReview (nhận biên tập) without a decision: tells the others who is at it, and lets an editor correct the
/// text. Only for who may review: "stage-forbids", "role-forbids", "four-eyes-submitter", store reasons.
Result<Article> claimReview(Session &session, const ArticleId &article);

} // namespace bantin::workflow
