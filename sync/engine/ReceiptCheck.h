// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/crypto/Certificate.h"
#include "app/domain/Receipt.h"
#include "sync/transport/PortalApi.h"

namespace bantin::sync {

/// Believes a verdict only when the pinned portal signed it and it is about our bytes. `packageSha512`: 64 raw bytes.
/// "portal-changed" (signed by somebody else), "receipt-untrusted" (signature does not fit), "receipt-invalid" (not a
/// receipt, or not the one the portal announced), "receipt-foreign" (about another package). Pure; any thread.
Result<Receipt> checkReceipt(const PackageStatus &status, const crypto::Certificate &portal,
                             const QByteArray &packageSha512);

} // namespace bantin::sync
