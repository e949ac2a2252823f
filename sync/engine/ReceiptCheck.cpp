// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/ReceiptCheck.h"

#include "app/crypto/Cms.h"

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

Error untrusted(const QString &reason, const QString &detail = {})
{
    return {Fault::Tampered, reason, Retry::Later, {}, detail};
}

} // namespace

Result<Receipt> checkReceipt(const PackageStatus &status, const crypto::Certificate &portal,
                             const QByteArray &packageSha512)
{
    auto receipt = receiptFromJson(status.receipt);
    if (!receipt)
        return untrusted(u"receipt-invalid"_s, receipt.error().detail);
    // The portal's own time: the clock of an old laptop must not make a good receipt expire.
    const auto signer = crypto::verifyDetached(status.receiptSignature, status.receipt, {portal}, receipt->issuedAt);
    if (!signer && signer.error().reason == "signature-stranger"_L1)
        return untrusted(u"portal-changed"_s);
    if (!signer)
        return untrusted(u"receipt-untrusted"_s, signer.error().reason);
    if (receipt->packageSha512 != packageSha512)
        return untrusted(u"receipt-foreign"_s);
    const auto announced = status.state == PackageState::Published   ? "published"_L1
                           : status.state == PackageState::Withdrawn ? "withdrawn"_L1
                                                                     : "refused"_L1;
    if (receipt->outcome != announced)
        return untrusted(u"receipt-invalid"_s, u"the outcome is not the announced one"_s);
    return receipt;
}

} // namespace bantin::sync
