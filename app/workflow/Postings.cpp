// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/Postings.h"

#include "app/domain/Receipt.h"
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/store/OutboxRepository.h"
#include "app/store/RevisionRepository.h"

#include <algorithm>

namespace bantin::workflow {

namespace {

/// A notice of withdrawal reached the portal too, and posts nothing.
bool isPosting(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Published && delivery.purpose == DeliveryPurpose::Publication;
}

/// The receipt was verified before the delivery became published; it says when.
QDateTime postedAt(const Delivery &delivery)
{
    const auto receipt = receiptFromJson(delivery.receipt);
    return receipt ? receipt->issuedAt : delivery.updatedAt;
}

} // namespace

Result<QList<Posting>> postings(Session &session, QDate from, QDate to)
{
    const auto deliveries = store::OutboxRepository(*session.store).all();
    if (!deliveries)
        return deliveries.error();
    const store::RevisionRepository revisions(*session.store);
    QList<Posting> posted;
    for (const Delivery &delivery : *deliveries) {
        if (!isPosting(delivery))
            continue;
        const QDateTime at = postedAt(delivery);
        const QDate day = DeadlineEngine::localDate(at);
        if ((from.isValid() && day < from) || (to.isValid() && to < day))
            continue;
        const auto revision = revisions.find(delivery.revision);
        if (!revision)
            return revision.error();
        const Metadata &metadata = revision->metadata;
        posted.append({delivery.article, delivery.revision, metadata.title, metadata.writer, metadata.category,
                       metadata.kind, at, day});
    }
    std::ranges::stable_sort(posted, {}, &Posting::at);
    return posted;
}

Result<QDate> lastPostedOn(Session &session)
{
    const auto deliveries = store::OutboxRepository(*session.store).all();
    if (!deliveries)
        return deliveries.error();
    QDate last;
    for (const Delivery &delivery : *deliveries) {
        if (!isPosting(delivery))
            continue;
        const QDate day = DeadlineEngine::localDate(postedAt(delivery));
        if (!last.isValid() || last < day)
            last = day;
    }
    return last;
}

} // namespace bantin::workflow
