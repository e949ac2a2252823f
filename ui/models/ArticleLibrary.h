// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/workflow/ReadArticles.h"
#include "ui/look/ArticleScope.h"

#include <QObject>

namespace bantin::ui {

class WorkspaceClient;

/// How many articles of the open workspace each scope has, counted again after each change; several changes in a row cost
/// one counting. UI thread. Zero while locked.
class ArticleLibrary final : public QObject
{
    Q_OBJECT
public:
    explicit ArticleLibrary(WorkspaceClient &client, QObject *parent = nullptr);

    qint64 count(ArticleScope scope) const;
    void reload();

Q_SIGNALS:
    /// The workspace was opened or locked, or something in it changed.
    void changed();
    void failed(const bantin::Error &error);

private:
    void clear();
    void finishCounting();

    enum class Counting { Idle, Running, RunningAndStale };

    WorkspaceClient &m_client;
    workflow::ArticleCounts m_counts;
    Counting m_counting = Counting::Idle;
};

} // namespace bantin::ui
