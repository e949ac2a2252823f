// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Account.h"
#include "app/domain/Roster.h"

#include <QDialog>

namespace bantin::ui {

class DialogFoot;
class EntitlementBox;
class WorkspaceClient;

/// Other roles or another field of work for an account, signed as a new version of the board's list. changed() follows a success.
class MemberDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog and has a workspace open; `member` is the account's entry of today.
    MemberDialog(WorkspaceClient &client, const RosterEntry &member, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void changed(const bantin::Account &account);

private:
    void save();

    WorkspaceClient &m_client;
    QString m_name;
    EntitlementBox *m_entitlement;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
