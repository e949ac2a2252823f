// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OutboxSummary.h"

namespace bantin::ui {

bool isFinished(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Published || delivery.state == DeliveryState::Withheld;
}

bool isOnItsWay(const Delivery &delivery)
{
    return !isFinished(delivery) && delivery.state != DeliveryState::Refused && delivery.state != DeliveryState::Held;
}

OutboxSummary summaryOf(const QList<Delivery> &deliveries, QDate today)
{
    OutboxSummary summary;
    for (const Delivery &delivery : deliveries) {
        if (today.isValid() && delivery.updatedAt.toLocalTime().date() == today)
            summary.resentBytes += delivery.resentBytes;
        if (!isOnItsWay(delivery))
            continue;
        ++summary.unfinished;
        summary.bytesLeft += delivery.bytesToSend();
        summary.originalBytes += delivery.packageSize;
    }
    return summary;
}

} // namespace bantin::ui
