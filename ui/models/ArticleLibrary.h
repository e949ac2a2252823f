// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/domain/Article.h"
#include "ui/look/ArticleScope.h"

#include <QObject>

namespace bantin::ui {

class WorkspaceClient;

/// The articles of the open workspace as lists and counts, read again after each change; several changes in a row cost one
/// reading. UI thread. Empty while locked.
class ArticleLibrary final : public QObject
{
    Q_OBJECT
public:
    explicit ArticleLibrary(WorkspaceClient &client, QObject *parent = nullptr);

    QList<Article> articles(ArticleScope scope) const;
    qsizetype count(ArticleScope scope) const;
    const QList<Article> &all() const { return m_all; }
    void reload();

Q_SIGNALS:
    void changed();
    void failed(const bantin::Error &error);

private:
    void clear();
    void finishReading();
    bool belongs(const Article &article, ArticleScope scope) const;

    enum class Reading { Idle, Running, RunningAndStale };

    WorkspaceClient &m_client;
    QList<Article> m_all;
    QList<ArticleId> m_waiting; ///< oldest first
    Reading m_reading = Reading::Idle;
};

} // namespace bantin::ui
