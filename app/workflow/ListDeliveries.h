// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// The outbox (hộp gửi), newest first. Store reasons.
Result<QList<Delivery>> listDeliveries(Session &session);

/// Whether the account may act on the outbox at all: "role-forbids", "store-read-only".
Result<void> requireSending(Session &session);

} // namespace bantin::workflow
