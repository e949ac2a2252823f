// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/HandoverReader.h"
#include "app/workflow/ImportHandover.h"

namespace bantin::workflow {

/// Comments that are not here yet, and what became of those that are open here; answers how many are new. Inside the caller's
/// transaction, store reasons.
Result<qint64> joinComments(Session &session, const ArticleId &article, const QList<Comment> &theirs);

/// What was given in private, or taken back, where theirs is newer; steps of a question that follow from those here, which `fate`
/// then counts. "handover-invalid" (file), store reasons.
Result<void> joinPrivateData(Session &session, const package::VerifiedArticle &article, HandoverFate &fate);

/// After the article's chain grew: an approval nobody queued here waits in the outbox; nothing that was withdrawn is sent any more.
Result<void> followOutbox(Session &session, const Article &article, const QList<Decision> &added);

} // namespace bantin::workflow
