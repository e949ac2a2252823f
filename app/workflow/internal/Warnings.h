// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/ArticleRepository.h"
#include "app/store/DecisionRepository.h"
#include "app/workflow/DecisionNeeds.h"

namespace bantin::workflow {

/// The warnings of the text as it stands. A reason somebody signed for a revision of this article carries over to the same
/// finding: same rule, check and words, wherever they stand now. Store reasons.
Result<QList<OpenWarning>> warningsOf(Session &session, const store::WorkingCopy &copy,
                                      const QList<store::SignedDecision> &chain);

/// Whether `overrides` answer every warning that has no reason yet. "warnings-open" (rule ids), "override-blocks" (rule id)
/// when the rule is one that cannot be overridden, "override-unknown" (rule id) when nothing warns of it.
Result<void> answersWarnings(const QList<OpenWarning> &warnings, const QList<Finding> &findings,
                             const QList<Override> &overrides);

} // namespace bantin::workflow
