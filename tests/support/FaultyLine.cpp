// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultyLine.h"

#include <algorithm>
#include <limits>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bantin::test {

using Kind = LineFault::Kind;
using Reading = LinePipe::Reading;
using Ending = LinePipe::Ending;

namespace {

/// For the second half of a connection whose first has ended.
constexpr std::chrono::seconds patience{1};
constexpr qint64 never = std::numeric_limits<qint64>::max();

/// Closing with no lingering makes the kernel send RST.
void tearDown(int descriptor)
{
    const linger atOnce{1, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    ::close(descriptor);
}

LineWire::Duration extraDelay(const LineFault &fault)
{
    return fault.kind == Kind::Delay ? fault.delay : LineWire::Duration(0);
}

} // namespace

FaultyLine::FaultyLine(int client, int server, LineWire &up, LineWire &down, const LineFault &fault, Observer observer)
    : m_client(client)
    , m_server(server)
    , m_fault(fault)
    , m_observer(std::move(observer))
    , m_up(client, server, up, extraDelay(fault))
    , m_down(server, client, down, extraDelay(fault))
    , m_opensAt(std::chrono::steady_clock::now() + up.delay() + down.delay())
{
}

FaultyLine::~FaultyLine()
{
    if (m_client >= 0)
        ::close(m_client);
    if (m_server >= 0)
        ::close(m_server);
}

void FaultyLine::notice(End end, quint32 events)
{
    const bool isClient = end == End::Client;
    LinePipe &from = isClient ? m_up : m_down;
    LinePipe &to = isClient ? m_down : m_up;
    if (events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR))
        from.readable = true;
    if (events & (EPOLLOUT | EPOLLHUP | EPOLLERR))
        to.writable = true;
    if (isClient && (events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)))
        m_clientGone = true;
}

/// After how many more bytes in that direction the fault strikes.
qint64 FaultyLine::faultAfter(bool isUpward) const
{
    switch (m_struck ? Kind::None : m_fault.kind) {
    case Kind::ResetUpstream:
    case Kind::HalfClose:
    case Kind::Silence:
    case Kind::Stall:
        return isUpward ? m_fault.afterBytes - m_sentUp : never;
    case Kind::ResetDownstream:
    case Kind::Truncate:
        return isUpward ? never : m_fault.afterBytes - m_sentDown;
    case Kind::LoseReply:
        return isUpward ? never : 0;
    case Kind::None:
    case Kind::Delay:
        break;
    }
    return never;
}

FaultyLine::Time FaultyLine::work(Time now)
{
    if (m_goesOnAt <= now) {
        m_goesOnAt = Time::max();
        m_up.reading = m_down.reading = Reading::On;
    }
    if (now >= m_opensAt) {
        readUp(now);
        readDown(now);
    }
    if (!m_up.deliver(now))
        m_up.forget();
    if (!m_down.deliver(now))
        m_down.forget();
    conclude(now);
    if (m_over)
        return Time::max();
    return std::min({m_up.nextTime(m_opensAt), m_down.nextTime(m_opensAt), m_goesOnAt, m_endsAt});
}

void FaultyLine::readUp(Time now)
{
    while (!m_over && m_up.canRead(now)) {
        const qint64 untilReset = m_observer.untilReset();
        const qint64 most = std::min(faultAfter(true), untilReset);
        if (most <= 0)
            return strike(now);
        const qint64 got = m_up.read(most, now);
        m_sentUp += got;
        if (got > 0)
            m_observer.wentUp(got);
        if (m_up.sourceEnded())
            m_up.end(Ending::Close);
        if (got > 0 && got == untilReset) {
            m_fault.kind = Kind::ResetUpstream;
            m_struck = false;
            return strike(now);
        }
    }
}

void FaultyLine::readDown(Time now)
{
    while (!m_over && m_down.canRead(now)) {
        const qint64 most = faultAfter(false);
        if (most <= 0)
            return strike(now);
        const qint64 got = m_down.read(most, now);
        m_sentDown += got;
        if (got > 0)
            m_observer.wentDown(got);
        if (m_down.sourceEnded())
            m_down.end(Ending::Close);
    }
}

void FaultyLine::strike(Time now)
{
    m_struck = true;
    m_observer.struck();
    switch (m_fault.kind) {
    case Kind::HalfClose:
        m_up.reading = Reading::Off;
        m_up.end(Ending::Close);
        m_down.reading = Reading::Dropping;
        return;
    case Kind::Truncate:
        m_up.reading = m_down.reading = Reading::Off;
        m_up.end(Ending::Close);
        m_down.end(Ending::Close);
        return;
    case Kind::Silence:
        m_up.reading = m_down.reading = Reading::Off;
        return;
    case Kind::Stall:
        m_up.reading = m_down.reading = Reading::Off;
        m_goesOnAt = now + m_fault.delay;
        return;
    case Kind::ResetUpstream:
    case Kind::ResetDownstream:
    case Kind::LoseReply:
    case Kind::None:
    case Kind::Delay:
        return reset();
    }
}

void FaultyLine::reset()
{
    const bool isUpward = m_fault.kind == Kind::ResetUpstream;
    m_up.reading = m_down.reading = Reading::Off;
    m_up.end(Ending::Close);
    // What was passed down before the fault has to arrive first, or the fault would strike at another byte.
    m_down.end(Ending::Reset);
    if (isUpward) {
        m_down.forget();
        tearDown(m_client);
        m_client = -1;
    }
}

/// Hands on the end of a pipe that is over.
void FaultyLine::tell(LinePipe &pipe, int &target)
{
    if (!pipe.isOver() || pipe.isTold)
        return;
    pipe.isTold = true;
    if (target >= 0 && pipe.ending() == Ending::Reset) {
        tearDown(target);
        target = -1;
    } else if (target >= 0) {
        ::shutdown(target, SHUT_WR);
    }
}

void FaultyLine::conclude(Time now)
{
    tell(m_up, m_server);
    tell(m_down, m_client);
    if ((m_up.isOver() || m_down.isOver()) && m_endsAt == Time::max())
        m_endsAt = now + patience;
    const bool isClientGone = m_clientGone || m_client < 0;
    const bool isSilent = m_struck && m_fault.kind == Kind::Silence;
    m_over = m_endsAt <= now || (isClientGone && (isSilent || (m_up.isOver() && m_down.isOver())));
}

} // namespace bantin::test
