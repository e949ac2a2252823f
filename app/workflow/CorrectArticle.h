// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Published or Corrected → Draft (đính chính): what was published stays on the portal as it is until its correction has gone
/// through a round of its own. `what` says what was wrong; the page of the corrected text will show it: "remark-missing".
/// "stage-forbids" (decision, stage), "role-forbids" (decision, roles), store reasons.
Result<Article> orderCorrection(Session &session, const ArticleId &article, const QString &what);

} // namespace bantin::workflow
