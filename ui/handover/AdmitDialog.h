// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace bantin::ui {

class DialogFoot;
class InvitationForm;
class WorkspaceClient;

/// Lets a colleague who brought an invitation unlock this desk too; they type their passphrase themselves. admitted() with their name.
class AdmitDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog and has a workspace open.
    explicit AdmitDialog(WorkspaceClient &client, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void admitted(const QString &name);

private:
    void admit();

    WorkspaceClient &m_client;
    InvitationForm *m_invitation;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
