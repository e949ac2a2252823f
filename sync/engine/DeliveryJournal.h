// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Certificate.h"
#include "app/domain/Delivery.h"
#include "sync/engine/PackageSlice.h"
#include "sync/engine/StoreDoor.h"

#include <QSet>

#include <optional>

namespace bantin::sync {

/// The engine's door to the outbox: every question and every step is one job on the store thread, every write one durable
/// transaction. All futures end with "workspace-locked" (Fault::Cancelled) while the store is locked; otherwise errors
/// are the store's. Use from any thread; copies of what the jobs need go with them.
class DeliveryJournal
{
public:
    DeliveryJournal(store::StoreThread &thread, StoreAccess access, const Clock &clock);

    /// Of the Packed, Sending or Received deliveries whose time has come and that are not in `except` the one DeliveryOrder puts
    /// first.
    QFuture<Result<std::optional<Delivery>>> nextDue(const QSet<DeliveryId> &except) const;
    /// When the next waiting delivery comes due; invalid when none waits. A delivery due now counts as now.
    QFuture<Result<QDateTime>> nextAttempt() const;

    /// Keeps `delivery` and, in the same transaction, moves its article to the matching stage if the article's latest
    /// revision is this one and still bound by its approval. Returns the row as kept. "delivery-withheld" (Fault::Conflict)
    /// when an edit voided the approval meanwhile; only a verdict is still kept then.
    QFuture<Result<Delivery>> record(const Delivery &delivery) const;
    /// The same for a job that is on the store thread.
    static Result<Delivery> keep(store::Store &store, const Delivery &delivery, const QDateTime &now);
    /// Makes a waiting delivery due at once; one the portal refused or that was held is queued again. Others are returned unchanged.
    QFuture<Result<Delivery>> forgetWaiting(const DeliveryId &id) const;

    /// Takes a Packed or Sending delivery out of the queue; another is returned unchanged. The article stays in the portal's
    /// hands while an upload is there: the last answer may have been lost, and the portal have everything.
    /// "delivery-received" (Fault::Conflict) when it certainly has.
    QFuture<Result<Delivery>> hold(const DeliveryId &id) const;
    /// Deliveries that are Held and still have an upload on the portal.
    QFuture<Result<QList<Delivery>>> heldUploads() const;
    /// The portal has nothing of that Held delivery any more: forgets the upload, and the article is Packed again.
    QFuture<Result<Delivery>> release(const DeliveryId &id) const;
    /// Makes every delivery due at once that waits because of the line, and returns those.
    QFuture<Result<QList<Delivery>>> forgetLineWaits() const;

    /// Lets it go before whatever is not urgent, or no longer.
    QFuture<Result<Delivery>> setUrgent(const DeliveryId &id, bool urgent) const;

    /// Pieces of frozen files, joined; "package-missing" (Fault::Storage) when one is not there whole.
    QFuture<Result<QByteArray>> read(const QList<PackageSlice> &slices) const;

    /// Compares what the portal offers with the certificate pinned at first contact, pinning it when there is none.
    /// "portal-changed" when it is another, "portal-not-json" when it is no certificate.
    QFuture<Result<crypto::Certificate>> pin(const QByteArray &offeredPem) const;

private:
    StoreDoor m_store;
};

} // namespace bantin::sync
