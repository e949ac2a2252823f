// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/RekeyDialog.h"

#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

RekeyDialog::RekeyDialog(WorkspaceClient &client, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_drop(new QCheckBox(tr("Go on without them; the recovery key lets them in again later"), this))
    , m_foot(new DialogFoot(u"rekey"_s, tr("Make the new key"), tr("Cancel"), this))
{
    setObjectName("rekey"_L1);
    setWindowTitle(tr("A new key for the workspace"));
    setMinimumWidth(540);
    m_drop->setObjectName("rekey.drop"_L1);
    m_drop->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space + 4);
    column->addWidget(
        makeLabel(tr("Everything is encrypted again with a new key. Whoever took a copy of the workspace "
                     "along reads nothing that is written from now on. Everybody here keeps the passphrase "
                     "and needs to do nothing."),
                  this));
    column->addWidget(
        makeLabel(tr("It needs as much free space as the workspace takes now. If the computer goes off "
                     "meanwhile, the workspace opens as it was or with the new key, whole: then look here "
                     "and start again if need be."),
                  this));
    column->addWidget(makeMutedLabel(tr("Backups made before keep the old key. Make a new one afterwards and put the "
                                        "older ones where that person cannot reach them."),
                                     this));
    column->addStretch();
    column->addWidget(m_drop);
    column->addWidget(m_foot);
    connect(m_foot, &DialogFoot::accepted, this, &RekeyDialog::start);
    connect(m_foot, &DialogFoot::cancelled, this, &RekeyDialog::reject);
    connect(&client, &WorkspaceClient::rekeyProgressed, m_foot, &DialogFoot::setProgress);
    m_foot->setReady(true);
}

void RekeyDialog::start()
{
    using enum workflow::Unreachable;
    m_drop->setEnabled(false);
    m_foot->setBusy(tr("Encrypting with the new key…"), DialogFoot::Cancelling::Possible);
    m_cancel = std::make_shared<std::atomic_bool>(false);
    m_client.rekey(m_drop->isChecked() ? Drop : Refuse, m_cancel).then(this, [this](const Result<void> &rekeyed) {
        finish(rekeyed);
    });
}

void RekeyDialog::finish(const Result<void> &rekeyed)
{
    m_foot->setIdle();
    m_drop->setEnabled(true);
    if (rekeyed) {
        accept();
        return;
    }
    if (rekeyed.error().reason == "cancelled"_L1) {
        QDialog::reject();
        return;
    }
    m_drop->setVisible(rekeyed.error().reason == "rekey-unreachable"_L1);
    m_foot->showProblem(rekeyed.error());
    m_foot->setReady(m_client.workspace().has_value());
}

void RekeyDialog::reject()
{
    if (m_foot->isBusy())
        *m_cancel = true;
    else
        QDialog::reject();
}

} // namespace bantin::ui
