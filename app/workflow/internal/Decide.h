// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Decision.h"
#include "app/domain/board/Warrant.h"
#include "app/store/ArticleRepository.h"
#include "app/store/DecisionRepository.h"
#include "app/workflow/DecisionWords.h"
#include "app/workflow/Session.h"

#include <functional>

namespace bantin::workflow {

/// Further work that must commit or fail with the decision.
using WithDecision = std::function<Result<void>(const Article &article, const Revision &revision)>;

/// The one way to decide: role and stage by the domain, freeze what is not frozen, four eyes by the domain (the store
/// checks again), the signed record over the revision's manifest, appended with the new stage and `alongside` in one
/// transaction. A submit, review or approval gives a reason for every warning that has none yet and confirms what the profile
/// wants confirmed. Reasons: "stage-forbids", "role-forbids", "field-forbids", "four-eyes-…", "checks-block" (rule ids),
/// "warnings-open" (rule ids), "override-blocks" (rule id), "override-unknown" (rule id), "confirmation-missing" (decision,
/// actor, rule ids), "content-changed", "claim-held" (name of who edits it), "correction-unchanged" (title),
/// "regulation-changed" (title), "passphrase-expired" (cite), store reasons.
Result<Article> decide(Session &session, const ArticleId &article, DecisionKind kind, const DecisionWords &words,
                       const WithDecision &alongside = {});

/// Whether decisions of that kind answer warnings and confirm rules.
bool asksForWords(DecisionKind kind);

/// Now, in whole seconds. A clock that was set back must not break the chain's order of time, nor put a decision before the
/// powers and the profile it was taken under.
QDateTime decisionTime(const Session &session, const QList<store::SignedDecision> &chain);

/// The stage a decision of that kind finds the article in: what is published and being corrected can still be withdrawn.
Stage stageFor(const Article &article, DecisionKind kind);

/// By what the session's account could take that decision on that article now: stage, role or delegation, field of work, four
/// eyes.
Result<Warrant> mayDecide(const Session &session, DecisionKind kind, const Article &article,
                          const QList<store::SignedDecision> &chain, const QList<AccountId> &authors);
/// The same of another member.
Result<Warrant> mayDecide(const Session &session, const RosterEntry &member, DecisionKind kind, const Article &article,
                          const QList<store::SignedDecision> &chain, const QList<AccountId> &authors);

/// "remark-missing" when blank.
Result<void> requireRemark(const QString &remark);

} // namespace bantin::workflow
