// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ReadRosters.h"
#include "ui/settings/SettingsCard.h"

class QComboBox;
class QTreeWidget;

namespace bantin::ui {

class WorkspaceClient;

/// Danh sách Ban Biên tập as it is signed and as every package carries it: who, in which roles and at which level, in which field,
/// from when to when. Every former version can be looked at.
class RosterCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `client` outlives the card.
    explicit RosterCard(WorkspaceClient &client, QWidget *parent = nullptr);

    void refresh() override;
    void clear() override;

private:
    void showVersion(int index);

    WorkspaceClient &m_client;
    QList<workflow::RosterView> m_versions; ///< in the order of the choice
    QComboBox *m_version;
    QTreeWidget *m_list;
};

} // namespace bantin::ui
