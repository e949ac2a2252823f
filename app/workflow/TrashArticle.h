// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Into the trash (thùng rác), from where it can always be taken back: no text, revision or decision is ever deleted. By the
/// author while it is with them, by an editor or approver until it is approved, and again once withdrawn. Nothing changes for
/// an article that lies there already. "trash-forbidden" (stage), "trash-published" (title) while it is on the portal, "trash-in-outbox" (title) while a package of it is on its
/// way, store reasons. `reason` may be empty; it stays with the article, its digest in the audit log.
Result<Article> trashArticle(Session &session, const ArticleId &article, const QString &reason = {});

} // namespace bantin::workflow
