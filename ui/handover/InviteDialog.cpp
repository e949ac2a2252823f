// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/InviteDialog.h"

#include "app/store/DurableFile.h"
#include "app/workflow/JoinDesk.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/PassphraseField.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QVBoxLayout>

#include <memory>

namespace bantin::ui {

using namespace Qt::StringLiterals;

InviteDialog::InviteDialog(WorkspaceClient &client, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_passphrase(new PassphraseField(u"invite.passphrase"_s, tr("Your passphrase"), this))
    , m_foot(new DialogFoot(u"invite"_s, tr("&Save the invitation…"), tr("Cancel"), this))
{
    setObjectName("invite"_L1);
    setWindowTitle(tr("Invitation to another computer"));
    setMinimumWidth(540);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(windowTitle(), 1.2, this));
    column->addWidget(makeMutedLabel(
        tr("The file lets you, %1, work at another computer of the unit with your passphrase. It holds no article. "
           "Whoever "
           "has both file and passphrase can act as you: delete the file when the other computer is set up.")
            .arg(client.workspace()->account.name),
        this));
    column->addWidget(makeFieldLabel(tr("Your &passphrase"), m_passphrase->line(), this));
    column->addWidget(m_passphrase);
    column->addStretch();
    column->addWidget(m_foot);
    connect(m_passphrase, &PassphraseField::edited, this, [this] { m_foot->setReady(!m_passphrase->isEmpty()); });
    connect(m_foot, &DialogFoot::cancelled, this, &InviteDialog::reject);
    connect(m_foot, &DialogFoot::accepted, this, &InviteDialog::choosePlace);
    connect(&client, &WorkspaceClient::locked, this, &InviteDialog::reject);
    m_foot->setReady(false);
    m_passphrase->line()->setFocus();
}

void InviteDialog::reject()
{
    if (!m_foot->isBusy() || !m_client.workspace())
        QDialog::reject();
}

void InviteDialog::choosePlace()
{
    auto *dialog = new QFileDialog(this, tr("Save the invitation"), {}, tr("Invitations (*.thumoi)"));
    dialog->setObjectName("invite.file"_L1);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"thumoi"_s);
    dialog->selectFile(u"thu-moi.thumoi"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &InviteDialog::invite);
    dialog->open();
}

void InviteDialog::invite(const QString &path)
{
    m_foot->setBusy(tr("Making the key from the passphrase…"));
    const auto typed = std::make_shared<SecretBytes>(m_passphrase->take());
    m_client
        .use([path, typed](workflow::Session &session) -> Result<void> {
            const auto invitation = workflow::makeInvitation(session, *typed);
            return invitation ? store::writeDurably(path, *invitation) : invitation.error();
        })
        .then(this, [this, path](const Result<void> &written) {
            m_foot->setIdle();
            if (written) {
                accept();
                Q_EMIT invited(path);
                return;
            }
            m_foot->setReady(false);
            m_foot->showProblem(written.error());
            m_passphrase->line()->setFocus();
        });
}

} // namespace bantin::ui
