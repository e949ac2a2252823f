// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/ArticleDue.h"

#include "app/store/ArticleRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/QuestionSteps.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// Only where a limit may hang on it is the form read.
bool hasLimit(const Regulation &regulation, const Article &article)
{
    return std::ranges::any_of(regulation.deadlines, [&article](const DeadlineRule &rule) {
        return rule.limit && (rule.categories.isEmpty() || rule.categories.contains(article.category));
    });
}

/// When the publication the article still waits for was decided; invalid before.
QDateTime approvedAt(const Article &article, const QList<store::SignedDecision> &chain)
{
    const bool isApproved = article.stage == Stage::Approved || article.stage == Stage::Packed;
    const bool isLast = !chain.isEmpty() && chain.constLast().decision.kind == DecisionKind::Approve;
    return isApproved && isLast ? chain.constLast().decision.decidedAt : QDateTime();
}

DueReasons::Events eventsOf(const Article &article, const QDateTime &decidedAt, const Metadata &metadata)
{
    using Anchor = TimeLimit::Anchor;
    DueReasons::Events events{{Anchor::Receipt, article.createdAt}};
    if (decidedAt.isValid())
        events.insert(Anchor::PublicationDecision, decidedAt);
    for (const auto &[anchor, field] : {std::pair{Anchor::Issue, u"issue-date"_s},
                                        {Anchor::Approval, u"approval-date"_s},
                                        {Anchor::Acceptance, u"acceptance-date"_s},
                                        {Anchor::Effect, u"effective-date"_s},
                                        {Anchor::Receipt, u"received-date"_s}}) {
        const QDate day = QDate::fromString(metadata.fields.value(field), Qt::ISODate);
        if (day.isValid())
            events.insert(anchor, DeadlineEngine::startOf(day));
    }
    return events;
}

/// What the asker was told takes the place of the limit to answer (Nam Định Điều 9.3).
void takePromise(DueReasons &reasons, QDate promised)
{
    reasons.counted.removeIf([](const DueReasons::Reason &reason) { return reason.rule.has_value(); });
    Deadline deadline;
    deadline.limit.unit = TimeLimit::Unit::Days;
    deadline.dueDate = promised;
    deadline.dueAt = DeadlineEngine::endOf(promised);
    deadline.steps.append({DeadlineStep::Kind::Due, promised});
    reasons.counted.append({deadline, std::nullopt});
    std::ranges::stable_sort(reasons.counted, {},
                             [](const DueReasons::Reason &reason) { return reason.deadline.dueAt; });
}

void keepQuestionLimits(DueReasons &reasons, const Regulation &regulation, const QuestionState &question)
{
    const auto isIdle = [&](const DeadlineRule &rule) {
        return !question.isOpen() || !holdsFor(regulation, rule, question.competence);
    };
    reasons.counted.removeIf([&](const DueReasons::Reason &reason) { return reason.rule && isIdle(*reason.rule); });
    reasons.uncounted.removeIf(isIdle);
    if (question.isOpen() && question.promisedFor.isValid())
        takePromise(reasons, question.promisedFor);
}

/// Once a question is answered it was the desk's own, unless the steps say more.
void keepAnswerLimits(DueReasons &reasons, const Regulation &regulation, const QList<QuestionEvent> &steps)
{
    const QuestionState question = steps.isEmpty() ? QuestionState() : questionState(steps);
    const QuestionCompetence competence = question.competence.value_or(QuestionCompetence::Own);
    reasons.counted.removeIf([&](const DueReasons::Reason &reason) {
        return reason.rule && !holdsFor(regulation, *reason.rule, competence);
    });
    if (question.promisedFor.isValid())
        takePromise(reasons, question.promisedFor);
}

} // namespace

ArticleDue articleDue(const Session &session, const Article &article, const QList<store::SignedDecision> &chain,
                      const Metadata &metadata, const QList<QuestionEvent> &steps, const DeadlineEngine &engine)
{
    ArticleDue due;
    if (!steps.isEmpty())
        due.question = questionState(steps);
    due.reasons =
        dueReasons(article, session.regulation, eventsOf(article, approvedAt(article, chain), metadata), engine);
    if (due.question)
        keepQuestionLimits(due.reasons, session.regulation, *due.question);
    return due;
}

Result<ArticleDue> articleDue(Session &session, const Article &article, const QList<store::SignedDecision> &chain,
                              const DeadlineEngine &engine)
{
    Metadata metadata;
    if (hasLimit(session.regulation, article)) {
        const auto draft = currentDraft(session, article.id);
        if (!draft)
            return draft.error();
        metadata = draft->copy.metadata;
    }
    const auto steps = questionEvents(session, article.id);
    if (!steps)
        return steps.error();
    return articleDue(session, article, chain, metadata, *steps, engine);
}

Result<std::optional<Deadline>> limitOfPosting(Session &session, const Posting &posting, const DeadlineEngine &engine)
{
    const auto article = store::ArticleRepository(*session.store).find(posting.article);
    if (!article)
        return article.error();
    const auto revision = store::RevisionRepository(*session.store).find(posting.revision);
    if (!revision)
        return revision.error();
    const auto chain = store::DecisionRepository(*session.store).ofArticle(posting.article);
    if (!chain)
        return chain.error();
    QDateTime decidedAt;
    for (const store::SignedDecision &signedDecision : *chain) {
        if (signedDecision.decision.kind == DecisionKind::Approve && signedDecision.decision.decidedAt <= posting.at)
            decidedAt = signedDecision.decision.decidedAt;
    }
    DueReasons reasons =
        dueReasons(*article, session.regulation, eventsOf(*article, decidedAt, revision->metadata), engine);
    if (posting.kind == ContentKind::QuestionAnswer) {
        const auto steps = questionEvents(session, posting.article);
        if (!steps)
            return steps.error();
        keepAnswerLimits(reasons, session.regulation, *steps);
    }
    return reasons.first();
}

} // namespace bantin::workflow
