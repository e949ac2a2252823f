// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/BoardDialog.h"

#include "app/messages/BoardWords.h"
#include "app/workflow/SetBoard.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { Post, Person, Office, PartTime, Account, Columns };
const auto dateForm = u"dd/MM/yyyy"_s;

} // namespace

BoardDialog::BoardDialog(WorkspaceClient &client, const Roster &roster, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_roster(roster)
    , m_document(new QLineEdit(roster.board.document, this))
    , m_founded(new QLineEdit(roster.board.founded.toString(dateForm), this))
    , m_founder(new QLineEdit(roster.board.founder, this))
    , m_standingBody(new QLineEdit(roster.board.standingBody, this))
    , m_seats(new QTableWidget(0, Columns, this))
    , m_foot(new DialogFoot(u"boardDialog"_s, tr("Sign and save"), tr("Cancel"), this))
{
    setObjectName("boardDialog"_L1);
    setWindowTitle(tr("Editorial board"));
    resize(900, 560);
    build();
    for (const Board::Seat &seat : roster.board.seats)
        addSeat(seat);
    for (QLineEdit *edit : {m_document, m_founded, m_founder, m_standingBody})
        connect(edit, &QLineEdit::textChanged, this, &BoardDialog::updateButton);
    connect(m_foot, &DialogFoot::cancelled, this, &BoardDialog::reject);
    connect(m_foot, &DialogFoot::accepted, this, &BoardDialog::save);
    connect(&client, &WorkspaceClient::locked, this, &BoardDialog::reject);
    updateButton();
}

void BoardDialog::build()
{
    m_document->setObjectName("boardDialog.document"_L1);
    m_founded->setObjectName("boardDialog.founded"_L1);
    m_founder->setObjectName("boardDialog.founder"_L1);
    m_standingBody->setObjectName("boardDialog.standingBody"_L1);
    m_founded->setPlaceholderText(tr("day/month/year"));
    m_seats->setObjectName("boardDialog.seats"_L1);
    m_seats->setAccessibleName(tr("Seats of the editorial board"));
    m_seats->setHorizontalHeaderLabels({tr("Post"), tr("Person"), tr("Office held"), tr("Part-time"), tr("Account")});
    m_seats->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_seats->verticalHeader()->hide();
    auto *fields = new QGridLayout;
    const QList<std::pair<QString, QLineEdit *>> labelled{{tr("Number of the founding decision"), m_document},
                                                          {tr("Its date"), m_founded},
                                                          {tr("Set up by"), m_founder},
                                                          {tr("Standing body"), m_standingBody}};
    for (int i = 0; i < labelled.size(); ++i) {
        fields->addWidget(makeFieldLabel(labelled.at(i).first, labelled.at(i).second, this), 2 * (i / 2), i % 2);
        fields->addWidget(labelled.at(i).second, 2 * (i / 2) + 1, i % 2);
    }
    auto *add = makeButton(u"boardDialog.add"_s, tr("Add a seat"), ButtonLook::Plain, this);
    auto *remove = makeButton(u"boardDialog.remove"_s, tr("Remove the seat"), ButtonLook::Plain, this);
    connect(add, &QPushButton::clicked, this, [this] { addSeat({}); });
    connect(remove, &QPushButton::clicked, this, &BoardDialog::removeSeat);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addLayout(fields);
    column->addWidget(m_seats, 1);
    column->addLayout(buttons);
    column->addWidget(makeMutedLabel(tr("Leave empty what is not known. Every version is signed and kept."), this));
    column->addWidget(m_foot);
}

void BoardDialog::addSeat(const Board::Seat &seat)
{
    const int row = m_seats->rowCount();
    m_seats->insertRow(row);
    auto *post = new QComboBox(m_seats);
    for (const Board::Post each : allPosts())
        post->addItem(messages::postWord(each), int(each));
    post->setCurrentIndex(post->findData(int(seat.post)));
    post->setAccessibleName(tr("Post"));
    auto *account = new QComboBox(m_seats);
    account->addItem(tr("none"), QString());
    for (const RosterEntry &entry : m_roster.entries) {
        if (!entry.to.isValid())
            account->addItem(entry.name, entry.account.toString());
    }
    account->setCurrentIndex(std::max(0, account->findData(seat.account.toString())));
    account->setAccessibleName(tr("Account"));
    auto *person = new QLineEdit(seat.person, m_seats);
    person->setAccessibleName(tr("Person"));
    auto *office = new QLineEdit(seat.office, m_seats);
    office->setAccessibleName(tr("Office held"));
    auto *partTime = new QCheckBox(tr("part-time"), m_seats);
    partTime->setChecked(seat.isPartTime);
    m_seats->setCellWidget(row, Post, post);
    m_seats->setCellWidget(row, Person, person);
    m_seats->setCellWidget(row, Office, office);
    m_seats->setCellWidget(row, PartTime, partTime);
    m_seats->setCellWidget(row, Account, account);
    connect(person, &QLineEdit::textChanged, this, &BoardDialog::updateButton);
    person->setFocus();
    updateButton();
}

void BoardDialog::removeSeat()
{
    if (m_seats->currentRow() >= 0)
        m_seats->removeRow(m_seats->currentRow());
    updateButton();
}

Board::Seat BoardDialog::seatAt(int row) const
{
    const auto textIn = [&](Column column) {
        return qobject_cast<QLineEdit *>(m_seats->cellWidget(row, column))->text().simplified();
    };
    const auto dataIn = [&](Column column) {
        return qobject_cast<QComboBox *>(m_seats->cellWidget(row, column))->currentData();
    };
    return {Board::Post(dataIn(Post).toInt()), textIn(Person), AccountId::fromString(dataIn(Account).toString()),
            textIn(Office), qobject_cast<QCheckBox *>(m_seats->cellWidget(row, PartTime))->isChecked()};
}

std::optional<Board> BoardDialog::board() const
{
    const QString date = m_founded->text().trimmed();
    Board board{m_document->text(), QDate::fromString(date, dateForm), m_founder->text(), m_standingBody->text(), {}};
    if (!date.isEmpty() && !board.founded.isValid())
        return std::nullopt;
    for (int row = 0; row < m_seats->rowCount(); ++row)
        board.seats.append(seatAt(row));
    return board;
}

void BoardDialog::updateButton()
{
    const auto wanted = board();
    const bool isNamed =
        wanted && std::ranges::none_of(wanted->seats, [](const Board::Seat &seat) { return seat.person.isEmpty(); });
    m_foot->setReady(isNamed);
}

void BoardDialog::reject()
{
    if (!m_foot->isBusy())
        QDialog::reject();
}

void BoardDialog::save()
{
    m_foot->setBusy(tr("Signing the list of the board…"));
    m_client.use([wanted = *board()](workflow::Session &session) { return workflow::setBoard(session, wanted); })
        .then(this, [this](const Result<Roster> &roster) {
            m_foot->setIdle();
            if (!roster) {
                m_foot->showProblem(roster.error());
                return;
            }
            accept();
            Q_EMIT saved(*roster);
        });
}

} // namespace bantin::ui
