// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/base/SecretBytes.h"
#include "app/domain/Regulation.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace bantin::ui {

class EntitlementBox;
class NewPassphrase;

/// Name, roles, field of work and first passphrase of a new account. Stays open until the account is made; the caller does that.
class AddAccountDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `regulation` is the unit's.
    explicit AddAccountDialog(const Regulation &regulation, QWidget *parent = nullptr);

    QString name() const;
    Roles roles() const;
    QStringList fields() const;
    /// Once: the fields are emptied.
    SecretBytes takePassphrase();
    void showProblem(const Error &error);

Q_SIGNALS:
    void submitted();

private:
    void updateButton();

    QLineEdit *m_name;
    EntitlementBox *m_entitlement;
    NewPassphrase *m_passphrase;
    QLabel *m_problem;
    QPushButton *m_add;
};

} // namespace bantin::ui
