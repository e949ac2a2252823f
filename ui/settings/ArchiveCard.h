// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ExportArchive.h"
#include "ui/settings/SettingsCard.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace bantin::ui {

class ArchiveRun;
class DayField;
class WorkspaceClient;

/// Lưu trữ: what the regulation wants kept, taken out to another disk as a sealed archive, and the check of one that lies
/// there. Exporting is for the roles the profile names, checking for everybody.
class ArchiveCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `language` is the one the regulation is quoted in.
    ArchiveCard(WorkspaceClient &client, const QString &language, QWidget *parent = nullptr);

    void refresh() override;
    void clear() override;

private:
    void build();
    void buildPeriod();
    void connectRun();
    void showPeriod();
    void showIdle();
    void showBusy(const QString &what);
    workflow::ArchiveChoice choice() const;
    void chooseTarget();
    void chooseArchive();

    WorkspaceClient &m_client;
    QString m_language;
    ArchiveRun *m_run;
    QLabel *m_rule;
    QLabel *m_who;
    QComboBox *m_period;
    DayField *m_from;
    DayField *m_to;
    QPushButton *m_export;
    QPushButton *m_check;
    QPushButton *m_stop;
    QProgressBar *m_progress;
    QLabel *m_doing;
    bool m_mayExport = false;
};

} // namespace bantin::ui
