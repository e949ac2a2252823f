// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/WorkspaceHeader.h"

#include <QDialog>

class QComboBox;

namespace bantin::ui {

class DialogFoot;
class NewPassphrase;
class RecoveryWordsField;
class WorkspaceClient;

/// Lets an account in again with the words of the unit's recovery key and a new passphrase. Accepted when the workspace is
/// open.
class RecoverDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog. `account` is proposed; one that has no passphrase any more can be typed.
    RecoverDialog(WorkspaceClient &client, const QDir &workspace, const store::WorkspaceHeader &header,
                  const QString &account, QWidget *parent = nullptr);

    QString account() const;
    void reject() override;

private:
    void buildForm();
    void updateButton();
    void recover();

    WorkspaceClient &m_client;
    QDir m_workspace;
    QWidget *m_form;
    RecoveryWordsField *m_words;
    QComboBox *m_account;
    NewPassphrase *m_passphrase;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
