// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/DecisionChain.h"

#include "app/domain/ArticleWorkflow.h"
#include "app/domain/FourEyes.h"
#include "app/domain/board/Warrant.h"

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

Error broken(Fault fault, const QString &reason, const Decision &decision)
{
    return {fault, reason, Retry::Never, {decisionName(decision.kind), decision.actorName}, {}};
}

Result<void> checkSequence(const QList<Decision> &decisions, const ChainSubject &subject)
{
    for (qsizetype i = 0; i < decisions.size(); ++i) {
        const Decision &decision = decisions.at(i);
        if (decision.sequence != i + 1)
            return broken(Fault::Tampered, u"chain-gap"_s, decision);
        if (decision.article != subject.article)
            return broken(Fault::Tampered, u"chain-foreign-article"_s, decision);
        const bool backwards = i > 0 && decision.decidedAt < decisions.at(i - 1).decidedAt;
        if (!decision.decidedAt.isValid() || backwards)
            return broken(Fault::Tampered, u"chain-time"_s, decision);
    }
    return {};
}

/// Whether something was approved and not taken away since. Readers may have that page while a later text is a draft, in review or approved
/// and not sent.
bool mayBeOnThePortal(const QList<Decision> &before)
{
    for (qsizetype i = before.size() - 1; i >= 0; --i) {
        if (before.at(i).kind == DecisionKind::Approve || before.at(i).kind == DecisionKind::Withdraw)
            return before.at(i).kind == DecisionKind::Approve;
    }
    return false;
}

/// The stage as the next decision finds it. Edits and publication are no decisions, so a chain does not show them: an edit
/// that voided what was decided made the article a draft again, and only a published article can be corrected or withdrawn.
Stage unseenStage(Stage stage, DecisionKind next, const QList<Decision> &before)
{
    if (next == DecisionKind::Submit && editRight(stage, Role::Editor, true).voidsApproval)
        return Stage::Draft;
    if (next == DecisionKind::Correct && stage == Stage::Approved)
        return Stage::Published;
    if (next == DecisionKind::Withdraw && mayBeOnThePortal(before))
        return Stage::Published;
    return stage;
}

Result<void> checkOrder(const QList<Decision> &decisions)
{
    Stage stage = Stage::Draft;
    for (qsizetype i = 0; i < decisions.size(); ++i) {
        const Decision &decision = decisions.at(i);
        const Result<Stage> next = stageAfter(unseenStage(stage, decision.kind, decisions.first(i)), decision.kind);
        if (!next)
            return broken(Fault::Tampered, u"chain-order"_s, decision);
        stage = *next;
    }
    return {};
}

/// Whether the decision is one of those that put the subject on its way.
bool isAbout(const Decision &decision, const ChainSubject &subject)
{
    const bool leads = decision.kind == DecisionKind::Submit || decision.kind == DecisionKind::Review
                       || decision.kind == DecisionKind::Approve;
    return leads && decision.revision == subject.revision;
}

Result<void> checkWarrant(const Decision &decision, const RosterEntry &entry, const ChainSubject &subject,
                          const Roster &roster, const Regulation &regulation)
{
    QList<Warrant> warrants = warrantsFor(roster, regulation, decision.kind, entry, decision.decidedAt);
    warrants.removeIf([&](const Warrant &warrant) { return warrant.role != decision.role; });
    if (warrants.isEmpty())
        return broken(Fault::Denied, u"chain-role"_s, decision);
    if (!isAbout(decision, subject))
        return {};
    const auto chosen = chooseWarrant(warrants, regulation, decision.kind, {subject.category, subject.authors});
    if (chosen)
        return {};
    return chosen.error().reason == "field-forbids"_L1 ? broken(Fault::Denied, u"chain-field"_s, decision)
                                                       : chosen.error();
}

Result<void> checkActors(const QList<Decision> &decisions, const ChainSubject &subject, const Roster &roster,
                         const Regulation &regulation)
{
    const QString &profile = decisions.constLast().regulation;
    for (const Decision &decision : decisions) {
        const RosterEntry *entry = roster.find(decision.certificateSha256, decision.decidedAt);
        if (!entry || entry->account != decision.actor)
            return broken(Fault::Denied, u"chain-stranger"_s, decision);
        if (!roster.followed(decision.regulation, decision.decidedAt))
            return broken(Fault::Denied, u"chain-role"_s, decision);
        if (decision.regulation != profile && !isAbout(decision, subject))
            continue;
        if (const auto checked = checkWarrant(decision, *entry, subject, roster, regulation); !checked)
            return checked;
    }
    return {};
}

/// What was decided up to the last approval; nothing when there is none.
QList<Decision> approvedPart(QList<Decision> decisions)
{
    while (!decisions.isEmpty() && decisions.constLast().kind != DecisionKind::Approve)
        decisions.removeLast();
    return decisions;
}

Result<void> checkBinding(const QList<Decision> &round, const ChainSubject &subject)
{
    using enum DecisionKind;
    for (const Decision &decision : round) {
        if (decision.kind != Review && decision.kind != Approve && decision.kind != Withdraw)
            continue;
        if (decision.revision != subject.revision || decision.revisionNumber != subject.revisionNumber
            || decision.manifestSha512 != subject.manifestSha512)
            return broken(Fault::Tampered, u"chain-other-content"_s, decision);
    }
    return {};
}

/// Every round on its own. Only the last one knows who wrote the subject: an earlier approver may have edited since.
Result<void> checkEyes(const QList<Decision> &decisions, const QList<AccountId> &authors)
{
    QList<Decision> rest = decisions;
    QList<AccountId> barred = authors;
    while (!rest.isEmpty()) {
        const QList<Decision> round = currentRound(rest);
        if (Result<void> checked = checkFourEyes(round, barred); !checked)
            return checked;
        rest = rest.first(rest.size() - round.size());
        barred.clear();
    }
    return {};
}

/// The text a decision is about; null when there is none such.
const ChainSubject *textOf(const Decision &decision, const QList<ChainSubject> &texts)
{
    for (const ChainSubject &text : texts) {
        if (text.revision == decision.revision && text.revisionNumber == decision.revisionNumber
            && text.manifestSha512 == decision.manifestSha512 && text.article == decision.article)
            return &text;
    }
    return nullptr;
}

Result<void> checkActor(const Decision &decision, const ChainSubject &text, const Roster &roster,
                        const Regulation &regulation)
{
    const RosterEntry *entry = roster.find(decision.certificateSha256, decision.decidedAt);
    if (!entry || entry->account != decision.actor)
        return broken(Fault::Denied, u"chain-stranger"_s, decision);
    if (!roster.followed(decision.regulation, decision.decidedAt))
        return broken(Fault::Denied, u"chain-role"_s, decision);
    if (decision.regulation != regulation.id)
        return {};
    return checkWarrant(decision, *entry, text, roster, regulation);
}

/// An approval approves what was reviewed, in the eyes of others than those who wrote it.
Result<void> checkRound(const QList<Decision> &round, const QList<ChainSubject> &texts)
{
    QList<AccountId> authors;
    const Decision *reviewed = nullptr;
    for (const Decision &decision : round) {
        if (decision.kind == DecisionKind::Review)
            reviewed = &decision;
        if (decision.kind != DecisionKind::Approve)
            continue;
        if (!reviewed || reviewed->revision != decision.revision)
            return broken(Fault::Tampered, u"chain-other-content"_s, decision);
        const ChainSubject *text = textOf(decision, texts);
        authors = text ? text->authors : QList<AccountId>();
    }
    return checkFourEyes(round, authors);
}

} // namespace

Result<void> checkDecisionChain(const QList<Decision> &decisions, const ChainSubject &subject, const Roster &roster,
                                const Regulation &regulation)
{
    if (decisions.isEmpty())
        return Error{Fault::Denied, u"chain-not-approved"_s, Retry::Never, {QString(), QString()}, {}};
    if (Result<void> checked = checkSequence(decisions, subject); !checked)
        return checked;
    if (Result<void> checked = checkOrder(decisions); !checked)
        return checked;
    if (Result<void> checked = checkActors(decisions, subject, roster, regulation); !checked)
        return checked;
    const Decision &last = decisions.constLast();
    const QList<Decision> approved = approvedPart(decisions);
    if (last.kind != subject.concludes || approved.isEmpty())
        return broken(Fault::Denied, u"chain-not-approved"_s, last);
    QList<Decision> binding = currentRound(approved);
    binding.append(last);
    if (Result<void> checked = checkBinding(binding, subject); !checked)
        return checked;
    return checkEyes(approved, subject.authors);
}

Result<void> checkDecisionHistory(const QList<Decision> &decisions, const QList<ChainSubject> &texts,
                                  const Roster &roster, const Regulation &regulation)
{
    if (decisions.isEmpty())
        return {};
    ChainSubject article;
    article.article = decisions.constFirst().article;
    if (Result<void> checked = checkSequence(decisions, article); !checked)
        return checked;
    if (Result<void> checked = checkOrder(decisions); !checked)
        return checked;
    for (const Decision &decision : decisions) {
        const ChainSubject *text = textOf(decision, texts);
        if (!text)
            return broken(Fault::Tampered, u"chain-other-content"_s, decision);
        if (Result<void> checked = checkActor(decision, *text, roster, regulation); !checked)
            return checked;
    }
    QList<Decision> rest = decisions;
    while (!rest.isEmpty()) {
        const QList<Decision> round = currentRound(rest);
        if (Result<void> checked = checkRound(round, texts); !checked)
            return checked;
        rest = rest.first(rest.size() - round.size());
    }
    return {};
}

} // namespace bantin
