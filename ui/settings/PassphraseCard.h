// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsCard.h"

class QLabel;
class QPushButton;

namespace bantin::ui {

class WorkspaceClient;

/// How old the account's passphrase is, how old it may become, and the way to another one.
class PassphraseCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `client` outlives the card.
    explicit PassphraseCard(WorkspaceClient &client, QWidget *parent = nullptr);

    void refresh() override;
    void clear() override;

private:
    void change();

    WorkspaceClient &m_client;
    QLabel *m_age;
    QPushButton *m_change;
};

} // namespace bantin::ui
