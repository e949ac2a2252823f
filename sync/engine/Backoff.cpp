// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/Backoff.h"

#include <QRandomGenerator>

#include <algorithm>
#include <memory>

namespace bantin::sync {

namespace {

RandomSource systemRandom()
{
    auto generator = std::make_shared<QRandomGenerator>(QRandomGenerator::securelySeeded());
    return [generator] { return generator->generateDouble(); };
}

} // namespace

Backoff::Backoff(Milliseconds first, Milliseconds longest, RandomSource random)
    : m_first(first)
    , m_longest(longest)
    , m_random(random ? std::move(random) : systemRandom())
{
}

Milliseconds Backoff::after(int attempts) const
{
    Milliseconds bound = m_first;
    for (int i = 1; i < attempts && bound < m_longest; ++i)
        bound *= 2;
    return jittered(std::min(bound, m_longest));
}

Milliseconds Backoff::jittered(Milliseconds bound) const
{
    return Milliseconds(static_cast<qint64>(static_cast<double>(bound.count()) * m_random()));
}

} // namespace bantin::sync
