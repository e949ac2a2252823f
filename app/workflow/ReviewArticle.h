// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/DecisionWords.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Submitted or InReview → AwaitingApproval (trình duyệt); claiming first is not needed. Edits made in review are frozen as a
/// new revision, and blocking findings stop it as they do a submit.
/// Role and stage by the domain, four eyes by the domain and again by the store; the signed record is appended with the
/// stage change in one transaction.
/// "stage-forbids" (decision, stage), "role-forbids" (decision, roles), "four-eyes-submitter" (name), "checks-block" (rule
/// ids), store reasons.
Result<Article> reviewArticle(Session &session, const ArticleId &article, const DecisionWords &words = {});

} // namespace bantin::workflow
