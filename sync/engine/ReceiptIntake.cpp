// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/ReceiptIntake.h"

#include "app/crypto/Certificate.h"
#include "app/domain/Receipt.h"
#include "app/domain/SignedReceipt.h"
#include "app/store/OutboxRepository.h"
#include "app/store/SettingsRepository.h"
#include "sync/engine/DeliveryJournal.h"
#include "sync/engine/Settlement.h"

#include <algorithm>

namespace bantin::sync {

using namespace Qt::StringLiterals;

namespace {

Result<crypto::Certificate> knownPortal(store::Store &store)
{
    const auto pem = store::SettingsRepository(store).value(u"portal-certificate"_s);
    if (!pem)
        return pem.error();
    if (pem->isEmpty())
        return Error{Fault::Conflict, u"portal-certificate-missing"_s, Retry::AfterCorrection, {}, {}};
    return crypto::Certificate::fromPem(pem->toLatin1());
}

PackageStatus statusOf(const Receipt &receipt, const SignedReceipt &answer)
{
    PackageStatus status;
    status.state = receipt.outcome == "published"_L1   ? PackageState::Published
                   : receipt.outcome == "withdrawn"_L1 ? PackageState::Withdrawn
                                                       : PackageState::Refused;
    status.receipt = answer.receipt;
    status.receiptSignature = answer.signature;
    return status;
}

Result<Delivery> deliveryOf(store::Store &store, const QByteArray &portalDigest)
{
    const auto all = store::OutboxRepository(store).all();
    if (!all)
        return all.error();
    const auto found = std::ranges::find_if(*all, [&](const Delivery &delivery) {
        return !delivery.packageSha512.isEmpty() && delivery.portalDigest() == portalDigest;
    });
    if (found == all->end())
        return Error{Fault::NotFound, u"receipt-other-unit"_s, Retry::Never, {}, {}};
    return *found;
}

/// Published stays so, and a refusal that is no newer than the one known came late: it may have been mended since.
bool isSurpassed(const Delivery &delivery, const Receipt &receipt)
{
    if (delivery.state == DeliveryState::Published)
        return true;
    const auto kept = receiptFromJson(delivery.receipt);
    return kept && receipt.outcome == "refused"_L1 && receipt.issuedAt <= kept->issuedAt;
}

} // namespace

Result<TakenReceipt> takeReceipt(store::Store &store, QByteArrayView file, const QDateTime &now)
{
    const auto answer = signedReceiptFromJson(file);
    if (!answer)
        return answer.error();
    const auto portal = knownPortal(store);
    if (!portal)
        return portal.error();
    const auto receipt = receiptFromJson(answer->receipt);
    if (!receipt)
        return Error{
            Fault::InvalidInput, u"receipt-file-invalid"_s, Retry::AfterCorrection, {}, receipt.error().detail};
    const auto delivery = deliveryOf(store, receipt->packageSha512);
    if (!delivery)
        return delivery.error();
    // Also what is known already must be signed: nobody learns from here what this desk keeps.
    auto settled = settledBy(statusOf(*receipt, *answer), *portal, *delivery);
    if (!settled)
        return settled.error();
    if (isSurpassed(*delivery, *receipt))
        return TakenReceipt{TakenReceipt::Effect::Known, *delivery};
    const auto kept = DeliveryJournal::keep(store, *settled, now);
    if (!kept)
        return kept.error();
    return TakenReceipt{TakenReceipt::Effect::Settled, *kept};
}

} // namespace bantin::sync
