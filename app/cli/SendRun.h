// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/cli/LineOrder.h"
#include "app/domain/Delivery.h"
#include "app/store/StoreThread.h"
#include "sync/engine/DeliveryOptions.h"

#include <QUrl>

#include <functional>
#include <optional>
#include <vector>

namespace bantin::sync {
class DeliveryEngine;
class DeliveryJournal;
} // namespace bantin::sync

namespace bantin::cli {

/// One go at the outbox with the engine the windows use. The session lives on a store thread; each call opens the workspace, turns the
/// application's event loop until the engine has finished, and closes it again. One call an object.
class SendRun
{
public:
    SendRun(const Shell &shell, LineOrder order);

    /// Packs what is approved and sends until nothing is left to do now. The outbox afterwards. Packing and unlocking reasons,
    /// "portal-address-missing", those of parsePortalAddress() and of accessToken().
    Result<QList<Delivery>> send();
    /// Takes these out of the queue, see DeliveryEngine::cancel(), and waits a while for the portal to let go of what it has of
    /// them. Those deliveries afterwards. "role-forbids", "delivery-not-found" (id), "delivery-received", unlocking reasons.
    Result<QList<Delivery>> cancel(const std::vector<std::string> &ids);
    /// Lets these go before whatever is not urgent, or no longer. Those deliveries afterwards. "role-forbids",
    /// "delivery-not-found" (id), unlocking reasons.
    Result<QList<Delivery>> setUrgent(const std::vector<std::string> &ids, bool urgent);

    /// Puts back what was taken out or refused, to be sent at the next send. Those deliveries afterwards. As setUrgent().
    Result<QList<Delivery>> queue(const std::vector<std::string> &ids);

private:
    using Change = std::function<QFuture<Result<Delivery>>(const sync::DeliveryJournal &, const DeliveryId &)>;
    Result<QList<Delivery>> changeEach(const std::vector<std::string> &ids, const Change &change);

    enum class Portal { Needed, MayBeMissing };

    Result<QUrl> open(Portal portal);
    Result<QUrl> prepareSending();
    void sendTo(const QUrl &portal);
    void letGo(sync::DeliveryEngine &engine, const QList<Delivery> &held);
    std::unique_ptr<sync::DeliveryEngine> engineFor(const QUrl &portal);
    Result<QList<Delivery>> chosen(const std::vector<std::string> &ids);
    Result<QList<Delivery>> afterwards(const QList<Delivery> &chosen);
    Result<QList<Delivery>> deliveries();
    template<typename Value>
    Value close(Value result);

    Shell m_shell;
    const LineOrder m_order;
    LineSettings m_line;
    std::optional<workflow::Session> m_session; ///< touched on the store thread only
    store::StoreThread m_thread;                ///< last: drained before the session goes
};

} // namespace bantin::cli
