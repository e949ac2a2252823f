// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Roster.h"
#include "ui/settings/SettingsCard.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace bantin::ui {

class Banner;
class WorkspaceClient;

/// Ban Biên tập: who sits on it, who set it up, and where it is not yet as the regulation asks. Administrators set it down.
class BoardCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `client` outlives the card.
    explicit BoardCard(WorkspaceClient &client, QWidget *parent = nullptr);

    void refresh() override;
    void clear() override;

private:
    void show(const Roster &roster);
    void edit();

    WorkspaceClient &m_client;
    Roster m_roster;
    QLabel *m_founding;
    QTreeWidget *m_seats;
    Banner *m_gaps;
    QPushButton *m_edit;
};

} // namespace bantin::ui
