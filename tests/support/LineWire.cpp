// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LineWire.h"

#include <algorithm>

namespace bantin::test {

namespace {

constexpr qint64 largestPiece = 64 * 1024;
constexpr qint64 smallestPiece = 512;
constexpr qint64 piecesOfASecond = 50;
/// How late a busy machine may wake us without the wire becoming slower by it.
constexpr std::chrono::milliseconds forgivenLateness{200};

} // namespace

LineWire::LineWire(std::optional<qint64> rate, Duration delay)
    : m_rate(rate)
    , m_delay(delay)
{
}

qint64 LineWire::piece() const
{
    return m_rate ? std::clamp(*m_rate / piecesOfASecond, smallestPiece, largestPiece) : largestPiece;
}

LineWire::Time LineWire::carry(qint64 bytes, Time now, Sender sender)
{
    if (!m_rate)
        return now + m_delay;
    const Time earliest = sender == Sender::Waited ? now - forgivenLateness : now;
    const auto duration = std::chrono::duration<double>(double(bytes) / double(*m_rate));
    m_freeAt = std::max(m_freeAt, earliest) + std::chrono::duration_cast<Duration>(duration);
    return std::max(m_freeAt, now) + m_delay;
}

} // namespace bantin::test
