// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsCard.h"

class QPushButton;

namespace bantin::ui {

class WorkspaceClient;

/// A new key for the whole workspace, after a machine was lost or somebody has left.
class RekeyCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `client` outlives the card.
    explicit RekeyCard(WorkspaceClient &client, QWidget *parent = nullptr);

    void refresh() override;

private:
    void rekey();

    WorkspaceClient &m_client;
    QPushButton *m_rekey;
};

} // namespace bantin::ui
