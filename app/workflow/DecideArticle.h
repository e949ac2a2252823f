// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Check.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

// Every decision: role and stage by the domain, four eyes by the domain and again by the store, signed record over the
// revision's manifest, appended with the stage change in one transaction. Reasons: "stage-forbids", "role-forbids",
// "four-eyes-…", "checks-block" (rule ids), "content-changed" (the working copy is not what was reviewed), store reasons.

/// Draft/Returned/Declined → Submitted. Freezes a revision when the working copy differs from the last one. Blocking
/// findings stop it ("checks-block").
Result<Article> submitArticle(Session &session, const ArticleId &article, const QString &remark = {});
/// Submitted → InReview without a decision: tells the others who is at it. "stage-forbids", "role-forbids".
Result<Article> claimReview(Session &session, const ArticleId &article);
/// Submitted/InReview → AwaitingApproval. Edits made in review are frozen as a new revision first.
Result<Article> reviewArticle(Session &session, const ArticleId &article, const QString &remark = {});
/// → Returned. `remark` is required ("remark-missing").
Result<Article> returnArticle(Session &session, const ArticleId &article, const QString &remark);
/// → Declined. `remark` is required ("remark-missing").
Result<Article> declineArticle(Session &session, const ArticleId &article, const QString &remark);
/// AwaitingApproval → Approved, and the outbox row, in one transaction.
Result<Article> approveArticle(Session &session, const ArticleId &article, const QString &remark = {});

} // namespace bantin::workflow
