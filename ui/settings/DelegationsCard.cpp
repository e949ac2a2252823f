// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/DelegationsCard.h"

#include "app/messages/BoardWords.h"
#include "app/workflow/DelegatePowers.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/DelegationDialog.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QString nameIn(const Roster &roster, const AccountId &account)
{
    const auto entry = std::ranges::find(roster.entries, account, &RosterEntry::account);
    return entry == roster.entries.end() ? QString() : entry->name;
}

} // namespace

DelegationsCard::DelegationsCard(WorkspaceClient &client, QWidget *parent)
    : SettingsCard(tr("Delegations"), parent)
    , m_client(client)
    , m_list(new QTreeWidget(this))
    , m_add(makeButton(u"delegations.add"_s, tr("Enter a delegation…"), ButtonLook::Plain, this))
    , m_revoke(makeButton(u"delegations.revoke"_s, tr("End it now"), ButtonLook::Plain, this))
{
    m_list->setObjectName("delegations.list"_L1);
    m_list->setAccessibleName(tr("Delegations"));
    m_list->setHeaderLabels(
        {tr("State"), tr("Who delegates"), tr("Who acts"), tr("Powers"), tr("From–to"), tr("Paper")});
    m_list->setRootIsDecorated(false);
    m_list->setMinimumHeight(110);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_revoke);
    buttons->addStretch();
    column()->addWidget(
        makeMutedLabel(tr("A delegation ends by itself at its date. Nobody approves their own text under "
                          "one, nor that of who delegated."),
                       this));
    column()->addWidget(m_list);
    column()->addLayout(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &DelegationsCard::updateButtons);
    connect(m_add, &QPushButton::clicked, this, &DelegationsCard::add);
    connect(m_revoke, &QPushButton::clicked, this, &DelegationsCard::revoke);
    updateButtons();
}

void DelegationsCard::refresh()
{
    m_client.use([](workflow::Session &session) -> Result<Roster> { return session.roster; })
        .then(this, [this](const Result<Roster> &roster) {
            if (roster && m_client.workspace())
                show(*roster);
        });
}

void DelegationsCard::clear()
{
    m_roster = {};
    m_list->clear();
    updateButtons();
}

void DelegationsCard::show(const Roster &roster)
{
    m_roster = roster;
    m_list->clear();
    const QDateTime now = m_client.clock().nowUtc();
    for (const Delegation &delegation : roster.delegations) {
        auto *item = new QTreeWidgetItem({messages::standingWord(delegation, now), nameIn(roster, delegation.from),
                                          nameIn(roster, delegation.to), messages::powerWords(delegation.powers),
                                          messages::periodWords(delegation), delegation.document});
        item->setData(0, Qt::UserRole, delegation.number);
        for (int part = 0; now >= delegation.begins && !delegation.holdsAt(now) && part < m_list->columnCount(); ++part)
            item->setForeground(part, Theme::of(palette()).muted());
        m_list->insertTopLevelItem(0, item);
    }
    updateButtons();
}

void DelegationsCard::updateButtons()
{
    const bool administrator = m_client.mayWrite() && m_client.workspace()->account.roles.testFlag(Role::Administrator);
    m_add->setEnabled(administrator);
    const int number = m_list->currentItem() ? m_list->currentItem()->data(0, Qt::UserRole).toInt() : 0;
    const auto chosen = std::ranges::find(m_roster.delegations, number, &Delegation::number);
    const bool isOpen = chosen != m_roster.delegations.end() && !chosen->revokedAt.isValid()
                        && m_client.clock().nowUtc() < chosen->ends;
    m_revoke->setEnabled(administrator && isOpen);
}

void DelegationsCard::add()
{
    auto *dialog = new DelegationDialog(m_client, m_roster, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DelegationDialog::entered, this, [this](const Delegation &delegation) {
        refresh();
        Q_EMIT done(tr("Delegation no. %1 is signed and entered.").arg(delegation.document));
    });
    dialog->open();
}

void DelegationsCard::revoke()
{
    const int number = m_list->currentItem()->data(0, Qt::UserRole).toInt();
    m_client.use([number](workflow::Session &session) { return workflow::revokeDelegation(session, number); })
        .then(this, [this](const Result<Delegation> &delegation) {
            refresh();
            if (delegation)
                Q_EMIT done(
                    tr("Delegation no. %1 is ended; what was decided under it stays valid.").arg(delegation->document));
            else
                Q_EMIT failed(delegation.error());
        });
}

} // namespace bantin::ui
