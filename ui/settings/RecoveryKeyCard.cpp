// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/RecoveryKeyCard.h"

#include "app/workflow/MakeRecoveryKey.h"
#include "ui/look/Banner.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/RecoveryKeyDialog.h"

#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

RecoveryKeyCard::RecoveryKeyCard(WorkspaceClient &client, QWidget *parent)
    : SettingsCard(tr("Recovery key"), parent)
    , m_client(client)
    , m_made(makeLabel({}, this))
    , m_missing(new Banner(this))
    , m_make(makeButton(u"settings.makeRecoveryKey"_s, tr("Make a recovery key…"), ButtonLook::Plain, this))
{
    m_made->setObjectName("settings.recoveryKeyMade"_L1);
    m_missing->setObjectName("settings.recoveryKeyMissing"_L1);
    m_made->hide();
    column()->addWidget(m_made);
    column()->addWidget(m_missing);
    column()->addWidget(makeMutedLabel(tr("Sixteen words on paper in a sealed envelope. They let an account in again "
                                          "whose passphrase is lost, and open a backup on another computer."),
                                       this));
    column()->addWidget(m_make, 0, Qt::AlignLeft);
    connect(m_make, &QPushButton::clicked, this, &RecoveryKeyCard::make);
}

void RecoveryKeyCard::refresh()
{
    m_make->setEnabled(m_client.mayWrite() && m_client.workspace()->account.roles.testFlag(Role::Administrator));
    m_client.use(workflow::recoveryKeyMade).then(this, [this](const Result<QDateTime> &made) {
        if (made)
            show(*made);
        else if (m_client.workspace())
            Q_EMIT failed(made.error());
    });
}

void RecoveryKeyCard::show(const QDateTime &made)
{
    m_made->setVisible(made.isValid());
    m_missing->setVisible(!made.isValid());
    if (made.isValid())
        m_made->setText(tr("Made on %1. The sheet printed then is the one that opens.").arg(Words::day(made)));
    else
        m_missing->showMessage(Tone::Waiting, tr("This workspace has no recovery key yet."),
                               tr("If every passphrase were forgotten, nobody could open it any more."),
                               Banner::Closing::WithItsCause);
}

void RecoveryKeyCard::clear()
{
    m_made->clear();
    m_made->hide();
    m_missing->clear();
}

void RecoveryKeyCard::make()
{
    auto *dialog = new RecoveryKeyDialog(m_client, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        refresh();
        Q_EMIT done(tr("The new recovery key is in force. Seal its sheet in the envelope; older sheets no longer open "
                       "anything."));
    });
    dialog->open();
}

} // namespace bantin::ui
