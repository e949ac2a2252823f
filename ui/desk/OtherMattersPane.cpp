// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/OtherMattersPane.h"

#include "ui/desk/OtherMatterDelegate.h"
#include "ui/look/LineIcon.h"
#include "ui/look/Widgets.h"
#include "ui/models/OfficeCalendar.h"
#include "ui/models/OfficeRegisters.h"
#include "ui/models/OtherMattersModel.h"
#include "ui/models/WorkspaceClient.h"

#include <QAbstractItemDelegate>
#include <QListView>
#include <QStyleOptionViewItem>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;
using workflow::OtherMatter;
using workflow::TaskView;

namespace {

constexpr int mostRows = 5;

Result<QList<OtherMatter>> readMatters(workflow::Session &session, OfficeCalendar &office)
{
    const Result<RegisterCatalogue> &registers = officeRegisters();
    const Result<RoyaltyLaw> &law = officeRoyaltyLaw();
    if (!registers || !law)
        return registers ? law.error() : registers.error();
    const auto calendar = office.of(session);
    return calendar ? workflow::readOtherMatters(session, **calendar, *registers, *law) : calendar.error();
}

} // namespace

OtherMattersPane::OtherMattersPane(WorkspaceClient &client, const QString &language, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_model(new OtherMattersModel(language, this))
    , m_calendar(std::make_shared<OfficeCalendar>())
    , m_fold(makeButton(u"desk.others.fold"_s, {}, ButtonLook::Plain, this))
    , m_rows(new QWidget(this))
    , m_list(new QListView(m_rows))
    , m_foot(new QWidget(m_rows))
    , m_done(makeButton(u"desk.others.done"_s, tr("Mark as done"), ButtonLook::Plain, m_foot))
{
    setObjectName("desk.others"_L1);
    setAccessibleName(tr("Other matters"));
    build();
    buildList();
    connect(m_fold, &QPushButton::toggled, this, &OtherMattersPane::renew);
    connect(m_fold, &QPushButton::clicked, this, [this](bool isOpen) { Q_EMIT folded(!isOpen); });
    connect(m_done, &QPushButton::clicked, this, &OtherMattersPane::finishTask);
    connect(&client, &WorkspaceClient::locked, this, &OtherMattersPane::clear);
    hide();
}

void OtherMattersPane::build()
{
    m_fold->setProperty("look", u"fold"_s);
    m_fold->setCheckable(true);
    m_fold->setChecked(true);
    m_done->setIcon(lineIcon("check"_L1));
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(12, 6, 12, 8);
    foot->addWidget(m_done, 1);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_list);
    rows->addWidget(m_foot);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_fold);
    column->addWidget(m_rows);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void OtherMattersPane::buildList()
{
    m_list->setObjectName("desk.others.list"_L1);
    m_list->setAccessibleName(tr("Other matters"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new OtherMatterDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    connect(m_list, &QListView::clicked, this, &OtherMattersPane::goTo);
    connect(m_list, &QListView::activated, this, &OtherMattersPane::goTo);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OtherMattersPane::renew);
}

void OtherMattersPane::setOffer(Offer offer)
{
    m_offer = offer;
    if (offer == Offer::Shown)
        refresh();
    renew();
}

void OtherMattersPane::setFolding(Folding folding)
{
    m_fold->setChecked(folding == Folding::Open);
}

void OtherMattersPane::refresh()
{
    if (m_offer == Offer::Hidden || !m_client.workspace())
        return;
    if (m_reading == Reading::Idle)
        ask();
    else
        m_reading = Reading::RunningAndStale;
}

void OtherMattersPane::ask()
{
    m_reading = Reading::Running;
    m_client.use([office = m_calendar](workflow::Session &session) { return readMatters(session, *office); })
        .then(this, [this](const Result<QList<OtherMatter>> &matters) {
            const bool isStale = std::exchange(m_reading, Reading::Idle) == Reading::RunningAndStale;
            if (isStale)
                refresh();
            else
                take(matters);
        });
}

void OtherMattersPane::take(const Result<QList<OtherMatter>> &matters)
{
    if (!m_client.workspace())
        return;
    if (matters)
        showMatters(*matters);
    else
        Q_EMIT failed(matters.error());
}

void OtherMattersPane::showMatters(const QList<OtherMatter> &matters)
{
    const QString chosen = m_list->currentIndex().data(OtherMattersModel::IdentityRole).toString();
    const bool hadFocus = m_rows->isAncestorOf(window()->focusWidget());
    m_model->setMatters(matters, DeadlineEngine::localDate(m_client.clock().nowUtc()));
    if (const QModelIndex row = m_model->indexOf(chosen); row.isValid())
        m_list->setCurrentIndex(row);
    renew();
    if (!hadFocus)
        return;
    if (matters.isEmpty())
        Q_EMIT emptied();
    else if (m_foot->isHidden())
        m_list->setFocus(Qt::OtherFocusReason);
}

void OtherMattersPane::clear()
{
    // What is still being read is of the account that leaves.
    if (m_reading == Reading::Running)
        m_reading = Reading::RunningAndStale;
    m_model->setMatters({}, {});
    renew();
}

void OtherMattersPane::setMostHeight(int height)
{
    m_mostHeight = height;
    fit();
}

void OtherMattersPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void OtherMattersPane::fit()
{
    QStyleOptionViewItem option;
    option.font = m_list->font();
    // As wide as the column; hidden it has not been told so yet.
    option.rect = QRect(0, 0, parentWidget()->width(), 0);
    int height = 0;
    for (int row = 0; row < std::min(mostRows, m_model->rowCount()); ++row) {
        const int more = m_list->itemDelegate()->sizeHint(option, m_model->index(row)).height();
        if (row > 0 && height + more > m_mostHeight)
            break;
        height += more;
    }
    m_list->setFixedHeight(height);
}

void OtherMattersPane::renew()
{
    const int count = m_model->rowCount();
    const int late = m_model->lateCount();
    const bool isOpen = m_fold->isChecked();
    const QString name =
        late > 0 ? tr("Other matters (%1, %2 late)").arg(count).arg(late) : tr("Other matters (%1)").arg(count);
    m_fold->setText(name);
    m_fold->setAccessibleName(name);
    m_fold->setToolTip(isOpen ? tr("Fold what waits besides articles") : tr("Show what waits besides articles"));
    m_fold->setIcon(lineIcon(isOpen ? "chevron-down"_L1 : "chevron-right"_L1));
    setLookProperty(m_fold, "late", late > 0);
    m_rows->setVisible(isOpen);
    m_foot->setVisible(chosenTask() && m_client.mayWrite());
    m_done->setEnabled(!m_isFinishing);
    // Before it is shown: the column would first give it the height of a folded pane.
    fit();
    setVisible(m_offer == Offer::Shown && count > 0);
}

void OtherMattersPane::goTo(const QModelIndex &row)
{
    const OtherMatter *matter = m_model->matterAt(row);
    if (!matter)
        return;
    // Whoever hears of it may read the list anew.
    const auto what = matter->what;
    if (const auto *duty = std::get_if<DueDuty>(&what))
        Q_EMIT dutyChosen(*duty);
    else if (const auto *listed = std::get_if<workflow::ListedConsultation>(&what))
        Q_EMIT articleChosen(listed->article.id);
    else if (const ArticleId article = std::get<TaskView>(what).task.article; article.isValid())
        Q_EMIT articleChosen(article);
    else if (!m_foot->isHidden())
        m_done->setFocus(Qt::OtherFocusReason);
}

const TaskView *OtherMattersPane::chosenTask() const
{
    const OtherMatter *matter = m_model->matterAt(m_list->currentIndex());
    return matter ? std::get_if<TaskView>(&matter->what) : nullptr;
}

void OtherMattersPane::finishTask()
{
    const TaskView *view = chosenTask();
    if (!view || m_isFinishing)
        return;
    m_isFinishing = true;
    m_list->setFocus(Qt::OtherFocusReason);
    renew();
    m_client
        .use([number = view->task.number](workflow::Session &session) { return workflow::finishTask(session, number); })
        .then(this, [this](const Result<void> &finished) {
            m_isFinishing = false;
            renew();
            if (!m_client.workspace())
                return;
            if (finished)
                Q_EMIT notice(tr("The task is marked as done."));
            else
                Q_EMIT failed(finished.error());
            refresh();
        });
}

} // namespace bantin::ui
