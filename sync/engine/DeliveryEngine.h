// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/Delivery.h"
#include "app/store/StoreThread.h"
#include "sync/engine/SpeedMeter.h"
#include "sync/engine/StoreAccess.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace bantin::sync {

class PortalLine;

/// Sends what is packed by tus 1.0, first the bag of a delivery, then the pictures the portal lacks, in the order of
/// DeliveryOrder.h, looked at anew after each piece. Journals every step in the outbox so that a kill of either side continues from the server's offset: creation without body, URL journalled before the first PATCH, HEAD
/// after every break, the server's offset wins, nothing is sent twice. Lives on the thread it was made on (UI or main);
/// store work goes through the store thread.
///
/// Before the first byte the portal's certificate is compared with the one pinned at first contact ("portal-certificate" in
/// the settings); a receipt counts only when that certificate signed it. A failure that concerns the whole portal queues
/// every delivery that is due, each saying why. A locked store ends the round without a word.
class DeliveryEngine final : public QObject
{
    Q_OBJECT
public:
    DeliveryEngine(store::StoreThread &thread, StoreAccess access, std::shared_ptr<PortalLine> line,
                   QObject *parent = nullptr);
    ~DeliveryEngine() override;

    /// Takes up every Packed, Sending or Received delivery whose time has come and goes on until none is left to do. Called
    /// while running it looks for new ones before finishing.
    /// During a standstill of the line nothing is tried: finished() follows, and the round begins by itself when the standstill ends.
    void start();
    /// Breaks off at once and forgets the next attempt; the journal keeps what the portal acknowledged.
    void stop();
    /// Forgets the waiting time of a failed delivery, or queues a refused one again, and starts.
    void retryNow(const DeliveryId &delivery);
    /// Lets it go before whatever is not urgent, from the next piece on.
    void setUrgent(const DeliveryId &delivery, bool urgent);
    bool isRunning() const;
    /// Takes one delivery out of the queue: Held, its article Packed again, and the upload that had begun is terminated on the
    /// portal (tus 1.0.0, termination) when the line allows. retryNow() queues it again. One that waits for nothing is
    /// returned as it is; "delivery-received" (Fault::Conflict) when the portal already has all of it. Should the portal turn out
    /// to have it although the last answer was lost, it is queued again by itself, so that the outbox tells the truth.
    QFuture<Result<Delivery>> cancel(const DeliveryId &delivery);
    /// Of what this engine sent.
    const SpeedMeter &speed() const;

Q_SIGNALS:
    /// After each journalled change and while bytes move (at most 5 times a second).
    void deliveryChanged(const bantin::Delivery &delivery);
    /// Nothing is left to do now, or stop() was called. Emitted once per round. Deliveries that failed wait for their next
    /// attempt: the engine starts the next round by itself when the earliest of them comes due.
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::sync
