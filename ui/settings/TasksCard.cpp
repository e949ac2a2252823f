// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/TasksCard.h"

#include "app/workflow/ListAccounts.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/TaskDialog.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Assigned {
    QList<workflow::TaskView> tasks;
    bool mayAssign = false;
};

Result<Assigned> readAssigned(workflow::Session &session)
{
    const auto tasks = workflow::listTasks(session);
    if (!tasks)
        return tasks.error();
    return Assigned{*tasks, workflow::mayAssignTasks(session)};
}

} // namespace

TasksCard::TasksCard(WorkspaceClient &client, QWidget *parent)
    : SettingsCard(tr("Tasks"), parent)
    , m_client(client)
    , m_list(new QTreeWidget(this))
    , m_assign(makeButton(u"tasks.assign"_s, tr("Assign a task…"), ButtonLook::Plain, this))
    , m_done(makeButton(u"tasks.done"_s, tr("Mark as done"), ButtonLook::Plain, this))
{
    m_list->setObjectName("tasks.list"_L1);
    m_list->setAccessibleName(tr("Tasks"));
    m_list->setHeaderLabels({tr("State"), tr("Who does it"), tr("About"), tr("Note"), tr("By"), tr("Given by")});
    m_list->setRootIsDecorated(false);
    m_list->setMinimumHeight(110);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_assign);
    buttons->addWidget(m_done);
    buttons->addStretch();
    column()->addWidget(
        makeMutedLabel(tr("The head of the board gives members work; it waits for them until it is done."), this));
    column()->addWidget(m_list);
    column()->addLayout(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &TasksCard::updateButtons);
    connect(m_assign, &QPushButton::clicked, this, &TasksCard::assign);
    connect(m_done, &QPushButton::clicked, this, &TasksCard::finish);
    updateButtons();
}

void TasksCard::refresh()
{
    m_client.use(readAssigned).then(this, [this](const Result<Assigned> &assigned) {
        if (!m_client.workspace())
            return;
        if (!assigned) {
            Q_EMIT failed(assigned.error());
            return;
        }
        m_mayAssign = assigned->mayAssign && m_client.mayWrite();
        show(assigned->tasks);
    });
}

void TasksCard::clear()
{
    m_tasks.clear();
    m_mayAssign = false;
    m_list->clear();
    updateButtons();
}

void TasksCard::show(const QList<workflow::TaskView> &tasks)
{
    m_tasks = tasks;
    m_list->clear();
    for (const workflow::TaskView &view : tasks) {
        const bool isDone = view.task.doneAt.isValid();
        auto *item = new QTreeWidgetItem({isDone ? tr("✔ done %1").arg(Words::day(view.task.doneAt)) : tr("to be done"),
                                          view.assignee, view.about, view.task.note, Words::moment(view.task.dueAt),
                                          view.assignedBy});
        for (int part = 0; isDone && part < m_list->columnCount(); ++part)
            item->setForeground(part, Theme::of(palette()).muted());
        m_list->addTopLevelItem(item);
    }
    updateButtons();
}

const workflow::TaskView *TasksCard::chosen() const
{
    const int row = m_list->currentItem() ? m_list->indexOfTopLevelItem(m_list->currentItem()) : -1;
    return row >= 0 && row < m_tasks.size() ? &m_tasks.at(row) : nullptr;
}

void TasksCard::updateButtons()
{
    m_assign->setEnabled(m_mayAssign);
    const workflow::TaskView *view = m_client.mayWrite() ? chosen() : nullptr;
    const AccountId self = view ? m_client.workspace()->account.id : AccountId();
    m_done->setEnabled(view && !view->task.doneAt.isValid()
                       && (view->task.assignee == self || view->task.assignedBy == self));
}

void TasksCard::assign()
{
    m_client.use(workflow::listAccounts).then(this, [this](const Result<QList<Account>> &accounts) {
        if (!accounts || !m_client.workspace())
            return;
        auto *dialog = new TaskDialog(m_client, *accounts, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &TaskDialog::assigned, this, [this] {
            refresh();
            Q_EMIT done(tr("The task is assigned."));
        });
        dialog->open();
    });
}

void TasksCard::finish()
{
    m_client
        .use([number = chosen()->task.number](workflow::Session &session) {
            return workflow::finishTask(session, number);
        })
        .then(this, [this](const Result<void> &finished) {
            refresh();
            if (!finished)
                Q_EMIT failed(finished.error());
        });
}

} // namespace bantin::ui
