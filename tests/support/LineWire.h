// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <chrono>
#include <optional>

namespace bantin::test {

/// One direction of a line: takes bytes no faster than its rate and says when they are at the other end. Pure: time is handed
/// in. One thread at a time.
class LineWire
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::steady_clock::duration;
    /// Whether the bytes were there already while the wire carried others, or came only now.
    enum class Sender { Waited, CameNow };

    LineWire(std::optional<qint64> rate, Duration delay);

    /// When it takes the next bytes.
    Time freeAt() const { return m_freeAt; }
    /// How many it takes at once: a few hundredths of a second's.
    qint64 piece() const;
    /// Takes `bytes`; when the last of them is at the other end. Who waited loses nothing by being woken a little late.
    Time carry(qint64 bytes, Time now, Sender sender);
    Duration delay() const { return m_delay; }

private:
    std::optional<qint64> m_rate;
    Duration m_delay;
    Time m_freeAt{};
};

} // namespace bantin::test
