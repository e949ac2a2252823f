// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Check.h"
#include "app/domain/Decision.h"
#include "app/domain/regulation/Rule.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// What one check found against one rule that only warns, wherever in the article: one reason answers for all of it.
struct OpenWarning {
    Finding first;
    int places = 1;
    QString reason; ///< as signed in an earlier step for the same words at the same rule; empty: still to be given

    bool isAnswered() const { return !reason.isEmpty(); }
};

/// What a decision has to say besides being signed.
struct DecisionNeeds {
    QList<OpenWarning> warnings;
    QList<Rule> confirmations; ///< in the order of the profile
};

/// Of a submit, review or approval by the session's account, as the article stands now; nothing for other decisions.
/// "article-not-found", store reasons.
Result<DecisionNeeds> decisionNeeds(Session &session, const ArticleId &article, DecisionKind kind);

} // namespace bantin::workflow
