// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/LineWire.h"

#include <QByteArray>

#include <deque>

namespace bantin::test {

/// One direction of one proxied connection: reads from a socket as fast as the wire takes it, and writes to the other when it
/// has arrived. Owns no socket. On the proxy's thread.
class LinePipe
{
public:
    using Time = LineWire::Time;
    enum class Ending {
        Close, ///< an orderly end (FIN)
        Reset  ///< the connection is torn down (RST)
    };
    enum class Reading {
        On,      ///< what comes is passed on
        Off,     ///< nothing is read: the sender feels it
        Dropping ///< what comes is lost
    };

    LinePipe(int from, int to, LineWire &wire, LineWire::Duration extraDelay);

    /// One look at the source: at most `most` bytes. What was read; 0 when there was nothing, or the source ended.
    qint64 read(qint64 most, Time now);
    /// Hands on what has arrived. False when the other side cannot be written to any more.
    bool deliver(Time now);
    /// Nothing follows what was read so far; the other side learns so when that has arrived.
    void end(Ending ending);

    /// What is on its way is lost, and nothing more is read or written.
    void forget();

    bool canRead(Time now) const;
    /// When there is something to do by itself.
    Time nextTime(Time opensAt) const;
    bool isOver() const { return m_delivered; }
    /// The ending of a pipe that is over.
    Ending ending() const { return m_ending; }
    bool sourceEnded() const { return m_sourceEnded; }

    Reading reading = Reading::On;
    bool readable = false; ///< the source may have something
    bool writable = false; ///< the target may take something
    bool isTold = false;   ///< the target knows that it is over

private:
    struct Parcel {
        Time at;
        QByteArray bytes;
    };
    bool write();

    int m_from;
    int m_to;
    LineWire &m_wire;
    LineWire::Duration m_extraDelay;
    std::deque<Parcel> m_onTheWay;
    QByteArray m_arrived;
    Time m_lastArrival{};
    Ending m_ending = Ending::Close;
    bool m_sourceEnded = false;
    bool m_ends = false;
    bool m_delivered = false;
    LineWire::Sender m_sender = LineWire::Sender::CameNow;
};

} // namespace bantin::test
