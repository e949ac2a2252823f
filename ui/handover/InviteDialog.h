// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace bantin::ui {

class DialogFoot;
class PassphraseField;
class WorkspaceClient;

/// An invitation for one's own account to another computer, sealed with the account's passphrase, as a file. invited() says where it is.
class InviteDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog and has a workspace open.
    explicit InviteDialog(WorkspaceClient &client, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void invited(const QString &path);

private:
    void choosePlace();
    void invite(const QString &path);

    WorkspaceClient &m_client;
    PassphraseField *m_passphrase;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
