// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/AuditReport.h"
#include "ui/settings/SettingsCard.h"

class QProgressBar;
class QPushButton;

namespace bantin::ui {

class AuditCheck;
class AuditFilters;
class AuditList;
class Banner;
class WorkspaceClient;

/// Nhật ký: the audit log to read, to check against tampering and to export. For everybody to read.
class AuditCard final : public SettingsCard
{
    Q_OBJECT
public:
    explicit AuditCard(WorkspaceClient &client, QWidget *parent = nullptr);

    void refresh() override;
    void clear() override;

private:
    void build();
    void connectCheck();
    void showBusy(bool busy);
    void showReport(const AuditReport &report);
    void chooseFile();
    void exportTo(const QString &path);

    WorkspaceClient &m_client;
    AuditCheck *m_check;
    AuditFilters *m_filters;
    AuditList *m_list;
    Banner *m_result;
    QProgressBar *m_progress;
    QPushButton *m_start;
    QPushButton *m_stop;
    QPushButton *m_export;
};

} // namespace bantin::ui
