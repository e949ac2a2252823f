// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/domain/ReviewClaim.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// After how long without a change a review may be taken over. No regulation gives a number; a working day must pass.
inline constexpr int hoursBeforeTakeOver = 24;

/// Takes an article in review from who left it lying (nhận lại), in the audit log. Only an approver may take it, and from
/// an editor who is none. Who may review goes on with it; for others it is Submitted again, and any editor takes it up.
/// What was written stays. "stage-forbids" (decision, stage), "takeover-none" when nobody else has it, "takeover-role" (name
/// of the holder), "takeover-early" (name of the holder, hours), store reasons.
Result<Article> takeOverReview(Session &session, const ArticleId &article);

/// The same question without doing it.
Result<void> mayTakeOver(Session &session, const Article &article);

} // namespace bantin::workflow
