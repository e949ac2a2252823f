// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsCard.h"

class QPushButton;

namespace bantin::ui {

class WorkspaceClient;

/// Working at several computers of one unit: an invitation for oneself to another, and letting in who brought one here.
class OtherDesksCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `client` outlives the card.
    explicit OtherDesksCard(WorkspaceClient &client, QWidget *parent = nullptr);

    void refresh() override;

private:
    void invite();
    void admit();

    WorkspaceClient &m_client;
    QPushButton *m_invite;
    QPushButton *m_admit;
};

} // namespace bantin::ui
