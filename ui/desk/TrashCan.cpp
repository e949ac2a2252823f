// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/TrashCan.h"

#include "app/workflow/RestoreArticle.h"
#include "app/workflow/TrashArticle.h"
#include "ui/desk/TrashDialog.h"
#include "ui/look/Banner.h"
#include "ui/look/Words.h"
#include "ui/models/WorkspaceClient.h"

namespace bantin::ui {

TrashCan::TrashCan(WorkspaceClient &client, Banner &banner, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_banner(banner)
{
    connect(&banner, &Banner::actionChosen, this, [this] {
        if (m_last.isValid())
            takeBack(std::exchange(m_last, {}));
    });
    connect(&client, &WorkspaceClient::locked, this, [this] { m_last = {}; });
}

void TrashCan::ask(const ArticleId &article, const QString &title)
{
    if (!m_client.mayWrite())
        return;
    auto *dialog = new TrashDialog(title, m_banner.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, article] { Q_EMIT agreed(article, dialog->reason()); });
    connect(&m_client, &WorkspaceClient::locked, dialog, &QDialog::reject);
    dialog->open();
}

void TrashCan::put(const ArticleId &article, const QString &reason)
{
    m_client
        .change(article, [article, reason](
                             workflow::Session &session) { return workflow::trashArticle(session, article, reason); })
        .then(this, [this](const Result<Article> &trashed) {
            if (!m_client.workspace())
                return;
            if (!trashed) {
                m_banner.showError(trashed.error());
                return;
            }
            m_last = trashed->id;
            m_banner.showMessage(
                Tone::Info, tr("In the trash: %1").arg(trashed->title.isEmpty() ? Words::untitled() : trashed->title),
                tr("Nothing is deleted; the trash keeps every text and decision."));
            m_banner.setAction(tr("Undo"));
        });
}

void TrashCan::takeBack(const ArticleId &article)
{
    m_client
        .change(article, [article](workflow::Session &session) { return workflow::restoreArticle(session, article); })
        .then(this, [this](const Result<Article> &restored) {
            if (!m_client.workspace())
                return;
            if (!restored) {
                m_banner.showError(restored.error());
                return;
            }
            m_banner.hide();
        });
}

} // namespace bantin::ui
