// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"

#include <QList>

#include <optional>

namespace bantin::sync {

/// Which of the deliveries that may go goes now; none of none. A withdrawal before what is urgent, that before other texts, texts
/// before pictures, and among equals the oldest. Each rank is a head start in time, not a wall: whoever waits longer than the
/// head start goes first, so that a stream of urgent texts starves no picture. Pure; UTC.
std::optional<Delivery> firstToSend(const QList<Delivery> &deliveries, const QDateTime &now);

} // namespace bantin::sync
