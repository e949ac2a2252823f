// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Out of the trash, in the stage in which it went there, by whoever could put it there. Nothing changes for an article that
/// is not in the trash. "trash-forbidden" (stage), store reasons.
Result<Article> restoreArticle(Session &session, const ArticleId &article);

} // namespace bantin::workflow
