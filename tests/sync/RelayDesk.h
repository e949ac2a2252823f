// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/crypto/Certificate.h"
#include "app/crypto/SigningKey.h"
#include "app/store/Store.h"
#include "app/store/StoreThread.h"
#include "sync/engine/HandoverRelay.h"
#include "sync/engine/PortalLine.h"

#include <QDir>

#include <functional>
#include <memory>
#include <optional>

namespace bantin::test {

/// A member of a unit as a file can keep one: the certificates and the key.
struct RelayPerson {
    crypto::Certificate unit;
    crypto::Certificate certificate;
    crypto::SigningKey key;

    void save(const QDir &folder) const;
    static RelayPerson load(const QDir &folder);
};

/// A real encrypted store on its store thread at which one member works, and the relay of hand-overs over it. What is sealed inside a
/// hand-over is none of the relay's business, so here any bytes do.
class RelayDesk final
{
public:
    enum class Open { New, Existing };

    RelayDesk(const QDir &workspace, const RelayPerson &person, Open how);
    ~RelayDesk();

    /// As workflow::relayHandover() does.
    void queue(const QByteArray &sealed, const QList<crypto::Certificate> &recipients);
    /// As workflow::acceptOffered() does, for all of them.
    void acceptAll();
    /// As workflow::declineOffered() does, for all of them.
    void declineAll();
    /// As workflow::importRelayed() does, for all that are fetched; what they were.
    QByteArrayList importAll();
    /// Gets what is taken over, before it is noted that it was.
    void setImporter(std::function<void(const QByteArray &)> importer) { m_importer = std::move(importer); }
    QList<RelayedHandover> rows();
    /// Of the newest hand-over; what was never there is Expired.
    RelayState state();
    /// Nothing when it was never there.
    std::optional<RelayState> stateOf(const QByteArray &sealed);
    QString reason();
    qint64 fetched();
    /// Bytes of packages that wait to be sent.
    bool keepsPackage(const QByteArray &sealed);

    sync::HandoverRelay &meet(const QUrl &portal, const sync::DeliveryOptions &options);
    /// The relay goes, as when the program ends.
    void part() { m_relay.reset(); }
    sync::HandoverRelay &relay() { return *m_relay; }
    sync::PortalLine &line() { return *m_line; }
    /// Starts and turns the event loop until finished(); false when that takes too long.
    bool work();
    /// What the portal says.
    Result<QList<RelayedHandover>> look();
    /// look(), accept, fetch, import, acknowledge; what was imported.
    QByteArrayList receive();

private:
    template<typename Job>
    auto onStore(Job job)
    {
        return m_thread.post([this, job]() mutable { return job(*m_store); }).result();
    }

    void answerAll(RelayState answer);

    SystemClock m_clock;
    const RelayPerson m_person;
    std::function<void(const QByteArray &)> m_importer = [](const QByteArray &) {};
    std::unique_ptr<store::Store> m_store; ///< touched on the store thread only
    store::StoreThread m_thread;
    std::shared_ptr<sync::PortalLine> m_line;
    std::unique_ptr<sync::HandoverRelay> m_relay;
};

} // namespace bantin::test
