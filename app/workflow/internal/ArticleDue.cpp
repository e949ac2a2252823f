// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/ArticleDue.h"

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

DueReasons::Events eventsOf(const Article &article, const QList<store::SignedDecision> &chain, const Metadata &metadata)
{
    using Anchor = TimeLimit::Anchor;
    DueReasons::Events events{{Anchor::Receipt, article.createdAt}};
    const bool isApproved = article.stage == Stage::Approved || article.stage == Stage::Packed;
    if (isApproved && !chain.isEmpty() && chain.constLast().decision.kind == DecisionKind::Approve)
        events.insert(Anchor::PublicationDecision, chain.constLast().decision.decidedAt);
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

} // namespace

ArticleDue articleDue(const Session &session, const Article &article, const QList<store::SignedDecision> &chain,
                      const Metadata &metadata, const QList<QuestionEvent> &steps, const DeadlineEngine &engine)
{
    ArticleDue due;
    if (!steps.isEmpty())
        due.question = questionState(steps);
    due.reasons = dueReasons(article, session.regulation, eventsOf(article, chain, metadata), engine);
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

} // namespace bantin::workflow
