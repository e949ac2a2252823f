// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ArticleLibrary.h"

#include "app/workflow/ReadArticles.h"
#include "ui/models/WorkspaceClient.h"

#include <algorithm>
#include <limits>

namespace bantin::ui {

namespace {

struct Shelves {
    QList<Article> all;
    QList<ArticleId> waiting;
};

Result<Shelves> readShelves(workflow::Session &session)
{
    auto all = workflow::listArticles(session, {.limit = std::numeric_limits<int>::max()});
    if (!all)
        return all.error();
    const auto waiting = workflow::listWaitingForMe(session);
    if (!waiting)
        return waiting.error();
    Shelves shelves{std::move(*all), {}};
    for (const Article &article : *waiting)
        shelves.waiting.append(article.id);
    return shelves;
}

} // namespace

ArticleLibrary::ArticleLibrary(WorkspaceClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &WorkspaceClient::opened, this, &ArticleLibrary::reload);
    connect(&client, &WorkspaceClient::locked, this, &ArticleLibrary::clear);
    connect(&client, &WorkspaceClient::articleChanged, this, &ArticleLibrary::reload);
}

QList<Article> ArticleLibrary::articles(ArticleScope scope) const
{
    QList<Article> chosen;
    for (const Article &article : m_all) {
        if (belongs(article, scope))
            chosen.append(article);
    }
    if (scope == ArticleScope::WaitingForMe) {
        std::ranges::sort(chosen, {}, [this](const Article &article) { return m_waiting.indexOf(article.id); });
    }
    return chosen;
}

qsizetype ArticleLibrary::count(ArticleScope scope) const
{
    return std::ranges::count_if(m_all, [&](const Article &article) { return belongs(article, scope); });
}

void ArticleLibrary::reload()
{
    if (m_reading != Reading::Idle) {
        m_reading = Reading::RunningAndStale;
        return;
    }
    m_reading = Reading::Running;
    m_client.use(readShelves).then(this, [this](const Result<Shelves> &shelves) {
        if (shelves) {
            m_all = shelves->all;
            m_waiting = shelves->waiting;
            Q_EMIT changed();
        } else if (m_client.workspace()) {
            Q_EMIT failed(shelves.error());
        }
        finishReading();
    });
}

void ArticleLibrary::finishReading()
{
    const bool stale = m_reading == Reading::RunningAndStale;
    m_reading = Reading::Idle;
    if (stale && m_client.workspace())
        reload();
}

void ArticleLibrary::clear()
{
    m_all.clear();
    m_waiting.clear();
    Q_EMIT changed();
}

bool ArticleLibrary::belongs(const Article &article, ArticleScope scope) const
{
    switch (scope) {
    case ArticleScope::WaitingForMe:
        return m_waiting.contains(article.id);
    case ArticleScope::Mine:
        return m_client.workspace() && article.author == m_client.workspace()->account.id;
    case ArticleScope::Drafts:
    case ArticleScope::InReview:
    case ArticleScope::AwaitingApproval:
    case ArticleScope::Approved:
    case ArticleScope::Published:
    case ArticleScope::SentBack:
        break;
    }
    return scopeOf(article.stage) == scope;
}

} // namespace bantin::ui
