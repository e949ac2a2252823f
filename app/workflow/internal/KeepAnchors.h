// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/ArticleRepository.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Lets the comments of an article follow their words into the text that is being saved, inside the caller's transaction.
/// What cannot be found keeps the place it had. Store reasons.
Result<void> keepAnchors(Session &session, const store::WorkingCopy &copy);

} // namespace bantin::workflow
