// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/agenda/DueReasons.h"
#include "app/domain/question/QuestionState.h"
#include "app/store/DecisionRepository.h"
#include "app/workflow/Postings.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// What one article is due by, and what that follows from.
struct ArticleDue {
    DueReasons reasons;
    std::optional<QuestionState> question; ///< where it was received as one
};

/// Counted from the days its form names (issue, approval, acceptance, effect, receipt) and what the desk itself knows: it was
/// received when it came to the desk, and its publication was decided when it was approved. Of a question only the limits of
/// its competence, and none once it is answered, forwarded or rejected; what the asker was promised counts too. Store reasons.
/// For who has read the fields and the steps already.
ArticleDue articleDue(const Session &session, const Article &article, const QList<store::SignedDecision> &chain,
                      const Metadata &metadata, const QList<QuestionEvent> &steps, const DeadlineEngine &engine);

/// Reads them itself, the fields only where a limit may need them.
Result<ArticleDue> articleDue(Session &session, const Article &article, const QList<store::SignedDecision> &chain,
                              const DeadlineEngine &engine);

/// The limit a posting had to keep, by the days the posted revision names and the approval it followed; nothing where there was
/// none. Of a question the limit to answer it, or what the asker was promised. Store reasons.
Result<std::optional<Deadline>> limitOfPosting(Session &session, const Posting &posting, const DeadlineEngine &engine);

} // namespace bantin::workflow
