// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/RecoveredDrafts.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace bantin::ui {

class RecoveryDialog;
class WorkspaceClient;

/// Asks about text that was journalled but not saved whole, each time a workspace is opened. UI thread.
class DraftRecovery final : public QObject
{
    Q_OBJECT
public:
    /// The dialog belongs to `window`, and this too.
    DraftRecovery(WorkspaceClient &client, QWidget *window);

Q_SIGNALS:
    /// The person decided; the article's text may be another now.
    void settled(const bantin::ArticleId &article);
    void failed(const bantin::Error &error);

private:
    void look();
    void ask(const QList<workflow::RecoveredDraft> &drafts);
    void decide(const ArticleId &article, Result<void> (*how)(workflow::Session &, const ArticleId &));

    WorkspaceClient &m_client;
    QWidget *m_window;
    QPointer<RecoveryDialog> m_dialog;
};

} // namespace bantin::ui
