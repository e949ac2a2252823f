// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace bantin::ui {

class DialogFoot;
class ParcelDesk;

/// Which packages go onto a stick, and where to; then does it. Accepted when all of them are there.
class CarryDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `parcels` outlives the dialog and knows the portal; `deliveries` may all be carried.
    CarryDialog(ParcelDesk &parcels, const QList<Delivery> &deliveries, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void carried(int packages, const QString &folder);

private:
    void build();
    void addRow(const Delivery &delivery);
    void connectDesk();
    QList<DeliveryId> chosen() const;
    void chooseFolder();
    void update();
    void carry();

    ParcelDesk &m_parcels;
    const QList<Delivery> m_deliveries;
    QListWidget *m_list;
    QLineEdit *m_folder;
    QLabel *m_size;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
