// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/LineFault.h"

#include <QMutex>
#include <QQueue>
#include <QRandomGenerator>

namespace bantin::test {

/// Which connection meets which fault: first those that were asked for, then by chance, the same for the same seed. Any thread.
class FaultPlan
{
public:
    void queue(const LineFault &fault);
    /// Forgets what was asked for.
    void breakAtRandom(quint32 seed, double share);
    /// What the next connection meets.
    LineFault next();

private:
    QMutex m_mutex;
    QQueue<LineFault> m_queue;
    QRandomGenerator m_random;
    double m_share = 0;
};

} // namespace bantin::test
