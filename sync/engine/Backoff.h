// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/DeliveryOptions.h"

namespace bantin::sync {

/// Exponential waiting with full jitter: uniform between nothing and the doubled bound, so that a hundred communes whose
/// portal came back do not all call in the same second.
class Backoff
{
public:
    /// `random` empty: a generator seeded by the system.
    Backoff(Milliseconds first, Milliseconds longest, RandomSource random);

    /// `attempts`: failed attempts so far, 1 or more.
    Milliseconds after(int attempts) const;
    Milliseconds jittered(Milliseconds bound) const;

private:
    Milliseconds m_first;
    Milliseconds m_longest;
    RandomSource m_random;
};

} // namespace bantin::sync
