// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/SheetDesk.h"

#include "app/messages/SheetText.h"
#include "app/workflow/MakeArticleSheet.h"
#include "ui/models/OpenArticle.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/review/SheetDialog.h"

namespace bantin::ui {

SheetDesk::SheetDesk(WorkspaceClient &client, const OpenArticle &open, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_open(open)
    , m_window(window)
{
}

void SheetDesk::show()
{
    m_client
        .use([article = m_open.id(), &regulations = m_client.regulations()](workflow::Session &session) {
            return workflow::makeArticleSheet(session, article, regulations);
        })
        .then(this, [this](const Result<ArticleSheet> &sheet) {
            if (!sheet) {
                Q_EMIT failed(sheet.error());
                return;
            }
            auto *dialog = new SheetDialog(messages::sheetHtml(*sheet), m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(&m_client, &WorkspaceClient::locked, dialog, &QDialog::reject);
            dialog->open();
        });
}

} // namespace bantin::ui
