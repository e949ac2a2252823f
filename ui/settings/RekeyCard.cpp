// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/RekeyCard.h"

#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/RekeyDialog.h"

#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

RekeyCard::RekeyCard(WorkspaceClient &client, QWidget *parent)
    : SettingsCard(tr("Key of the workspace"), parent)
    , m_client(client)
    , m_rekey(makeButton(u"settings.rekey"_s, tr("Make a new key…"), ButtonLook::Plain, this))
{
    column()->addWidget(makeLabel(tr("To be changed when a computer or stick with a copy of the workspace was lost, or "
                                     "when somebody has left who could open it."),
                                  this));
    column()->addWidget(m_rekey, 0, Qt::AlignLeft);
    connect(m_rekey, &QPushButton::clicked, this, &RekeyCard::rekey);
}

void RekeyCard::refresh()
{
    m_rekey->setEnabled(m_client.mayWrite() && m_client.workspace()->account.roles.testFlag(Role::Administrator));
}

void RekeyCard::rekey()
{
    auto *dialog = new RekeyDialog(m_client, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this] { Q_EMIT done(tr("The workspace has a new key. Make a new backup now.")); });
    dialog->open();
}

} // namespace bantin::ui
