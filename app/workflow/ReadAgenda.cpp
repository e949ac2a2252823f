// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadAgenda.h"

#include "app/store/DecisionRepository.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/internal/ArticleDue.h"

#include <algorithm>

namespace bantin::workflow {

namespace {

using Chain = QList<store::SignedDecision>;

AgendaDuty dutyAt(Stage stage)
{
    switch (stage) {
    case Stage::Returned:
        return AgendaDuty::Revise;
    case Stage::Submitted:
    case Stage::InReview:
        return AgendaDuty::Review;
    case Stage::AwaitingApproval:
        return AgendaDuty::Approve;
    case Stage::Approved:
    case Stage::Packed:
        return AgendaDuty::Send;
    case Stage::Declined:
        return AgendaDuty::Reply;
    case Stage::Draft:
    case Stage::Sending:
    case Stage::Received:
    case Stage::Published:
    case Stage::Refused:
    case Stage::Corrected:
    case Stage::Withdrawn:
        break;
    }
    return AgendaDuty::Write;
}

/// The last decision brought it here; after an edit that voided an approval no decision tells, but the edit.
QDateTime waitsSince(const Article &article, const Chain &chain)
{
    if (chain.isEmpty())
        return article.createdAt;
    return article.stage == Stage::Draft ? article.updatedAt : chain.constLast().decision.decidedAt;
}

/// A question is first answered, or passed to whose it is; then it is an article like others.
AgendaDuty dutyOf(const Article &article, const std::optional<QuestionState> &question)
{
    const bool isWritten = article.stage == Stage::Draft || article.stage == Stage::Returned;
    if (!question || !isWritten || !question->isOpen())
        return dutyAt(article.stage);
    return question->competence == QuestionCompetence::OtherAgency ? AgendaDuty::Forward : AgendaDuty::Answer;
}

/// What was passed on or dropped waits for nobody while it is a draft.
bool isDone(const Article &article, const std::optional<QuestionState> &question)
{
    return article.stage == Stage::Draft && question && question->closedBy
           && question->closedBy != QuestionStep::Answered;
}

/// Nothing where no step is left.
Result<std::optional<AgendaArticle>> agendaArticle(Session &session, const Article &article,
                                                   const DeadlineEngine &engine)
{
    const auto chain = article.latestRevision == 0 ? Result<Chain>(Chain())
                                                   : store::DecisionRepository(*session.store).ofArticle(article.id);
    if (!chain)
        return chain.error();
    const auto due = articleDue(session, article, *chain, engine);
    if (!due)
        return due.error();
    if (isDone(article, due->question))
        return std::optional<AgendaArticle>();
    AgendaArticle waiting;
    waiting.article = article;
    waiting.due = due->reasons;
    waiting.entry.task = {dutyOf(article, due->question), article.id, waitsSince(article, *chain), waiting.due.first()};
    return std::optional(waiting);
}

} // namespace

Result<PersonalAgenda> readAgenda(Session &session, const WorkingCalendar &calendar, int soon)
{
    const auto waiting = listWaitingForMe(session);
    if (!waiting)
        return waiting.error();
    const DeadlineEngine engine(calendar);
    QList<AgendaTask> tasks;
    QHash<ArticleId, AgendaArticle> byId;
    for (const Article &article : *waiting) {
        auto item = agendaArticle(session, article, engine);
        if (!item)
            return item.error();
        if (!*item)
            continue;
        tasks.append((*item)->entry.task);
        byId.insert(article.id, **std::move(item));
    }
    auto assigned = myTasks(session);
    if (!assigned)
        return assigned.error();
    const QDateTime now = session.clock.nowUtc();
    const QDate today = DeadlineEngine::localDate(now);
    PersonalAgenda personal{Agenda(tasks, engine, now, soon), {}, *std::move(assigned)};
    for (const AgendaEntry &entry : personal.agenda.entries()) {
        AgendaArticle item = byId.take(entry.task.article);
        item.entry = entry;
        const QDate since = DeadlineEngine::localDate(entry.task.since);
        item.workingDays = std::max(0, calendar.workingDaysBetween(since, today));
        personal.articles.append(item);
    }
    return personal;
}

} // namespace bantin::workflow
