// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/ChunkSizer.h"

#include <algorithm>

namespace bantin::sync {

ChunkSizer::ChunkSizer(const ChunkBounds &bounds)
    : m_bounds(bounds)
    , m_size(std::clamp(bounds.first, bounds.smallest, bounds.largest))
{
}

qint64 ChunkSizer::pieceOf(qint64 left) const
{
    return left <= std::min(m_size + m_size / 4, m_bounds.largest) ? left : m_size;
}

void ChunkSizer::wentThrough(qint64 bytes, Milliseconds elapsed)
{
    if (bytes < m_bounds.smallest)
        return;
    const double time = static_cast<double>(std::max<qint64>(1, elapsed.count()));
    const double predicted = static_cast<double>(bytes) * static_cast<double>(m_bounds.target.count()) / time;
    const double next = static_cast<double>(m_size) / 2 + predicted / 2;
    const qint64 wanted = static_cast<qint64>(std::min(next, static_cast<double>(m_bounds.largest)));
    set(bytes < m_size ? std::min(m_size, wanted) : wanted);
}

void ChunkSizer::broke()
{
    set(m_size / 2);
}

void ChunkSizer::wasTooBig()
{
    set(m_size / 2);
    m_bounds.largest = m_size;
}

void ChunkSizer::set(qint64 size)
{
    m_size = std::clamp(size, m_bounds.smallest, m_bounds.largest);
}

} // namespace bantin::sync
