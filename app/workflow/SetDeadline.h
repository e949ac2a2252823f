// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// By when the article should be published, UTC; an invalid time takes the deadline away. It is a note for the people who
/// work on the article, no part of its text, and never voids a decision. Whoever may edit or decide on it may set it
/// ("role-forbids"), but not in
/// the trash ("article-trashed"); "article-not-found" (id), store reasons.
Result<Article> setDeadline(Session &session, const ArticleId &article, const QDateTime &dueAt);

} // namespace bantin::workflow
