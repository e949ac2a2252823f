// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/RelayPane.h"

#include "app/messages/Messages.h"
#include "ui/handover/RelayWords.h"
#include "ui/look/LineIcon.h"
#include "ui/look/Widgets.h"
#include "ui/models/RelayDesk.h"
#include "ui/models/WorkspaceClient.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { State, People, Articles, Detail, Count };
constexpr int iconSize = 16;
constexpr int rowsSeen = 5;
constexpr int longestTitle = 420;
constexpr qint64 daysRemembered = 7; ///< of what is over; the list below keeps it for ever

bool waitsForPerson(const RelayedHandover &row)
{
    return row.state == RelayState::Offered || row.state == RelayState::Fetched;
}

bool canBeTakenBack(const RelayedHandover &row)
{
    return row.direction == RelayDirection::Sent
           && (row.state == RelayState::Queued || row.state == RelayState::Waiting);
}

} // namespace

RelayPane::RelayPane(WorkspaceClient &client, RelayDesk &relay, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_relay(relay)
    , m_list(new QTreeWidget(this))
    , m_told(makeMutedLabel({}, this))
    , m_look(makeButton(u"handovers.look"_s, tr("&Ask the portal now"), ButtonLook::Plain, this))
    , m_receive(makeButton(u"handovers.receive"_s, tr("&Receive"), ButtonLook::Primary, this))
    , m_decline(makeButton(u"handovers.decline"_s, tr("Decli&ne…"), ButtonLook::Plain, this))
    , m_withdraw(makeButton(u"handovers.withdraw"_s, tr("Take it &back…"), ButtonLook::Plain, this))
{
    build();
    connect(&m_relay, &RelayDesk::changed, this, &RelayPane::update);
    connect(&m_relay, &RelayDesk::moved, this, [this](const RelayedHandover &row) {
        const qsizetype at = m_order.indexOf(row.sha512);
        if (at >= 0)
            updateRow(*m_list->topLevelItem(int(at)), row);
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RelayPane::updateSteps);
    connect(m_list, &QTreeWidget::itemActivated, this, &RelayPane::step);
    connect(m_receive, &QPushButton::clicked, this, &RelayPane::step);
    connect(m_decline, &QPushButton::clicked, this, &RelayPane::askToDecline);
    connect(m_withdraw, &QPushButton::clicked, this, &RelayPane::askToTakeBack);
    connect(m_look, &QPushButton::clicked, &m_relay, &RelayDesk::look);
    update();
}

void RelayPane::build()
{
    m_list->setObjectName("handovers.relay"_L1);
    m_list->setAccessibleName(tr("On the way through the portal"));
    m_list->setRootIsDecorated(false);
    m_list->setProperty("look", u"table"_s);
    m_list->setAllColumnsShowFocus(true);
    m_list->setColumnCount(Count);
    m_list->setHeaderLabels({tr("State"), tr("To or from"), tr("Articles"), tr("More")});
    m_list->header()->setStretchLastSection(true);
    m_told->setObjectName("handovers.relayTold"_L1);
    auto *head = new QHBoxLayout;
    head->addWidget(makeHeading(tr("On the way through the portal"), 1.2, this), 1);
    head->addWidget(m_look);
    auto *steps = new QHBoxLayout;
    steps->addWidget(m_told, 1);
    steps->addWidget(m_withdraw);
    steps->addWidget(m_decline);
    steps->addWidget(m_receive);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_list);
    column->addLayout(steps);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setTabOrder({m_look, m_list, m_withdraw, m_decline, m_receive});
}

QList<RelayedHandover> RelayPane::shown() const
{
    const QDateTime old = m_client.clock().nowUtc().addDays(-daysRemembered);
    QList<RelayedHandover> rows = m_relay.rows();
    rows.removeIf([&](const RelayedHandover &row) { return RelayWords::isOver(row) && row.updatedAt < old; });
    std::ranges::reverse(rows);
    const auto rank = [](const RelayedHandover &row) {
        return waitsForPerson(row) ? 0 : RelayWords::isOver(row) ? 2 : 1;
    };
    std::ranges::stable_sort(rows, {}, rank);
    return rows;
}

void RelayPane::update()
{
    const QList<RelayedHandover> rows = shown();
    const QByteArray before = current().sha512;
    QList<QByteArray> order;
    for (const RelayedHandover &row : rows)
        order.append(row.sha512);
    if (order != m_order) {
        const QSignalBlocker quiet(m_list);
        m_order = order;
        m_list->clear();
        for (qsizetype i = 0; i < rows.size(); ++i)
            new QTreeWidgetItem(m_list);
        m_list->setCurrentItem(m_list->topLevelItem(int(std::max(qsizetype(0), m_order.indexOf(before)))));
    }
    for (qsizetype i = 0; i < rows.size(); ++i)
        updateRow(*m_list->topLevelItem(int(i)), rows.at(i));
    for (const Column fitted : {State, People, Articles})
        m_list->resizeColumnToContents(fitted);
    m_list->header()->resizeSection(Articles, std::min(m_list->columnWidth(Articles), longestTitle));
    const int height = m_list->sizeHintForRow(0) * int(std::clamp(rows.size(), qsizetype(1), qsizetype(rowsSeen)));
    m_list->setFixedHeight(height + m_list->header()->sizeHint().height() + 2 * m_list->frameWidth() + 4);
    m_list->setVisible(!rows.isEmpty());
    m_told->setText(told());
    updateSteps();
}

QString RelayPane::peopleOf(const RelayedHandover &row) const
{
    QStringList people;
    for (const QByteArray &certificate : row.direction == RelayDirection::Sent ? row.recipients : QList{row.sender})
        people.append(m_relay.nameOf(certificate));
    return people.join(u", "_s);
}

void RelayPane::updateRow(QTreeWidgetItem &item, const RelayedHandover &row) const
{
    const StateLook look = RelayWords::state(row);
    const QString names = peopleOf(row);
    item.setIcon(State,
                 linePixmap(look.icon, Theme::of(palette()).tone(look.tone).edge, iconSize, devicePixelRatioF()));
    item.setText(State, look.word);
    item.setText(People, row.direction == RelayDirection::Sent ? tr("↗ to %1").arg(names) : tr("↘ from %1").arg(names));
    item.setText(Articles, RelayWords::articles(row));
    item.setText(Detail, RelayWords::detail(row));
    for (const Column column : {People, Articles, Detail})
        item.setToolTip(column, item.text(column));
}

QString RelayPane::told() const
{
    if (const auto obstacle = m_relay.obstacle()) {
        return obstacle->reason == "portal-address-missing"_L1
                   ? tr("No portal is set, so hand-overs go as files only. An administrator sets it under Settings, "
                        "Portal.")
                   : describe(*obstacle).happened;
    }
    if (m_relay.isLooking())
        return tr("Asking the portal…");
    if (m_relay.lookFault())
        return describe(*m_relay.lookFault()).happened + u' ' + tr("Bàn Tin asks again by itself.");
    if (!m_relay.lookedAt().isValid())
        return tr("The portal was not asked yet.");
    const QString asked = tr("Last asked: %1.").arg(Words::moment(m_relay.lookedAt()));
    return m_order.isEmpty() ? tr("Nothing is on its way.") + u' ' + asked : asked;
}

void RelayPane::updateSteps()
{
    const RelayedHandover row = current();
    const bool isPossible = !m_relay.obstacle();
    const auto offer = [this](QPushButton *button, bool possible) {
        // Whoever stands on the button, or will once a question in front is answered, goes back to the row it was about.
        if (!possible && window()->focusWidget() == button)
            m_list->setFocus();
        button->setEnabled(possible);
    };
    m_receive->setText(row.state == RelayState::Fetched ? tr("&Look into it…") : tr("&Receive"));
    m_receive->setVisible(!m_order.isEmpty());
    m_decline->setVisible(!m_order.isEmpty());
    m_withdraw->setVisible(!m_order.isEmpty());
    offer(m_receive, isPossible && !m_order.isEmpty() && waitsForPerson(row));
    offer(m_decline, isPossible && !m_order.isEmpty() && waitsForPerson(row));
    offer(m_withdraw, isPossible && !m_order.isEmpty() && canBeTakenBack(row));
    // It keeps the focus while the portal is asked; RelayDesk asks once at a time.
    m_look->setEnabled(isPossible);
}

void RelayPane::step()
{
    const RelayedHandover row = current();
    if (m_relay.obstacle() || m_order.isEmpty() || !waitsForPerson(row))
        return;
    if (row.state == RelayState::Fetched)
        Q_EMIT inspectRequested(row.sha512);
    else
        m_relay.accept(row.sha512);
}

void RelayPane::askToDecline()
{
    const RelayedHandover row = current();
    ask(u"handovers.declineQuestion"_s, tr("Decline the hand-over from %1?").arg(peopleOf(row)),
        tr("The sender is told that you do not want it, and the portal deletes its copy once nobody is left to fetch "
           "it. Nothing is lost: the articles stay at the sender as they are. Should you need them later, ask the "
           "sender to hand over again."),
        tr("&Decline"), [this, sha512 = row.sha512] { m_relay.decline(sha512); });
}

void RelayPane::askToTakeBack()
{
    const RelayedHandover row = current();
    QString detail =
        tr("The portal deletes its copy, and nobody can fetch it any more. Your articles stay here as they are, and "
           "you can hand them over again at any time.");
    if (row.taken > 0)
        detail += u' ' + tr("Who has taken it over keeps it: %1 of %2.").arg(row.taken).arg(row.recipients.size());
    ask(u"handovers.withdrawQuestion"_s, tr("Take back the hand-over to %1?").arg(peopleOf(row)), detail,
        tr("Take it &back"), [this, sha512 = row.sha512] { m_relay.withdraw(sha512); });
}

void RelayPane::ask(const QString &name, const QString &question, const QString &detail, const QString &answer,
                    const std::function<void()> &agreed)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Hand-overs of articles"), question, QMessageBox::Cancel, this);
    box->setObjectName(name);
    box->setInformativeText(detail);
    QPushButton *yes = box->addButton(answer, QMessageBox::AcceptRole);
    yes->setObjectName("handovers.agree"_L1);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_client, &WorkspaceClient::locked, box, &QDialog::reject);
    connect(yes, &QPushButton::clicked, this, agreed);
    box->open();
}

/// With an empty digest when there is none.
RelayedHandover RelayPane::current() const
{
    const qsizetype at = m_list->indexOfTopLevelItem(m_list->currentItem());
    const QList<RelayedHandover> &rows = m_relay.rows();
    const auto row = at < 0 || at >= m_order.size() ? rows.cend()
                                                    : std::ranges::find(rows, m_order.at(at), &RelayedHandover::sha512);
    return row == rows.cend() ? RelayedHandover() : *row;
}

} // namespace bantin::ui
