// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/LineFault.h"
#include "tests/support/LinePipe.h"

#include <functional>

namespace bantin::test {

/// One proxied connection and its fault. Owns both sockets, which do not block. On the proxy's thread.
class FaultyLine
{
public:
    using Time = LineWire::Time;
    /// What the connection says of itself while it works.
    struct Observer {
        /// How many more bytes go up, on any connection, before the next reset.
        std::function<qint64()> untilReset;
        std::function<void(qint64 bytes)> wentUp;
        std::function<void(qint64 bytes)> wentDown;
        std::function<void()> struck;
    };

    /// Takes both descriptors; `server` may still be connecting.
    FaultyLine(int client, int server, LineWire &up, LineWire &down, const LineFault &fault, Observer observer);
    ~FaultyLine();
    FaultyLine(const FaultyLine &) = delete;
    FaultyLine &operator=(const FaultyLine &) = delete;

    enum class End { Client, Server };
    /// What epoll said of one of the two sockets.
    void notice(End end, quint32 events);
    /// Does whatever is due. When something is due by itself again; Time::max() when only a socket can tell.
    Time work(Time now);
    bool isOver() const { return m_over; }

private:
    void readUp(Time now);
    void readDown(Time now);
    void tell(LinePipe &pipe, int &target);
    qint64 faultAfter(bool isUpward) const;
    void strike(Time now);
    void reset();
    void conclude(Time now);

    int m_client;
    int m_server;
    LineFault m_fault;
    Observer m_observer;
    LinePipe m_up;
    LinePipe m_down;
    Time m_opensAt;
    Time m_goesOnAt = Time::max();
    Time m_endsAt = Time::max();
    qint64 m_sentUp = 0;
    qint64 m_sentDown = 0;
    bool m_struck = false;
    bool m_clientGone = false;
    bool m_over = false;
};

} // namespace bantin::test
