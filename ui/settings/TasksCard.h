// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/AssignTask.h"
#include "ui/settings/SettingsCard.h"

class QPushButton;
class QTreeWidget;

namespace bantin::ui {

class WorkspaceClient;

/// Phân công nhiệm vụ: what the head of the board gave to whom, until when, and whether it is done. Who holds the post assigns;
/// who has to do it, or gave it, marks it as done.
class TasksCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `client` outlives the card.
    explicit TasksCard(WorkspaceClient &client, QWidget *parent = nullptr);

    void refresh() override;
    void clear() override;

private:
    void show(const QList<workflow::TaskView> &tasks);
    const workflow::TaskView *chosen() const;
    void updateButtons();
    void assign();
    void finish();

    WorkspaceClient &m_client;
    QList<workflow::TaskView> m_tasks; ///< in the order of the list
    bool m_mayAssign = false;
    QTreeWidget *m_list;
    QPushButton *m_assign;
    QPushButton *m_done;
};

} // namespace bantin::ui
