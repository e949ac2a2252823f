// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/Settlement.h"

#include "sync/engine/ReceiptCheck.h"

namespace bantin::sync {

using namespace Qt::StringLiterals;

Result<Delivery> settledBy(const PackageStatus &status, const crypto::Certificate &portal, Delivery delivery)
{
    const auto receipt = checkReceipt(status, portal, delivery.portalDigest());
    if (!receipt)
        return receipt.error();
    const bool isNotice = delivery.purpose == DeliveryPurpose::Withdrawal;
    const bool isDone = status.state != PackageState::Refused;
    if (isDone && (status.state == PackageState::Withdrawn) != isNotice)
        return Error{Fault::Tampered, u"receipt-invalid"_s, Retry::Later, {}, u"not what was asked of the portal"_s};
    delivery.state = isDone ? DeliveryState::Published : DeliveryState::Refused;
    delivery.receipt = status.receipt;
    delivery.receiptSignature = status.receiptSignature;
    delivery.pageUrl = receipt->pageUrl;
    delivery.lastReason = receipt->reason;
    delivery.lastDetail = receipt->arguments.join(u'\n');
    delivery.attempts = 0;
    delivery.nextAttemptAt = {};
    for (DeliveryPart &part : delivery.parts)
        part.isThere |= isDone;
    return delivery;
}

} // namespace bantin::sync
