// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/domain/ReviewClaim.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Who has the article in review now; nothing in another stage, or where nobody took it up.
Result<std::optional<ReviewClaim>> reviewHolder(const Session &session, const Article &article);

/// "claim-held" (name) while somebody else has it in review.
Result<void> requireHolder(const Session &session, const Article &article);

} // namespace bantin::workflow
