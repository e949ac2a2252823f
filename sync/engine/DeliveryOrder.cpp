// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/DeliveryOrder.h"

#include <algorithm>
#include <chrono>

namespace bantin::sync {

namespace {

using namespace std::chrono_literals;

std::chrono::milliseconds headStart(const Delivery &delivery)
{
    std::chrono::milliseconds start = 0ms;
    if (delivery.purpose == DeliveryPurpose::Withdrawal)
        start += std::chrono::days(7);
    if (delivery.isUrgent)
        start += std::chrono::days(1);
    if (!delivery.isBagThere())
        start += 2h;
    return start;
}

/// A clock that was set back makes nobody wait longer than others.
std::chrono::milliseconds waited(const Delivery &delivery, const QDateTime &now)
{
    return std::max(std::chrono::milliseconds(delivery.createdAt.msecsTo(now)), 0ms);
}

} // namespace

std::optional<Delivery> firstToSend(const QList<Delivery> &deliveries, const QDateTime &now)
{
    const auto precedence = [&now](const Delivery &delivery) { return waited(delivery, now) + headStart(delivery); };
    const auto first = std::ranges::max_element(deliveries, {}, precedence);
    return first == deliveries.end() ? std::nullopt : std::optional(*first);
}

} // namespace bantin::sync
