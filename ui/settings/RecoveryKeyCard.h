// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsCard.h"

class QLabel;
class QPushButton;

namespace bantin::ui {

class Banner;
class WorkspaceClient;

/// When the unit's recovery key was made, a warning when it never was, and the way to a new one.
class RecoveryKeyCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `client` outlives the card.
    explicit RecoveryKeyCard(WorkspaceClient &client, QWidget *parent = nullptr);

    void refresh() override;
    void clear() override;

private:
    void show(const QDateTime &made);
    void make();

    WorkspaceClient &m_client;
    QLabel *m_made;
    Banner *m_missing;
    QPushButton *m_make;
};

} // namespace bantin::ui
