// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Submitted, InReview or AwaitingApproval → Declined (không đăng) with a remark: "remark-missing" without.
/// Role and stage by the domain, four eyes by the domain and again by the store; the signed record is appended with the
/// stage change in one transaction.
/// "stage-forbids" (decision, stage), "role-forbids" (decision, roles), store reasons.
Result<Article> declineArticle(Session &session, const ArticleId &article, const QString &remark);

} // namespace bantin::workflow
