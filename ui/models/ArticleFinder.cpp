// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ArticleFinder.h"

#include "app/workflow/OtherVersions.h"
#include "app/workflow/ReadAgenda.h"
#include "app/workflow/ReadArticles.h"
#include "ui/models/ArticleListModel.h"
#include "ui/models/OfficeCalendar.h"
#include "ui/models/WorkspaceClient.h"

#include <QCollator>
#include <QSet>

#include <algorithm>
#include <limits>
#include <utility>

namespace bantin::ui {

namespace {

struct Answer {
    QList<Article> articles;
    ArticleListModel::Notes notes;
};

bool passes(const workflow::AgendaArticle &waiting, const store::ArticleQuery &query)
{
    const Article &article = waiting.article;
    const std::optional<Deadline> &deadline = waiting.entry.task.deadline;
    return (query.stages.isEmpty() || query.stages.contains(article.stage))
           && (query.category.isEmpty() || article.category == query.category)
           && (!query.person.isValid() || article.author == query.person)
           && (!query.changedFrom.isValid() || article.updatedAt >= query.changedFrom)
           && (!query.changedTo.isValid() || article.updatedAt < query.changedTo)
           && (!query.dueBefore.isValid() || (deadline && deadline->dueAt < query.dueBefore));
}

void sortBy(ArticleRequest::Order order, QList<Article> &articles)
{
    using Order = ArticleRequest::Order;
    const QCollator vietnamese(QLocale(QLocale::Vietnamese));
    std::ranges::stable_sort(articles, [&](const Article &a, const Article &b) {
        switch (order) {
        case Order::NewestChange:
            return a.updatedAt > b.updatedAt;
        case Order::OldestChange:
        case Order::Deadline:
            break;
        case Order::Title:
            return vietnamese.compare(a.title, b.title) < 0;
        case Order::Author:
            return vietnamese.compare(a.authorName, b.authorName) < 0;
        }
        return a.updatedAt < b.updatedAt;
    });
}

/// The articles of the kinds asked for; nothing when any kind will do.
Result<std::optional<QSet<ArticleId>>> idsOfKind(workflow::Session &session, const store::ArticleQuery &query)
{
    if (query.kinds.isEmpty())
        return std::optional<QSet<ArticleId>>();
    store::ArticleQuery every;
    every.kinds = query.kinds;
    every.limit = std::numeric_limits<int>::max();
    const auto articles = workflow::listArticles(session, every);
    if (!articles)
        return articles.error();
    QSet<ArticleId> ids;
    for (const Article &article : *articles)
        ids.insert(article.id);
    return std::optional(ids);
}

/// What waits for one person is short and depends on every decision so far, so it is not the store's list to narrow. By
/// deadline it goes as the agenda does.
Result<Answer> waiting(workflow::Session &session, const store::ArticleQuery &query, OfficeCalendar &office)
{
    const auto calendar = office.of(session);
    if (!calendar)
        return calendar.error();
    const auto personal = workflow::readAgenda(session, **calendar);
    if (!personal)
        return personal.error();
    const auto ofKind = idsOfKind(session, query);
    if (!ofKind)
        return ofKind.error();
    Answer answer;
    answer.notes.calendar = *calendar;
    for (const workflow::AgendaArticle &waiting : personal->articles) {
        if (!passes(waiting, query) || (*ofKind && !(*ofKind)->contains(waiting.article.id)))
            continue;
        answer.articles.append(waiting.article);
        answer.notes.agenda.insert(waiting.article.id, waiting);
    }
    if (query.order != ArticleRequest::Order::Deadline)
        sortBy(query.order, answer.articles);
    answer.articles = answer.articles.mid(query.offset, query.limit);
    return answer;
}

Result<Answer> search(workflow::Session &session, const QString &words, const store::ArticleQuery &among)
{
    const auto hits = workflow::searchArticles(session, words, among);
    if (!hits)
        return hits.error();
    Answer answer;
    for (const store::SearchHit &hit : *hits) {
        answer.articles.append(hit.article);
        answer.notes.snippets.insert(hit.article.id.toString(), hit.snippet);
    }
    return answer;
}

Result<Answer> rows(workflow::Session &session, const ArticleRequest &request, int offset, int limit,
                    OfficeCalendar &office)
{
    if (request.isImpossible())
        return Answer();
    store::ArticleQuery query = request.query(session.account.id, session.clock.nowUtc());
    query.offset = offset;
    query.limit = limit;
    if (request.isSearch())
        return search(session, request.words, query);
    if (request.scope == ArticleScope::WaitingForMe)
        return waiting(session, query, office);
    auto page = workflow::listArticles(session, query);
    return page ? Result<Answer>(Answer{*std::move(page), {}}) : page.error();
}

Result<Answer> answer(workflow::Session &session, const ArticleRequest &request, int offset, int limit,
                      OfficeCalendar &office)
{
    auto found = rows(session, request, offset, limit, office);
    if (!found)
        return found;
    auto diverged = workflow::divergedArticles(session);
    if (!diverged)
        return diverged.error();
    found->notes.diverged = *std::move(diverged);
    return found;
}

} // namespace

ArticleFinder::ArticleFinder(WorkspaceClient &client, ArticleListModel &model, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_model(model)
    , m_calendar(std::make_shared<OfficeCalendar>())
{
    connect(&model, &ArticleListModel::moreWanted, this, [this] { want(Wanted::MoreRows); });
}

void ArticleFinder::show(const ArticleRequest &request)
{
    m_request = request;
    m_rows = pageSize;
    want(Wanted::Rows);
}

void ArticleFinder::reload()
{
    m_rows = std::max(m_rows, m_model.rowCount());
    want(Wanted::Rows);
}

void ArticleFinder::clear()
{
    m_request = {};
    m_rows = pageSize;
    m_wanted = Wanted::Nothing;
    m_model.setArticles({});
}

void ArticleFinder::want(Wanted wanted)
{
    if (m_wanted != Wanted::Rows)
        m_wanted = wanted;
    if (!m_asking)
        askNext();
}

void ArticleFinder::askNext()
{
    if (m_wanted == Wanted::Nothing || !m_client.workspace())
        return;
    const bool more = std::exchange(m_wanted, Wanted::Nothing) == Wanted::MoreRows;
    const int offset = more ? m_model.rowCount() : 0;
    const int limit = more ? pageSize : m_rows;
    m_asking = true;
    m_client
        .use([request = m_request, offset, limit, office = m_calendar](workflow::Session &session) {
            return answer(session, request, offset, limit, *office);
        })
        .then(this, [this, asked = m_request, more, limit](const Result<Answer> &answer) {
            m_asking = false;
            const bool stale = asked != m_request || m_wanted == Wanted::Rows || !m_client.workspace();
            if (!stale && !answer) {
                Q_EMIT failed(answer.error());
            } else if (!stale) {
                const auto after =
                    answer->articles.size() == limit ? ArticleListModel::After::More : ArticleListModel::After::Nothing;
                if (more)
                    m_model.append(answer->articles, answer->notes, after);
                else
                    m_model.setArticles(answer->articles, answer->notes, after);
                Q_EMIT answered();
            }
            askNext();
        });
}

} // namespace bantin::ui
