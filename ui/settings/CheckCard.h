// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsCard.h"

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace bantin::ui {

class CheckDesk;
class WorkspaceClient;

/// Looks for damage when somebody asks, names what is touched and leads to the repair.
class CheckCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// Both outlive the card.
    CheckCard(WorkspaceClient &client, CheckDesk &checks, QWidget *parent = nullptr);

    void refresh() override;
    void clear() override;

private:
    void build();
    void showRunning();

    WorkspaceClient &m_client;
    CheckDesk &m_checks;
    QLabel *m_state;
    QPlainTextEdit *m_report;
    QPushButton *m_check;
    QPushButton *m_cancel;
    QPushButton *m_repair;
    QProgressBar *m_progress;
};

} // namespace bantin::ui
