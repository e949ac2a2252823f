// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/domain/Decision.h"
#include "app/domain/Role.h"
#include "app/domain/Stage.h"

namespace bantin {

/// The stage a decision leads to. "stage-forbids" (decision, stage) when it is not possible from there.
Result<Stage> stageAfter(Stage stage, DecisionKind kind);

/// The decision an article there waits for; nothing when it waits for the clerk, the portal or nobody.
std::optional<DecisionKind> awaitedDecision(Stage stage);

/// Whether the text may be edited now by somebody with `held` roles. In Draft, Returned and Declined by its author or an
/// editor; in InReview by an editor; from AwaitingApproval on an edit is allowed but voids what was decided (`voidsApproval`).
/// What may already be in the portal's hands is not edited: it takes a decision to correct or to withdraw it first.
struct EditRight {
    bool allowed = false;
    bool voidsApproval = false;
};
EditRight editRight(Stage stage, Roles held, bool isAuthor);

/// Whether somebody with `held` roles may put an article there into the trash, or take it out: its author while it is with
/// them, an editor or approver until it is approved and once it is withdrawn. What an approval binds stays in sight.
bool mayBeTrashed(Stage stage, Roles held, bool isAuthor);

/// Whether somebody with `held` roles may set the deadline of an article: its author, editors and approvers, at any stage.
bool maySetDeadline(Roles held, bool isAuthor);

/// "article-trashed" (title): nothing is written or decided in the trash.
Result<void> expectNotTrashed(const Article &article);

} // namespace bantin
