// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/crypto/Certificate.h"
#include "app/domain/Delivery.h"
#include "sync/transport/PortalApi.h"

namespace bantin::sync {

/// The delivery with the portal's verdict in it, however it came: over the line or on a stick. `status` is Published, Withdrawn or Refused.
/// The reasons of checkReceipt(), and "receipt-invalid" when a text was withdrawn or a notice published. Pure; any thread.
Result<Delivery> settledBy(const PackageStatus &status, const crypto::Certificate &portal, Delivery delivery);

} // namespace bantin::sync
