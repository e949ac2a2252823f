// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LinePipe.h"

#include <algorithm>
#include <cerrno>

#include <sys/socket.h>

namespace bantin::test {

namespace {

/// A server that does not read holds up its clients, as TCP does.
constexpr qsizetype mostUnwritten = 256 * 1024;

} // namespace

LinePipe::LinePipe(int from, int to, LineWire &wire, LineWire::Duration extraDelay)
    : m_from(from)
    , m_to(to)
    , m_wire(wire)
    , m_extraDelay(extraDelay)
{
}

bool LinePipe::canRead(Time now) const
{
    return readable && !m_sourceEnded && reading != Reading::Off && m_arrived.size() < mostUnwritten
           && m_wire.freeAt() <= now;
}

qint64 LinePipe::read(qint64 most, Time now)
{
    QByteArray bytes(std::min(most, m_wire.piece()), Qt::Uninitialized);
    const ssize_t got = ::recv(m_from, bytes.data(), size_t(bytes.size()), MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) {
        readable = errno == EINTR;
        m_sender = LineWire::Sender::CameNow;
        return 0;
    }
    if (got <= 0) {
        m_sourceEnded = true;
        return 0;
    }
    bytes.truncate(got);
    m_lastArrival = std::max(m_lastArrival, m_wire.carry(got, now, m_sender) + m_extraDelay);
    m_sender = LineWire::Sender::Waited;
    if (reading == Reading::On)
        m_onTheWay.push_back({m_lastArrival, std::move(bytes)});
    return got;
}

void LinePipe::end(Ending ending)
{
    m_ends = true;
    m_ending = ending;
    m_lastArrival = std::max(m_lastArrival, std::chrono::steady_clock::now() + m_wire.delay());
}

void LinePipe::forget()
{
    reading = Reading::Off;
    m_onTheWay.clear();
    m_arrived.clear();
    m_ends = true;
    m_delivered = true;
}

bool LinePipe::deliver(Time now)
{
    while (!m_onTheWay.empty() && m_onTheWay.front().at <= now) {
        m_arrived += m_onTheWay.front().bytes;
        m_onTheWay.pop_front();
    }
    if (!write())
        return false;
    if (m_ends && m_onTheWay.empty() && m_arrived.isEmpty() && m_lastArrival <= now)
        m_delivered = true;
    return true;
}

bool LinePipe::write()
{
    while (writable && !m_arrived.isEmpty()) {
        const ssize_t sent = ::send(m_to, m_arrived.constData(), size_t(m_arrived.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0 && errno == EAGAIN)
            writable = false;
        else if (sent < 0 && errno != EINTR)
            return false;
        else
            m_arrived.remove(0, std::max<ssize_t>(sent, 0));
    }
    return true;
}

LinePipe::Time LinePipe::nextTime(Time opensAt) const
{
    Time next = Time::max();
    if (m_delivered)
        return next;
    if (!m_onTheWay.empty())
        next = m_onTheWay.front().at;
    else if (m_ends && m_arrived.isEmpty())
        next = m_lastArrival;
    if (readable && !m_sourceEnded && reading != Reading::Off && m_arrived.size() < mostUnwritten)
        next = std::min(next, std::max(opensAt, m_wire.freeAt()));
    return next;
}

} // namespace bantin::test
