// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/domain/Delivery.h"
#include "app/store/StoreThread.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace bantin::store {
class Store;
}

namespace bantin::sync {

class PortalConnection;

/// Called on the store thread only; null while the workspace is locked.
using StoreAccess = std::function<store::Store *()>;

/// Sends what is packed, one delivery after another, by tus 1.0, and journals every step in the outbox so that a kill of
/// either side continues from the server's offset: creation without body, URL journalled before the first PATCH, HEAD
/// after every break, the server's offset wins, nothing is sent twice. Lives on the thread it was made on (UI or main);
/// store work goes through the store thread.
class DeliveryEngine final : public QObject
{
    Q_OBJECT
public:
    DeliveryEngine(store::StoreThread &thread, StoreAccess access, const QUrl &portal, const Clock &clock,
                   QObject *parent = nullptr);
    ~DeliveryEngine() override;

    /// Takes up every Packed, Sending or Received delivery whose time has come and goes on until none is left to do.
    void start();
    /// Breaks off at once; the journal keeps what the portal acknowledged.
    void stop();
    /// Forgets the waiting time of a failed delivery and starts.
    void retryNow(const DeliveryId &delivery);
    bool isRunning() const;

Q_SIGNALS:
    /// After each journalled change and while bytes move (at most 5 times a second).
    void deliveryChanged(const bantin::Delivery &delivery);
    /// Nothing is left to do now; deliveries that failed wait for their next attempt. Emitted once per start().
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::sync
