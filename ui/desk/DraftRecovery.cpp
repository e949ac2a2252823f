// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/DraftRecovery.h"

#include "ui/desk/RecoveryDialog.h"
#include "ui/models/WorkspaceClient.h"

namespace bantin::ui {

DraftRecovery::DraftRecovery(WorkspaceClient &client, QWidget *window)
    : QObject(window)
    , m_client(client)
    , m_window(window)
{
    connect(&client, &WorkspaceClient::opened, this, &DraftRecovery::look);
}

void DraftRecovery::look()
{
    // Before the desk has opened anything: a draft being written would be among them.
    m_client.use(workflow::recoveredDrafts).then(this, [this](const Result<QList<workflow::RecoveredDraft>> &drafts) {
        if (!drafts)
            Q_EMIT failed(drafts.error());
        else if (!drafts->isEmpty())
            ask(*drafts);
    });
}

void DraftRecovery::ask(const QList<workflow::RecoveredDraft> &drafts)
{
    m_dialog = new RecoveryDialog(drafts, m_client.clock().nowUtc(), m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &RecoveryDialog::keepRequested, this,
            [this](const ArticleId &article) { decide(article, workflow::keepRecovered); });
    connect(m_dialog, &RecoveryDialog::goBackRequested, this,
            [this](const ArticleId &article) { decide(article, workflow::goBackToSaved); });
    m_dialog->open();
}

void DraftRecovery::decide(const ArticleId &article, Result<void> (*how)(workflow::Session &, const ArticleId &))
{
    m_client.change(article, [article, how](workflow::Session &session) { return how(session, article); })
        .then(this, [this, article](const Result<void> &done) {
            if (done) {
                if (m_dialog)
                    m_dialog->settle(article);
                Q_EMIT settled(article);
            } else if (m_dialog) {
                m_dialog->showProblem(done.error());
            } else {
                Q_EMIT failed(done.error());
            }
        });
}

} // namespace bantin::ui
