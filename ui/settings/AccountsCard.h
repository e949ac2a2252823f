// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Account.h"
#include "ui/settings/SettingsCard.h"

class QPushButton;
class QTreeWidget;

namespace bantin::ui {

class WorkspaceClient;

/// Who may open the workspace; administrators add accounts here.
class AccountsCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `client` outlives the card.
    explicit AccountsCard(WorkspaceClient &client, QWidget *parent = nullptr);

    void refresh() override;
    void clear() override;

private:
    void show(const QList<Account> &accounts);
    void addAccount();

    WorkspaceClient &m_client;
    QTreeWidget *m_accounts;
    QPushButton *m_add;
};

} // namespace bantin::ui
