// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"

#include <QAbstractListModel>

namespace bantin::ui {

/// What the outbox page shows: deliveries that are not through first, then the latest that are.
class OutboxModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { StateRole = Qt::UserRole, ProgressRole /**< 0–100 */ };

    /// Published and withheld deliveries beyond this many are history, not outbox.
    static constexpr int keptFinished = 30;

    explicit OutboxModel(QObject *parent = nullptr);

    void setDeliveries(const QList<Delivery> &deliveries);
    /// Ignored when the delivery is not listed.
    void update(const Delivery &delivery);
    const QList<Delivery> &deliveries() const { return m_deliveries; }
    /// Bytes the portal has not acknowledged yet.
    qint64 bytesLeft() const;
    /// Deliveries still on their way or waiting.
    int unfinished() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Delivery> m_deliveries;
};

/// 0–100.
int progressOf(const Delivery &delivery);

} // namespace bantin::ui
