// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QDir>

class QLineEdit;

namespace bantin::ui {

class DialogFoot;
class InvitationForm;
class WorkspaceClient;

/// A further desk of a unit on this computer, from the invitation that one of its members made at another: asks for invitation,
/// passphrase and a new folder. accepted() when it is there and open.
class JoinDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog and has nothing open.
    explicit JoinDialog(WorkspaceClient &client, QWidget *parent = nullptr);

    QDir directory() const;
    /// Not while the desk is being made.
    void reject() override;

private:
    void build();
    void proposeFolder();
    void chooseFolder();
    void updateButton();
    void join();

    WorkspaceClient &m_client;
    InvitationForm *m_invitation;
    QLineEdit *m_folder;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
