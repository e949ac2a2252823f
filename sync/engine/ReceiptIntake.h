// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/Delivery.h"

#include <QByteArray>
#include <QDateTime>

namespace bantin::store {
class Store;
}

namespace bantin::sync {

/// What a receipt brought on a stick did.
struct TakenReceipt {
    enum class Effect {
        Settled, ///< the delivery has its verdict now
        Known,   ///< it had it before, or a newer one
    };
    Effect effect = Effect::Known;
    Delivery delivery; ///< as it is kept now
};

/// Settles a delivery by a receipt that came back by hand, exactly as the line would: signature of the portal this workspace knows,
/// about bytes of this workspace, the article moved in the same durable transaction. Taking it again changes nothing. No engine may
/// be at that delivery meanwhile. On the store thread.
/// "receipt-file-invalid" when it is no such file, "portal-certificate-missing", "portal-changed" (signed by somebody else),
/// "receipt-untrusted", "receipt-invalid", "receipt-other-unit" when no package of this workspace is meant; store reasons.
Result<TakenReceipt> takeReceipt(store::Store &store, QByteArrayView file, const QDateTime &now);

} // namespace bantin::sync
