// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Marks a comment as dealt with, or as open again. Everybody who may write may; nothing of the article changes.
/// "comment-not-found" (number), "store-read-only".
Result<void> resolveComment(Session &session, const ArticleId &article, qint64 comment, bool resolved);

} // namespace bantin::workflow
