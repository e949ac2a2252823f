// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/content/ImportedDocument.h"
#include "app/workflow/DecisionWords.h"
#include "app/workflow/ReadArticles.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <optional>

namespace bantin::ui {

class WorkspaceClient;

/// The one article the desk has open: what the store knows of it, its pictures, and what can be done with it. UI thread.
class OpenArticle final : public QObject
{
    Q_OBJECT
public:
    explicit OpenArticle(WorkspaceClient &client, QObject *parent = nullptr);

    const std::optional<workflow::ArticleView> &view() const { return m_view; }
    ArticleId id() const { return m_id; }
    /// Empty when the article has no such picture.
    QByteArray asset(const QString &name) const { return m_assets.value(name); }
    /// Of the text as it stands, UTC; invalid when it is not approved.
    QDateTime approvedAt() const { return m_view ? workflow::approvedAt(*m_view) : QDateTime(); }
    /// In the order they were taken.
    QList<Decision> decisions() const;

    void open(const ArticleId &article);
    /// Reads again what is around the text (findings, decisions, rights); the text in the editor is not touched.
    void refresh();
    /// Forgets everything of the article.
    void close();
    /// Empty when the store cannot give it.
    QFuture<QByteArray> original(const QString &name);
    void storeAsset(const content::ImportedAsset &asset);
    void claim();
    void resolveComment(qint64 comment, bool resolved);
    /// Puts a version of the local history in place of the text; opened() or failed() follows.
    void restore(qint64 version);
    /// Invalid takes it away; refreshed() or failed() follows.
    void setDeadline(const QDateTime &time);
    /// Asks for the passphrase once more before anything is signed ("passphrase-wrong").
    void decide(DecisionKind kind, const workflow::DecisionWords &words, SecretBytes passphrase);

Q_SIGNALS:
    /// Another article, or the same anew: the text belongs into the editor.
    void opened();
    void refreshed();
    void closed();
    void decided(bantin::DecisionKind kind);
    void decisionFailed(const bantin::Error &error);
    void failed(const bantin::Error &error);

private:
    void take(workflow::ArticleView view);

    WorkspaceClient &m_client;
    ArticleId m_id;
    std::optional<workflow::ArticleView> m_view;
    QHash<QString, QByteArray> m_assets;
};

} // namespace bantin::ui
