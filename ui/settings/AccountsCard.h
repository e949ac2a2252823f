// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Account.h"
#include "ui/settings/SettingsCard.h"

class QPushButton;
class QTreeWidget;

namespace bantin::ui {

class WorkspaceClient;

/// Who may open the workspace, and who no longer may. Administrators add accounts here and hand over those of people who
/// leave; the minutes of that are for everybody to read.
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
    const Account *chosen() const;
    void updateButtons();
    void addAccount();
    void changeMember();
    void handOver();
    void showMinutes();
    void openMinutes(const QByteArray &json);

    WorkspaceClient &m_client;
    QTreeWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_handOver;
    QPushButton *m_change;
    QPushButton *m_minutes;
    QList<Account> m_accounts; ///< in the order of the list
};

} // namespace bantin::ui
