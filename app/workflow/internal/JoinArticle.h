// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/HandoverReader.h"
#include "app/workflow/ImportHandover.h"

namespace bantin::workflow {

/// The other desk's copy as a merge sees it.
MergeSide sideOf(const package::VerifiedArticle &article);

/// Carries out one fate inside the caller's transaction; fills in what was added. Store reasons.
Result<void> joinArticle(Session &session, const package::VerifiedHandover &handover,
                         const package::VerifiedArticle &article, HandoverFate &fate);

} // namespace bantin::workflow
