// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PassphraseReminder.h"

#include "app/messages/Messages.h"
#include "ui/look/Banner.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/ChangePassphraseDialog.h"

namespace bantin::ui {

using Kind = PassphraseState::Kind;

PassphraseReminder::PassphraseReminder(WorkspaceClient &client, Banner &banner, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_banner(banner)
{
    connect(&client, &WorkspaceClient::opened, this, &PassphraseReminder::begin);
    connect(&client, &WorkspaceClient::passphraseChanged, this, &PassphraseReminder::remind);
    connect(&client, &WorkspaceClient::locked, &banner, &Banner::clear);
    connect(&banner, &Banner::actionChosen, this, &PassphraseReminder::ask);
}

void PassphraseReminder::begin()
{
    remind();
    if (m_client.mayWrite() && m_client.workspace()->passphrase.state == Kind::Expired)
        ask();
}

void PassphraseReminder::remind()
{
    m_banner.clear();
    if (!m_client.mayWrite() || !m_client.workspace()->passphrase.notice)
        return;
    const PassphraseStanding &standing = m_client.workspace()->passphrase;
    const Sentence sentence = describe(*standing.notice);
    const bool expired = standing.state == Kind::Expired;
    m_banner.showMessage(expired ? Tone::Danger : Tone::Waiting, sentence.happened,
                         QStringList({sentence.safe, sentence.next}).join(u' '),
                         expired ? Banner::Closing::WithItsCause : Banner::Closing::ByPerson);
    m_banner.setAction(tr("Change the passphrase…"));
}

void PassphraseReminder::ask()
{
    using enum ChangePassphraseDialog::Occasion;
    const bool expired = m_client.workspace()->passphrase.state == Kind::Expired;
    auto *dialog = new ChangePassphraseDialog(m_client, expired ? Expired : Chosen, m_banner.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace bantin::ui
