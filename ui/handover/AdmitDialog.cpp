// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/AdmitDialog.h"

#include "app/workflow/JoinDesk.h"
#include "ui/handover/InvitationForm.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QVBoxLayout>

#include <memory>

namespace bantin::ui {

using namespace Qt::StringLiterals;

AdmitDialog::AdmitDialog(WorkspaceClient &client, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_invitation(new InvitationForm(u"admit"_s, this))
    , m_foot(new DialogFoot(u"admit"_s, tr("&Let them in"), tr("Cancel"), this))
{
    setObjectName("admit"_L1);
    setWindowTitle(tr("Let a colleague use this computer too"));
    setMinimumWidth(540);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(windowTitle(), 1.2, this));
    column->addWidget(makeMutedLabel(tr("They made the invitation at the computer they work at, and type their own "
                                        "passphrase here. From then on they unlock this workspace with it."),
                                     this));
    column->addWidget(m_invitation);
    column->addStretch();
    column->addWidget(m_foot);
    connect(m_invitation, &InvitationForm::edited, this, [this] { m_foot->setReady(m_invitation->isFilled()); });
    connect(m_foot, &DialogFoot::cancelled, this, &AdmitDialog::reject);
    connect(m_foot, &DialogFoot::accepted, this, &AdmitDialog::admit);
    connect(&client, &WorkspaceClient::locked, this, &AdmitDialog::reject);
    m_foot->setReady(false);
}

void AdmitDialog::reject()
{
    if (!m_foot->isBusy() || !m_client.workspace())
        QDialog::reject();
}

void AdmitDialog::admit()
{
    const auto invitation = m_invitation->invitation();
    if (!invitation) {
        m_foot->showProblem(invitation.error());
        return;
    }
    m_foot->setBusy(tr("Making the key from the passphrase…"));
    const auto typed = std::make_shared<SecretBytes>(m_invitation->takePassphrase());
    m_client
        .use([invitation = *invitation, typed, &regulations = m_client.regulations()](workflow::Session &session) {
            return workflow::admitAccount(session, invitation, *typed, regulations);
        })
        .then(this, [this](const Result<Account> &account) {
            m_foot->setIdle();
            if (account) {
                accept();
                Q_EMIT admitted(account->name);
                return;
            }
            m_foot->showProblem(account.error());
            m_invitation->focusPassphrase();
        });
}

} // namespace bantin::ui
