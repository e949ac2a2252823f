// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Roster.h"
#include "ui/settings/SettingsCard.h"

class QPushButton;
class QTreeWidget;

namespace bantin::ui {

class WorkspaceClient;

/// Ủy quyền: who acts for whom, in what, from when to when and by which paper. Administrators enter and end delegations; each is
/// signed and stays in the list for good.
class DelegationsCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `client` outlives the card.
    explicit DelegationsCard(WorkspaceClient &client, QWidget *parent = nullptr);

    void refresh() override;
    void clear() override;

private:
    void show(const Roster &roster);
    void updateButtons();
    void add();
    void revoke();

    WorkspaceClient &m_client;
    Roster m_roster;
    QTreeWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_revoke;
};

} // namespace bantin::ui
