// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PortalLine.h"

#include "app/domain/PortalAddress.h"
#include "sync/transport/RateLimiter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

/// A suspended or corrected clock may have jumped over a change of the rate.
constexpr Milliseconds longestBlindness{60'000};

std::optional<Error> faultOf(const QUrl &portal)
{
    if (portal.isEmpty())
        return Error{Fault::InvalidInput, u"portal-address-missing"_s, Retry::AfterCorrection, {}, {}};
    const auto usable = parsePortalAddress(portal.toString(QUrl::FullyEncoded));
    return usable ? std::nullopt : std::optional(usable.error());
}

} // namespace

PortalLine::PortalLine(const QUrl &portal, const Clock &clock, const DeliveryOptions &options)
    : m_portal(portal)
    , m_clock(clock)
    , m_options(options)
    , m_addressFault(faultOf(portal))
    , m_limiter(std::make_shared<RateLimiter>())
    , m_gate(portal, options.network, options.onMetered)
    , m_timetable(options.timetable)
{
    m_rateChange.setSingleShot(true);
    connect(&m_rateChange, &QTimer::timeout, this, &PortalLine::applyTimetable);
    connect(&m_gate, &SendingGate::changed, this, &PortalLine::standstillChanged);
    connect(&m_gate, &SendingGate::lineReturned, this, &PortalLine::lineReturned);
    applyTimetable();
}

PortalLine::~PortalLine() = default;

std::optional<Error> PortalLine::fault() const
{
    if (m_addressFault || !m_gate.wantsSignIn())
        return m_addressFault;
    return Error{Fault::Network, u"network-sign-in"_s, Retry::Later, {QString()}, {}};
}

std::unique_ptr<PortalConnection> PortalLine::connection()
{
    auto made = std::make_unique<PortalConnection>(m_portal, m_options.limits, m_limiter);
    made->setTrust(m_options.trust);
    made->setAccessToken(m_token.clone());
    m_connections.removeAll(nullptr);
    m_connections.append(made.get());
    return made;
}

void PortalLine::setTimetable(const BandwidthTimetable &timetable)
{
    m_timetable = timetable;
    applyTimetable();
}

void PortalLine::applyTimetable()
{
    const QDateTime now = m_clock.nowUtc().toLocalTime();
    m_limiter->setRate(m_timetable.rateAt(now), steadyNow());
    const QDateTime change = m_timetable.nextChange(now);
    if (change.isValid())
        m_rateChange.start(std::clamp(Milliseconds(now.msecsTo(change)), Milliseconds(0), longestBlindness));
    else
        m_rateChange.stop();
}

void PortalLine::pause()
{
    m_gate.pause();
}

void PortalLine::resume()
{
    m_gate.resume();
}

void PortalLine::setOnMetered(OnMetered onMetered)
{
    m_gate.setOnMetered(onMetered);
}

void PortalLine::setAccessToken(SecretBytes token)
{
    m_token = std::move(token);
    for (const QPointer<PortalConnection> &connection : std::as_const(m_connections)) {
        if (connection)
            connection->setAccessToken(m_token.clone());
    }
}

Standstill PortalLine::standstill() const
{
    return m_gate.standstill();
}

} // namespace bantin::sync
