// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OpenArticle.h"

#include "app/workflow/ResolveComment.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ClaimReview.h"
#include "app/workflow/CorrectArticle.h"
#include "app/workflow/DeclineArticle.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/RestoreVersion.h"
#include "app/workflow/ReturnArticle.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SetDeadline.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/UnlockWorkspace.h"
#include "app/workflow/WithdrawArticle.h"
#include "ui/models/WorkspaceClient.h"

#include <memory>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Loaded {
    workflow::ArticleView view;
    QHash<QString, QByteArray> assets;
};

Result<Loaded> load(workflow::Session &session, const ArticleId &article)
{
    auto view = workflow::showArticle(session, article);
    if (!view)
        return view.error();
    Loaded loaded{std::move(*view), {}};
    for (const QString &name : content::referencedAssets(loaded.view.document)) {
        auto bytes = workflow::assetBytes(session, name);
        if (!bytes)
            return bytes.error();
        loaded.assets.insert(name, *std::move(bytes));
    }
    return loaded;
}

Result<Article> decideNow(workflow::Session &session, const ArticleId &article, DecisionKind kind,
                          const workflow::DecisionWords &words)
{
    switch (kind) {
    case DecisionKind::Submit:
        return workflow::submitArticle(session, article, words);
    case DecisionKind::Review:
        return workflow::reviewArticle(session, article, words);
    case DecisionKind::Return:
        return workflow::returnArticle(session, article, words.remark);
    case DecisionKind::Approve:
        return workflow::approveArticle(session, article, words);
    case DecisionKind::Decline:
        return workflow::declineArticle(session, article, words.remark);
    case DecisionKind::Withdraw:
        return workflow::withdrawArticle(session, article, words);
    case DecisionKind::Correct:
        return workflow::orderCorrection(session, article, words.remark);
    case DecisionKind::Recall:
    case DecisionKind::Forward:
        break;
    }
    return Error{Fault::Unsupported, u"stage-forbids"_s, Retry::Never, {decisionName(kind), {}}, {}};
}

} // namespace

OpenArticle::OpenArticle(WorkspaceClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &WorkspaceClient::locked, this, &OpenArticle::close);
    connect(&client, &WorkspaceClient::textReplaced, this, [this](const ArticleId &article) {
        if (article == m_id)
            open(article);
    });
}

QList<Decision> OpenArticle::decisions() const
{
    QList<Decision> taken;
    if (m_view) {
        for (const workflow::DecisionView &entry : m_view->decisions)
            taken.append(entry.decision);
    }
    return taken;
}

void OpenArticle::open(const ArticleId &article)
{
    m_id = article;
    m_client.use([article](workflow::Session &session) { return load(session, article); })
        .then(this, [this, article](const Result<Loaded> &loaded) {
            if (article != m_id)
                return;
            if (!loaded) {
                Q_EMIT failed(loaded.error());
                return;
            }
            m_view = loaded->view;
            m_assets = loaded->assets;
            Q_EMIT opened();
        });
}

void OpenArticle::refresh()
{
    if (!m_id.isValid())
        return;
    m_client.use([article = m_id](workflow::Session &session) { return workflow::showArticle(session, article); })
        .then(this, [this, article = m_id](const Result<workflow::ArticleView> &view) {
            if (article != m_id)
                return;
            if (view)
                take(*view);
            else if (m_client.workspace())
                Q_EMIT failed(view.error());
        });
}

void OpenArticle::take(workflow::ArticleView view)
{
    m_view = std::move(view);
    Q_EMIT refreshed();
}

void OpenArticle::close()
{
    m_id = {};
    m_view.reset();
    m_assets.clear();
    Q_EMIT closed();
}

QFuture<QByteArray> OpenArticle::original(const QString &name)
{
    return m_client.use([name](workflow::Session &session) { return workflow::originalOf(session, name); })
        .then([](const Result<QByteArray> &original) { return original.ok() ? *original : QByteArray(); });
}

void OpenArticle::storeAsset(const content::ImportedAsset &asset)
{
    m_assets.insert(asset.name, asset.bytes);
    m_client.use([asset](workflow::Session &session) { return workflow::storeAssets(session, {asset}); })
        .then(this, [this](const Result<void> &stored) {
            if (!stored)
                Q_EMIT failed(stored.error());
        });
}

void OpenArticle::resolveComment(qint64 comment, bool resolved)
{
    m_client
        .change(m_id,
                [article = m_id, comment, resolved](workflow::Session &session) {
                    return workflow::resolveComment(session, article, comment, resolved);
                })
        .then(this, [this](const Result<void> &done) {
            if (!done)
                Q_EMIT failed(done.error());
        });
}

void OpenArticle::claim()
{
    m_client
        .change(m_id, [article = m_id](workflow::Session &session) { return workflow::claimReview(session, article); })
        .then(this, [this](const Result<Article> &claimed) {
            if (claimed)
                open(m_id);
            else
                Q_EMIT failed(claimed.error());
        });
}

void OpenArticle::restore(qint64 version)
{
    m_client
        .change(m_id, [article = m_id, version](
                          workflow::Session &session) { return workflow::restoreVersion(session, article, version); })
        .then(this, [this](const Result<workflow::SavedDraft> &restored) {
            if (restored)
                open(m_id);
            else
                Q_EMIT failed(restored.error());
        });
}

void OpenArticle::setDeadline(const QDateTime &time)
{
    m_client
        .change(m_id, [article = m_id,
                       time](workflow::Session &session) { return workflow::setDeadline(session, article, time); })
        .then(this, [this](const Result<Article> &article) {
            if (!article)
                Q_EMIT failed(article.error());
        });
}

void OpenArticle::decide(DecisionKind kind, const workflow::DecisionWords &words, SecretBytes passphrase)
{
    auto decision = [article = m_id, kind, words, secret = std::make_shared<SecretBytes>(std::move(passphrase))](
                        workflow::Session &session) -> Result<Article> {
        if (const auto confirmed = workflow::confirmPassphrase(session, *secret); !confirmed)
            return confirmed.error();
        return decideNow(session, article, kind, words);
    };
    m_client.change(m_id, std::move(decision)).then(this, [this, kind](const Result<Article> &article) {
        if (!article) {
            Q_EMIT decisionFailed(article.error());
            return;
        }
        open(m_id);
        Q_EMIT decided(kind);
    });
}

} // namespace bantin::ui
