// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Error.h"
#include "app/base/SecretBytes.h"
#include "sync/engine/DeliveryOptions.h"
#include "sync/engine/SendingGate.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>

namespace bantin::sync {

class RateLimiter;

/// The one line of a desk to its portal, shared by everything that goes over it: where it leads, by what the portal proves itself, what a
/// gate in front of it asks for, how fast it may be used and whether it may be used now. Each user has a connection of its own, so that
/// breaking one off leaves the others alone; the rate is of all of them together. Lives on the thread of its users, which own it together.
class PortalLine final : public QObject
{
    Q_OBJECT
public:
    /// `clock` outlives it; its local time is what the timetable speaks of.
    PortalLine(const QUrl &portal, const Clock &clock, const DeliveryOptions &options = {});
    ~PortalLine() override;

    const Clock &clock() const { return m_clock; }
    const DeliveryOptions &options() const { return m_options; }
    /// Why nothing can ever go to that address: "portal-address-missing", those of parsePortalAddress().
    const std::optional<Error> &addressFault() const { return m_addressFault; }
    /// What every request would meet now: addressFault(), "network-sign-in".
    std::optional<Error> fault() const;
    /// With the line's trust, access token and share of the rate, also those set later.
    std::unique_ptr<PortalConnection> connection();

    /// How fast it is used from now on, what is under way included.
    void setTimetable(const BandwidthTimetable &timetable);
    /// Nothing is tried until resume(). Keeping that over a restart is the caller's part.
    void pause();
    void resume();
    void setOnMetered(OnMetered onMetered);
    /// Goes with every request from now on, as PortalConnection::setAccessToken() says; never kept.
    void setAccessToken(SecretBytes token);
    Standstill standstill() const;

Q_SIGNALS:
    /// standstill() is another one.
    void standstillChanged();
    /// The network can be used again after it could not. After standstillChanged().
    void lineReturned();

private:
    void applyTimetable();

    const QUrl m_portal;
    const Clock &m_clock;
    const DeliveryOptions m_options;
    const std::optional<Error> m_addressFault;
    const std::shared_ptr<RateLimiter> m_limiter;
    SendingGate m_gate;
    BandwidthTimetable m_timetable;
    QTimer m_rateChange;
    SecretBytes m_token;
    QList<QPointer<PortalConnection>> m_connections;
};

} // namespace bantin::sync
