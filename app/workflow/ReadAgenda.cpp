// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadAgenda.h"

#include "app/store/DecisionRepository.h"
#include "app/workflow/ReadArticles.h"

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
    case Stage::Draft:
    case Stage::Declined:
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

DueReasons::Events eventsOf(const Article &article, const Chain &chain)
{
    DueReasons::Events events{{TimeLimit::Anchor::Receipt, article.createdAt}};
    const bool isApproved = article.stage == Stage::Approved || article.stage == Stage::Packed;
    if (isApproved && !chain.isEmpty() && chain.constLast().decision.kind == DecisionKind::Approve)
        events.insert(TimeLimit::Anchor::PublicationDecision, chain.constLast().decision.decidedAt);
    return events;
}

Result<AgendaArticle> agendaArticle(Session &session, const Article &article, const DeadlineEngine &engine)
{
    const auto chain = article.latestRevision == 0 ? Result<Chain>(Chain())
                                                   : store::DecisionRepository(*session.store).ofArticle(article.id);
    if (!chain)
        return chain.error();
    AgendaArticle waiting;
    waiting.article = article;
    waiting.due = dueReasons(article, session.regulation, eventsOf(article, *chain), engine);
    waiting.entry.task = {dutyAt(article.stage), article.id, waitsSince(article, *chain), waiting.due.first()};
    return waiting;
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
        tasks.append(item->entry.task);
        byId.insert(article.id, *std::move(item));
    }
    const QDateTime now = session.clock.nowUtc();
    const QDate today = DeadlineEngine::localDate(now);
    PersonalAgenda personal{Agenda(tasks, engine, now, soon), {}};
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
