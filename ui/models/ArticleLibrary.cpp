// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ArticleLibrary.h"

#include "ui/models/WorkspaceClient.h"

namespace bantin::ui {

ArticleLibrary::ArticleLibrary(WorkspaceClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &WorkspaceClient::opened, this, &ArticleLibrary::reload);
    connect(&client, &WorkspaceClient::locked, this, &ArticleLibrary::clear);
    connect(&client, &WorkspaceClient::articleChanged, this, &ArticleLibrary::reload);
}

qint64 ArticleLibrary::count(ArticleScope scope) const
{
    switch (scope) {
    case ArticleScope::WaitingForMe:
        return m_counts.waitingForMe;
    case ArticleScope::Mine:
        return m_counts.mine;
    case ArticleScope::Trash:
        return m_counts.trashed;
    case ArticleScope::Drafts:
    case ArticleScope::InReview:
    case ArticleScope::AwaitingApproval:
    case ArticleScope::Approved:
    case ArticleScope::Published:
    case ArticleScope::SentBack:
        break;
    }
    qint64 count = 0;
    for (const auto &[stage, articles] : m_counts.byStage.asKeyValueRange()) {
        if (scopeOf(stage) == scope)
            count += articles;
    }
    return count;
}

void ArticleLibrary::reload()
{
    if (m_counting != Counting::Idle) {
        m_counting = Counting::RunningAndStale;
        return;
    }
    m_counting = Counting::Running;
    m_client.use(workflow::countArticles).then(this, [this](const Result<workflow::ArticleCounts> &counts) {
        if (counts && m_client.workspace()) {
            m_counts = *counts;
            Q_EMIT changed();
        } else if (m_client.workspace()) {
            Q_EMIT failed(counts.error());
        }
        finishCounting();
    });
}

void ArticleLibrary::finishCounting()
{
    const bool stale = m_counting == Counting::RunningAndStale;
    m_counting = Counting::Idle;
    if (stale && m_client.workspace())
        reload();
}

void ArticleLibrary::clear()
{
    m_counts = {};
    Q_EMIT changed();
}

} // namespace bantin::ui
