// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"
#include "sync/engine/SendingGate.h"

#include <QList>

#include <chrono>
#include <optional>

namespace bantin::ui {

/// The outbox in a few numbers.
struct OutboxSummary {
    int unfinished = 0;                       ///< deliveries on their way or waiting
    qint64 bytesLeft = 0;                     ///< the portal has not acknowledged yet
    qint64 originalBytes = 0;                 ///< of the same deliveries, as if nothing had been there
    qint64 resentBytes = 0;                   ///< that had to go twice, of deliveries that moved today
    std::optional<qint64> speed;              ///< bytes a second, as measured
    std::optional<std::chrono::seconds> time; ///< until everything is through; nothing when nobody knows
    sync::Standstill standstill = sync::Standstill::No;
    bool sending = false;
};

/// Whether it is through, or kept from going.
bool isFinished(const Delivery &delivery);
/// Waits or moves; a person has nothing to do about it.
bool isOnItsWay(const Delivery &delivery);
/// Counts and bytes; the rest is left as it is.
OutboxSummary summaryOf(const QList<Delivery> &deliveries, QDate today = {});

} // namespace bantin::ui
