// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/BoardCard.h"

#include "app/messages/BoardWords.h"
#include "ui/look/Banner.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/BoardDialog.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QString accountName(const Roster &roster, const AccountId &account)
{
    const auto entry = std::ranges::find(roster.entries, account, &RosterEntry::account);
    return entry == roster.entries.end() ? QString() : entry->name;
}

} // namespace

BoardCard::BoardCard(WorkspaceClient &client, QWidget *parent)
    : SettingsCard(tr("Editorial board"), parent)
    , m_client(client)
    , m_founding(makeLabel({}, this))
    , m_seats(new QTreeWidget(this))
    , m_gaps(new Banner(this))
    , m_edit(makeButton(u"board.edit"_s, tr("Set down the board…"), ButtonLook::Plain, this))
{
    m_founding->setObjectName("board.founding"_L1);
    m_founding->setWordWrap(true);
    m_gaps->setObjectName("board.gaps"_L1);
    m_seats->setObjectName("board.seats"_L1);
    m_seats->setAccessibleName(tr("Seats of the editorial board"));
    m_seats->setHeaderLabels({tr("Post"), tr("Person"), tr("Office held"), tr("Part-time"), tr("Account")});
    m_seats->setRootIsDecorated(false);
    m_seats->setMinimumHeight(150);
    m_seats->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    column()->addWidget(m_founding);
    column()->addWidget(m_gaps);
    column()->addWidget(m_seats);
    column()->addWidget(m_edit, 0, Qt::AlignLeft);
    connect(m_edit, &QPushButton::clicked, this, &BoardCard::edit);
}

void BoardCard::refresh()
{
    m_edit->setEnabled(m_client.mayWrite() && m_client.workspace()->account.roles.testFlag(Role::Administrator));
    m_client.use([](workflow::Session &session) -> Result<Roster> { return session.roster; })
        .then(this, [this](const Result<Roster> &roster) {
            if (roster && m_client.workspace())
                show(*roster);
        });
}

void BoardCard::clear()
{
    m_roster = {};
    m_seats->clear();
    m_founding->clear();
    m_gaps->clear();
}

void BoardCard::show(const Roster &roster)
{
    m_roster = roster;
    m_founding->setText(messages::foundingLines(roster.board).join(u'\n'));
    m_seats->clear();
    for (const Board::Seat &seat : roster.board.seats)
        m_seats->addTopLevelItem(new QTreeWidgetItem({messages::postWord(seat.post), seat.person, seat.office,
                                                      seat.isPartTime ? tr("part-time") : tr("full-time"),
                                                      accountName(roster, seat.account)}));
    const QStringList gaps = messages::boardGapLines(roster.board, m_client.workspace()->regulation.board);
    if (gaps.isEmpty())
        m_gaps->clear();
    else
        m_gaps->showMessage(Tone::Waiting, gaps.join(u'\n'));
}

void BoardCard::edit()
{
    auto *dialog = new BoardDialog(m_client, m_roster, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BoardDialog::saved, this, [this](const Roster &roster) {
        show(roster);
        Q_EMIT done(tr("The board is signed as version %1 of the list.").arg(roster.version));
    });
    dialog->open();
}

} // namespace bantin::ui
