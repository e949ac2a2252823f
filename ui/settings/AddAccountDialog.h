// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/base/SecretBytes.h"
#include "app/domain/PassphrasePolicy.h"
#include "app/domain/Role.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bantin::ui {

class NewPassphrase;

/// Name, roles and first passphrase of a new account. Stays open until the account is made; the caller does that.
class AddAccountDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `rule` is that of the unit's regulation.
    explicit AddAccountDialog(const PassphraseRule &rule, QWidget *parent = nullptr);

    QString name() const;
    Roles roles() const;
    /// Once: the fields are emptied.
    SecretBytes takePassphrase();
    void showProblem(const Error &error);

Q_SIGNALS:
    void submitted();

private:
    void updateButton();

    QLineEdit *m_name;
    QHash<Role, QCheckBox *> m_roles;
    NewPassphrase *m_passphrase;
    QLabel *m_problem;
    QPushButton *m_add;
};

} // namespace bantin::ui
