// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/NextStep.h"

#include "app/messages/Messages.h"
#include "ui/look/Words.h"

#include <algorithm>

namespace bantin::ui {

namespace {

/// Checks stop going forward only; an article can always be returned.
void blockByFindings(NextStep &step, const QList<Finding> &findings, const QString &language)
{
    const auto blocking = std::ranges::find(findings, Enforcement::Block, &Finding::enforcement);
    if (blocking == findings.end())
        return;
    step.blockedBy = blocking->sentence.in(language);
    step.field = blocking->field;
}

bool isOnTheWay(Stage stage)
{
    return stage == Stage::Approved || stage == Stage::Packed || stage == Stage::Sending || stage == Stage::Received
           || stage == Stage::Refused;
}

/// Of a text the portal has and holds; invalid otherwise.
QDateTime embargoOf(const workflow::ArticleView &view)
{
    const bool isHeld = view.article.stage == Stage::Received && !view.decisions.isEmpty();
    return isHeld ? view.decisions.constLast().decision.publishFrom : QDateTime();
}

} // namespace

NextStep NextStep::of(const workflow::ArticleView &view, bool maySend, const QString &language)
{
    NextStep step;
    const auto possible = [&view](DecisionKind kind) { return view.possibleDecisions.contains(kind); };
    const auto decide = [&step](DecisionKind kind, const QString &text) {
        step.kind = Kind::Decide;
        step.decision = kind;
        step.text = text;
    };
    for (const DecisionKind kind :
         {DecisionKind::Decline, DecisionKind::Return, DecisionKind::Correct, DecisionKind::Withdraw}) {
        if (possible(kind))
            step.others.append(kind);
    }
    if (possible(DecisionKind::Approve)) {
        decide(DecisionKind::Approve, tr("Sign the approval"));
    } else if (possible(DecisionKind::Review) && view.article.stage == Stage::Submitted) {
        step.kind = Kind::Claim;
        step.text = tr("Take up for editing");
    } else if (possible(DecisionKind::Review)) {
        decide(DecisionKind::Review, tr("Forward for approval"));
        blockByFindings(step, view.findings, language);
    } else if (possible(DecisionKind::Submit)) {
        decide(DecisionKind::Submit, tr("Submit for editing"));
        blockByFindings(step, view.findings, language);
    } else if (view.article.stage == Stage::Published || view.article.stage == Stage::Corrected) {
        step.kind = Kind::OpenPage;
        step.text = tr("Open the page");
    } else if (const QDateTime embargo = embargoOf(view); embargo.isValid()) {
        step.text = tr("Waits for its time");
        step.blockedBy = tr("The portal publishes it by itself: %1.").arg(Words::moment(embargo));
    } else if (isOnTheWay(view.article.stage)) {
        step.kind = Kind::Send;
        step.text = tr("Send to the portal");
        if (!maySend)
            step.blockedBy = tr("A clerk sends it from here.");
    } else {
        step.text = tr("Nothing to do here");
        step.blockedBy = view.blockedBy ? describe(*view.blockedBy).happened : tr("Somebody else has the next step.");
    }
    return step;
}

} // namespace bantin::ui
