// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsCard.h"

#include <QString>

class QFormLayout;
class QLabel;
class QLayout;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace bantin::store {
struct BackupReport;
}
namespace bantin::workflow {
struct DrillReport;
}

namespace bantin::ui {

class BackupDesk;
class WorkspaceClient;

/// Sao lưu: where backups go and how often, the last one and the next, doing it now, the list, and the test that proves the
/// newest opens. Everybody may back up and test; where and how often is the administrators'.
class BackupCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `language` is the one the clauses of the regulation are quoted in.
    BackupCard(WorkspaceClient &client, BackupDesk &backups, const QString &language, QWidget *parent = nullptr);

    void refresh() override;
    void clear() override;

private:
    QFormLayout *buildFacts();
    QLayout *buildActions();
    void buildList();
    void connectDesk();
    void showState();
    void showBackups();
    void showActivity();
    void tellBackedUp(const store::BackupReport &report);
    void tellDrilled(const workflow::DrillReport &report);
    void chooseTarget();

    WorkspaceClient &m_client;
    BackupDesk &m_backups;
    QString m_language;
    QLabel *m_target;
    QLabel *m_sameDisk;
    QPushButton *m_choose;
    QSpinBox *m_days;
    QLabel *m_rule;
    QLabel *m_last = nullptr;
    QLabel *m_next = nullptr;
    QLabel *m_drilled = nullptr;
    QPushButton *m_run;
    QPushButton *m_drill;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QTreeWidget *m_list;
};

} // namespace bantin::ui
