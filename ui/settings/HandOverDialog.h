// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Account.h"
#include "app/store/RecordRepository.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace bantin::ui {

class DialogFoot;
class WorkspaceClient;

/// Closes an account and gives its open work to another (Đắk Lắk, QĐ 10/2024, Điều 24.2): says how much there is, asks who
/// goes on and why. handedOver() carries the signed minutes.
class HandOverDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog and has a workspace open; `accounts` are all of it.
    HandOverDialog(WorkspaceClient &client, const Account &from, const QList<Account> &accounts,
                   QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void handedOver(const bantin::store::SignedRecord &minutes);

private:
    void build();
    void count();
    void updateButton();
    void handOver();

    WorkspaceClient &m_client;
    Account m_from;
    QLabel *m_work;
    QComboBox *m_to;
    QLineEdit *m_reason;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
