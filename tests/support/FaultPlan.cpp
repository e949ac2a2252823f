// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultPlan.h"

namespace bantin::test {

using Kind = LineFault::Kind;

void FaultPlan::queue(const LineFault &fault)
{
    const QMutexLocker lock(&m_mutex);
    m_queue.enqueue(fault);
}

void FaultPlan::breakAtRandom(quint32 seed, double share)
{
    const QMutexLocker lock(&m_mutex);
    m_queue.clear();
    m_random.seed(seed);
    m_share = share;
}

LineFault FaultPlan::next()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_queue.isEmpty())
        return m_queue.dequeue();
    if (m_random.generateDouble() >= m_share)
        return {};
    static constexpr Kind kinds[]{Kind::Delay,    Kind::ResetUpstream, Kind::ResetDownstream, Kind::HalfClose,
                                  Kind::Truncate, Kind::LoseReply,     Kind::Silence,         Kind::Stall};
    const Kind kind = kinds[m_random.bounded(static_cast<quint32>(std::size(kinds)))];
    const bool isDownward = kind == Kind::ResetDownstream || kind == Kind::Truncate;
    const qint64 afterBytes = m_random.bounded(isDownward ? 2'000 : 200'000);
    return {kind, afterBytes, std::chrono::milliseconds(m_random.bounded(5))};
}

} // namespace bantin::test
