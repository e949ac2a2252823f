// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OutboxModel.h"

#include "ui/look/Words.h"
#include "ui/models/OutboxSummary.h"

#include <algorithm>

namespace bantin::ui {

int progressOf(const Delivery &delivery)
{
    if (delivery.state == DeliveryState::Received || delivery.state == DeliveryState::Published)
        return 100;
    const qint64 all = delivery.bytesThere() + delivery.bytesToSend();
    return all <= 0 ? 0 : int(delivery.bytesThere() * 100 / all);
}

OutboxModel::OutboxModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void OutboxModel::setDeliveries(const QList<Delivery> &deliveries)
{
    beginResetModel();
    m_deliveries.clear();
    std::ranges::copy_if(deliveries, std::back_inserter(m_deliveries), std::not_fn(isFinished));
    int kept = 0;
    for (const Delivery &delivery : deliveries) {
        if (isFinished(delivery) && kept++ < keptFinished)
            m_deliveries.append(delivery);
    }
    endResetModel();
}

void OutboxModel::update(const Delivery &delivery)
{
    const auto row = std::ranges::find(m_deliveries, delivery.id, &Delivery::id);
    if (row == m_deliveries.end())
        return;
    *row = delivery;
    const QModelIndex changed = index(int(row - m_deliveries.begin()));
    Q_EMIT dataChanged(changed, changed);
}

qint64 OutboxModel::bytesLeft() const
{
    return summaryOf(m_deliveries).bytesLeft;
}

int OutboxModel::unfinished() const
{
    return summaryOf(m_deliveries).unfinished;
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_deliveries.size());
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Delivery &delivery = m_deliveries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return delivery.title;
    case Qt::AccessibleTextRole:
        return QString(delivery.title + QStringLiteral(", ") + Words::delivery(delivery.state).word);
    case StateRole:
        return int(delivery.state);
    case ProgressRole:
        return progressOf(delivery);
    default:
        return {};
    }
}

} // namespace bantin::ui
