// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/OtherDesksCard.h"

#include "ui/handover/AdmitDialog.h"
#include "ui/handover/InviteDialog.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QDir>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

OtherDesksCard::OtherDesksCard(WorkspaceClient &client, QWidget *parent)
    : SettingsCard(tr("Other computers of the unit"), parent)
    , m_client(client)
    , m_invite(makeButton(u"settings.invite"_s, tr("Invite myself to another computer…"), ButtonLook::Plain, this))
    , m_admit(makeButton(u"settings.admit"_s, tr("Let in who brought an invitation…"), ButtonLook::Plain, this))
{
    column()->addWidget(makeMutedLabel(
        tr("Each computer keeps articles in a workspace of its own; they pass between them as hand-overs. With an "
           "invitation you work at another one with the same passphrase. The editorial board is still "
           "changed only where it was set up."),
        this));
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::space);
    row->addWidget(m_invite);
    row->addWidget(m_admit);
    row->addStretch();
    column()->addLayout(row);
    connect(m_invite, &QPushButton::clicked, this, &OtherDesksCard::invite);
    connect(m_admit, &QPushButton::clicked, this, &OtherDesksCard::admit);
}

void OtherDesksCard::refresh()
{
    for (QPushButton *button : {m_invite, m_admit})
        button->setEnabled(m_client.mayWrite());
}

void OtherDesksCard::invite()
{
    auto *dialog = new InviteDialog(m_client, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &InviteDialog::invited, this, [this](const QString &path) {
        Q_EMIT done(
            tr("The invitation is in %1. At the other computer choose “Begin with an invitation…” before opening a "
               "workspace, or “Let in who brought an invitation…” in its settings. Then delete the file.")
                .arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

void OtherDesksCard::admit()
{
    auto *dialog = new AdmitDialog(m_client, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AdmitDialog::admitted, this,
            [this](const QString &name) { Q_EMIT done(tr("%1 can unlock this workspace now.").arg(name)); });
    dialog->open();
}

} // namespace bantin::ui
