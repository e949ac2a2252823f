// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ArticleWorkflow.h"

#include <algorithm>
#include <array>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

struct Step {
    DecisionKind kind;
    Stage from;
    Stage to;
};

constexpr std::array steps{
    Step{DecisionKind::Submit, Stage::Draft, Stage::Submitted},
    Step{DecisionKind::Submit, Stage::Returned, Stage::Submitted},
    Step{DecisionKind::Submit, Stage::Declined, Stage::Submitted},
    Step{DecisionKind::Review, Stage::Submitted, Stage::AwaitingApproval},
    Step{DecisionKind::Review, Stage::InReview, Stage::AwaitingApproval},
    Step{DecisionKind::Return, Stage::Submitted, Stage::Returned},
    Step{DecisionKind::Return, Stage::InReview, Stage::Returned},
    Step{DecisionKind::Return, Stage::AwaitingApproval, Stage::Returned},
    Step{DecisionKind::Approve, Stage::AwaitingApproval, Stage::Approved},
    Step{DecisionKind::Decline, Stage::Submitted, Stage::Declined},
    Step{DecisionKind::Decline, Stage::InReview, Stage::Declined},
    Step{DecisionKind::Decline, Stage::AwaitingApproval, Stage::Declined},
    Step{DecisionKind::Withdraw, Stage::Sending, Stage::Withdrawn},
    Step{DecisionKind::Withdraw, Stage::Received, Stage::Withdrawn},
    Step{DecisionKind::Withdraw, Stage::Published, Stage::Withdrawn},
    Step{DecisionKind::Withdraw, Stage::Corrected, Stage::Withdrawn},
    Step{DecisionKind::Recall, Stage::Submitted, Stage::Draft},
    Step{DecisionKind::Recall, Stage::InReview, Stage::Draft},
    Step{DecisionKind::Recall, Stage::AwaitingApproval, Stage::Draft},
    Step{DecisionKind::Forward, Stage::Submitted, Stage::Submitted},
    Step{DecisionKind::Forward, Stage::InReview, Stage::InReview},
    Step{DecisionKind::Forward, Stage::AwaitingApproval, Stage::AwaitingApproval},
    Step{DecisionKind::Correct, Stage::Published, Stage::Draft},
    Step{DecisionKind::Correct, Stage::Corrected, Stage::Draft},
    Step{DecisionKind::Correct, Stage::Refused, Stage::Draft},
};

} // namespace

Result<Stage> stageAfter(Stage stage, DecisionKind kind)
{
    const auto step = std::ranges::find_if(
        steps, [&](const Step &candidate) { return candidate.kind == kind && candidate.from == stage; });
    if (step == steps.end())
        return Error{
            Fault::Conflict, u"stage-forbids"_s, Retry::AfterCorrection, {decisionName(kind), stageName(stage)}, {}};
    return step->to;
}

std::optional<DecisionKind> awaitedDecision(Stage stage)
{
    switch (stage) {
    case Stage::Draft:
    case Stage::Returned:
        return DecisionKind::Submit;
    case Stage::Submitted:
    case Stage::InReview:
        return DecisionKind::Review;
    case Stage::AwaitingApproval:
        return DecisionKind::Approve;
    case Stage::Declined:
    case Stage::Approved:
    case Stage::Packed:
    case Stage::Sending:
    case Stage::Received:
    case Stage::Published:
    case Stage::Refused:
    case Stage::Corrected:
    case Stage::Withdrawn:
        return std::nullopt;
    }
    return std::nullopt;
}

EditRight editRight(Stage stage, Roles held, bool isAuthor)
{
    const bool isEditor = held.testFlag(Role::Editor);
    switch (stage) {
    case Stage::Draft:
    case Stage::Returned:
    case Stage::Declined:
        return {.allowed = isAuthor || isEditor, .voidsApproval = false};
    case Stage::Submitted:
        return {};
    case Stage::InReview:
        return {.allowed = isEditor, .voidsApproval = false};
    case Stage::AwaitingApproval:
    case Stage::Approved:
    case Stage::Packed:
    case Stage::Refused:
    case Stage::Withdrawn:
        return {.allowed = isAuthor || isEditor, .voidsApproval = isAuthor || isEditor};
    case Stage::Sending:
    case Stage::Received:
    case Stage::Published:
    case Stage::Corrected:
        return {};
    }
    return {};
}

bool mayBeTrashed(Stage stage, Roles held, bool isAuthor)
{
    if (isApprovalBound(stage) && stage != Stage::Withdrawn)
        return false;
    const bool isWithAuthor = stage == Stage::Draft || stage == Stage::Returned || stage == Stage::Declined;
    return (isAuthor && isWithAuthor) || held & (Role::Editor | Role::Approver);
}

bool maySetDeadline(Roles held, bool isAuthor)
{
    return isAuthor || held & (Role::Editor | Role::Approver);
}

Result<void> expectNotTrashed(const Article &article)
{
    if (!article.trashedAt.isValid())
        return {};
    return Error{Fault::Conflict, u"article-trashed"_s, Retry::AfterCorrection, {article.title}, {}};
}

} // namespace bantin
