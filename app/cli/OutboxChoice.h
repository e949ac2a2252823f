// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/Delivery.h"

#include <string>
#include <vector>

namespace bantin::cli {

/// The deliveries people mean by ids: of the delivery itself, or of its article, whose newest one is meant. In the order given, each
/// once. `outbox`: newest first. "delivery-not-found" (id).
Result<QList<Delivery>> chosenDeliveries(const QList<Delivery> &outbox, const std::vector<std::string> &ids);

} // namespace bantin::cli
