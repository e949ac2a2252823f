// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/DecisionWords.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Draft, Returned or Declined → Submitted (gửi biên tập). Freezes a revision when the working copy differs from the last
/// one. Blocking findings stop it: "checks-block" (rule ids); so do warnings nobody gave a reason for: "warnings-open" (rule
/// ids), and a statement that was not confirmed: "confirmation-missing". A reason for what does not warn is refused:
/// "override-blocks", "override-unknown" (rule id). A correction has to change something: "correction-unchanged" (title).
/// Role and stage by the domain, four eyes by the domain and again by the store; the signed record is appended with the
/// stage change in one transaction.
/// "stage-forbids" (decision, stage), "role-forbids" (decision, roles), store reasons.
Result<Article> submitArticle(Session &session, const ArticleId &article, const DecisionWords &words = {});

} // namespace bantin::workflow
