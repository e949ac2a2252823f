// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AccountsCard.h"

#include "app/workflow/AddAccount.h"
#include "app/workflow/ListAccounts.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/AddAccountDialog.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

AccountsCard::AccountsCard(WorkspaceClient &client, QWidget *parent)
    : SettingsCard(tr("Accounts"), parent)
    , m_client(client)
    , m_accounts(new QTreeWidget(this))
    , m_add(makeButton(u"settings.addAccount"_s, tr("Add an account…"), ButtonLook::Plain, this))
{
    m_accounts->setObjectName("settings.accounts"_L1);
    m_accounts->setAccessibleName(tr("Accounts"));
    m_accounts->setHeaderLabels({tr("Name"), tr("Roles"), tr("Since")});
    m_accounts->setRootIsDecorated(false);
    m_accounts->setMinimumHeight(220);
    m_accounts->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(m_add, &QPushButton::clicked, this, &AccountsCard::addAccount);
    column()->addWidget(makeMutedLabel(tr("Everybody has a passphrase and a signing key of their own."), this));
    column()->addWidget(m_accounts, 1);
    column()->addWidget(m_add, 0, Qt::AlignLeft);
}

void AccountsCard::refresh()
{
    m_add->setEnabled(m_client.mayWrite() && m_client.workspace()->account.roles.testFlag(Role::Administrator));
    m_client.use([](workflow::Session &session) { return workflow::listAccounts(session); })
        .then(this, [this](const Result<QList<Account>> &accounts) {
            if (accounts)
                show(*accounts);
            else if (m_client.workspace())
                Q_EMIT failed(accounts.error());
        });
}

void AccountsCard::clear()
{
    m_accounts->clear();
}

void AccountsCard::show(const QList<Account> &accounts)
{
    m_accounts->clear();
    for (const Account &account : accounts)
        m_accounts->addTopLevelItem(
            new QTreeWidgetItem({account.name, Words::roles(account.roles), Words::moment(account.from)}));
}

void AccountsCard::addAccount()
{
    auto *dialog = new AddAccountDialog(m_client.workspace()->regulation.passphrase, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddAccountDialog::submitted, this, [this, dialog] {
        auto secret = std::make_shared<SecretBytes>(dialog->takePassphrase());
        m_client
            .use([name = dialog->name(), roles = dialog->roles(), secret](workflow::Session &session) {
                return workflow::addAccount(session, name, roles, *secret);
            })
            .then(dialog, [this, dialog](const Result<Account> &account) {
                if (!account) {
                    dialog->showProblem(account.error());
                    return;
                }
                Q_EMIT done(tr("%1 can now open this workspace.").arg(account->name));
                dialog->accept();
                refresh();
            });
    });
    dialog->open();
}

} // namespace bantin::ui
