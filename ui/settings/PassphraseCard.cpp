// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/PassphraseCard.h"

#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/ChangePassphraseDialog.h"

#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

PassphraseCard::PassphraseCard(WorkspaceClient &client, QWidget *parent)
    : SettingsCard(tr("My passphrase"), parent)
    , m_client(client)
    , m_age(makeLabel({}, this))
    , m_change(makeButton(u"settings.changePassphrase"_s, tr("Change the passphrase…"), ButtonLook::Plain, this))
{
    m_age->setObjectName("settings.passphraseAge"_L1);
    column()->addWidget(m_age);
    column()->addWidget(
        makeMutedLabel(tr("Nobody can read it out or send it to you, not even an administrator. If you forget it, the "
                          "unit's recovery key lets you in again."),
                       this));
    column()->addWidget(m_change, 0, Qt::AlignLeft);
    connect(m_change, &QPushButton::clicked, this, &PassphraseCard::change);
    connect(&client, &WorkspaceClient::passphraseChanged, this, [this] {
        refresh();
        Q_EMIT done(tr("Your passphrase was changed. The old one no longer opens this workspace."));
    });
}

void PassphraseCard::refresh()
{
    const OpenWorkspace &workspace = *m_client.workspace();
    const PassphraseStanding &standing = workspace.passphrase;
    QStringList sentences;
    if (standing.made.isValid())
        sentences.append(tr("Set on %1.").arg(Words::day(standing.made)));
    if (standing.expiry.isValid())
        sentences.append(
            tr("To be changed by %1 (%2).").arg(Words::day(standing.expiry), workspace.regulation.passphrase.cite));
    else
        sentences.append(tr("The unit's regulation sets no date for changing it."));
    m_age->setText(sentences.join(u' '));
    m_change->setEnabled(m_client.mayWrite());
}

void PassphraseCard::clear()
{
    m_age->clear();
}

void PassphraseCard::change()
{
    auto *dialog = new ChangePassphraseDialog(m_client, ChangePassphraseDialog::Occasion::Chosen, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace bantin::ui
