// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AccountsCard.h"

#include "app/messages/MinutesText.h"
#include "app/workflow/AddAccount.h"
#include "app/workflow/HandOverAccount.h"
#include "app/workflow/ListAccounts.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/AddAccountDialog.h"
#include "ui/settings/HandOverDialog.h"
#include "ui/settings/MemberDialog.h"
#include "ui/settings/MinutesDialog.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

AccountsCard::AccountsCard(WorkspaceClient &client, QWidget *parent)
    : SettingsCard(tr("Accounts"), parent)
    , m_client(client)
    , m_list(new QTreeWidget(this))
    , m_add(makeButton(u"settings.addAccount"_s, tr("Add an account…"), ButtonLook::Plain, this))
    , m_handOver(makeButton(u"settings.handOver"_s, tr("Close and transfer the work…"), ButtonLook::Plain, this))
    , m_change(makeButton(u"settings.member"_s, tr("Roles and field of work…"), ButtonLook::Plain, this))
    , m_minutes(makeButton(u"settings.minutes"_s, tr("Minutes…"), ButtonLook::Plain, this))
{
    m_list->setObjectName("settings.accounts"_L1);
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setHeaderLabels({tr("Name"), tr("Roles"), tr("Since"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setMinimumHeight(220);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &AccountsCard::updateButtons);
    connect(m_add, &QPushButton::clicked, this, &AccountsCard::addAccount);
    connect(m_change, &QPushButton::clicked, this, &AccountsCard::changeMember);
    connect(m_handOver, &QPushButton::clicked, this, &AccountsCard::handOver);
    connect(m_minutes, &QPushButton::clicked, this, &AccountsCard::showMinutes);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_change);
    buttons->addWidget(m_handOver);
    buttons->addWidget(m_minutes);
    buttons->addStretch();
    column()->addWidget(
        makeMutedLabel(tr("Everybody has a passphrase and a signing key of their own. An account is never deleted: the "
                          "work of who leaves is transferred, and what was signed stays valid."),
                       this));
    column()->addWidget(m_list, 1);
    column()->addLayout(buttons);
    updateButtons();
}

void AccountsCard::refresh()
{
    updateButtons();
    m_client.use([](workflow::Session &session) { return workflow::listAccounts(session); })
        .then(this, [this](const Result<QList<Account>> &accounts) {
            if (!m_client.workspace())
                return;
            if (accounts)
                show(*accounts);
            else
                Q_EMIT failed(accounts.error());
        });
}

void AccountsCard::clear()
{
    m_accounts.clear();
    m_list->clear();
    updateButtons();
}

void AccountsCard::show(const QList<Account> &accounts)
{
    m_accounts = accounts;
    m_list->clear();
    for (const Account &account : accounts) {
        const bool closed = account.to.isValid();
        auto *item = new QTreeWidgetItem({account.name, Words::roles(account.roles), Words::moment(account.from),
                                          closed ? tr("closed %1").arg(Words::day(account.to)) : tr("active")});
        for (int part = 0; closed && part < m_list->columnCount(); ++part)
            item->setForeground(part, Theme::of(palette()).muted());
        m_list->addTopLevelItem(item);
    }
    updateButtons();
}

const Account *AccountsCard::chosen() const
{
    const int row = m_list->currentItem() ? m_list->indexOfTopLevelItem(m_list->currentItem()) : -1;
    return row >= 0 && row < m_accounts.size() ? &m_accounts.at(row) : nullptr;
}

void AccountsCard::updateButtons()
{
    const bool administrator = m_client.mayWrite() && m_client.workspace()->account.roles.testFlag(Role::Administrator);
    const Account *account = m_client.workspace() ? chosen() : nullptr;
    m_add->setEnabled(administrator);
    m_change->setEnabled(administrator && account && !account->to.isValid());
    m_handOver->setEnabled(administrator && account && !account->to.isValid()
                           && account->id != m_client.workspace()->account.id);
    m_minutes->setEnabled(account && account->to.isValid());
}

void AccountsCard::changeMember()
{
    m_client.use([](workflow::Session &session) -> Result<Roster> { return session.roster; })
        .then(this, [this, id = chosen()->id](const Result<Roster> &roster) {
            if (!roster || !m_client.workspace())
                return;
            const auto member = std::ranges::find_if(roster->entries, [&id](const RosterEntry &entry) {
                return entry.account == id && !entry.to.isValid();
            });
            if (member == roster->entries.end())
                return;
            auto *dialog = new MemberDialog(m_client, *member, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &MemberDialog::changed, this, [this](const Account &account) {
                refresh();
                Q_EMIT done(tr("What %1 may do is signed anew.").arg(account.name));
            });
            dialog->open();
        });
}

void AccountsCard::handOver()
{
    const Account from = *chosen();
    auto *dialog = new HandOverDialog(m_client, from, m_accounts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HandOverDialog::handedOver, this, [this, from](const store::SignedRecord &minutes) {
        refresh();
        Q_EMIT done(tr("The account %1 is closed and the minutes are signed. If a computer or stick with a copy of the "
                       "workspace went along, give the workspace a new key.")
                        .arg(from.name));
        openMinutes(minutes.json);
    });
    dialog->open();
}

void AccountsCard::showMinutes()
{
    m_client.use(workflow::listRecords)
        .then(this, [this, subject = chosen()->id.toString()](const Result<QList<store::SignedRecord>> &records) {
            if (!records) {
                Q_EMIT failed(records.error());
                return;
            }
            for (const store::SignedRecord &record : *records) {
                if (record.kind == u"handover-minutes"_s && record.subject == subject)
                    openMinutes(record.json);
            }
        });
}

void AccountsCard::openMinutes(const QByteArray &json)
{
    auto *dialog = new MinutesDialog(messages::minutesText(json), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AccountsCard::addAccount()
{
    auto *dialog = new AddAccountDialog(m_client.workspace()->regulation, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddAccountDialog::submitted, this, [this, dialog] {
        auto secret = std::make_shared<SecretBytes>(dialog->takePassphrase());
        m_client
            .use([name = dialog->name(), roles = dialog->roles(), fields = dialog->fields(),
                  secret](workflow::Session &session) {
                return workflow::addAccount(session, name, roles, *secret, fields);
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
