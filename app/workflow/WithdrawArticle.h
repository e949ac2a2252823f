// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/DecisionWords.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// What has left for the portal → Withdrawn (gỡ bài), also while a correction of it is being written: the signed decision, and
/// the outbox row of the notice that takes the page away, in one transaction. A package of it that has not been answered is
/// kept from going on. Text, pictures and decisions stay. `words.remark` says why ("remark-missing") and is shown to readers
/// only when `words.remarkIsPublic`. "stage-forbids" (decision, stage), "role-forbids" (decision, roles), store reasons.
Result<Article> withdrawArticle(Session &session, const ArticleId &article, const DecisionWords &words);

} // namespace bantin::workflow
