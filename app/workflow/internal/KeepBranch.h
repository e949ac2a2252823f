// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/HandoverReader.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Keeps another desk's version of an article that does not follow from the one here: its revisions, decisions and draft that are not
/// here, as one signed paper. Kept once, however often it comes. Inside the caller's transaction; answers the paper's number.
/// Store reasons.
Result<qint64> keepBranch(Session &session, const package::HandoverSlip &slip, const package::VerifiedArticle &article);

} // namespace bantin::workflow
