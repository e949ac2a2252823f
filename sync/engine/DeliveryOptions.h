// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/BandwidthTimetable.h"
#include "sync/engine/SendingGate.h"
#include "sync/transport/PortalConnection.h"
#include "sync/transport/PortalTrust.h"

#include <array>
#include <chrono>
#include <functional>

namespace bantin::sync {

using Milliseconds = std::chrono::milliseconds;

/// A number in [0, 1). Injected so that every random run can be repeated.
using RandomSource = std::function<double()>;

/// How long to wait before what. Defaults are for 12 KB/s lines and portals shared by a province.
struct RetryTimes {
    /// Upper bounds, full jitter.
    std::array<Milliseconds, 4> afterBreak{Milliseconds(0), Milliseconds(1'000), Milliseconds(3'000),
                                           Milliseconds(5'000)};
    std::array<Milliseconds, 4> whileLocked{Milliseconds(2'000), Milliseconds(5'000), Milliseconds(10'000),
                                            Milliseconds(20'000)};
    int conflicts = 3;               ///< HEADs in a row answered by 409 before pausing
    int damages = 3;                 ///< chunks in a row that arrived damaged (460) before pausing
    Milliseconds firstPause{25'000}; ///< doubled for each failed attempt, full jitter
    Milliseconds longestPause{3'600'000};
    Milliseconds firstPoll{1'000}; ///< doubled until longestPoll
    Milliseconds longestPoll{30'000};
    int polls = 20; ///< questions for the verdict before pausing
};

/// Sizes of one PATCH in bytes, and the time one should take: so long does a more urgent text wait at most. Servers that keep what
/// came lose nothing in a break whatever the size; for those that do not, a floor above 256 KiB with a timeout of 60 s would never
/// get through a slow line.
struct ChunkBounds {
    qint64 first = 512 * 1024;
    qint64 smallest = 64 * 1024;
    qint64 largest = 8 * 1024 * 1024;
    Milliseconds target{40'000};
};

struct DeliveryOptions {
    RetryTimes retry;
    ChunkBounds chunks;
    ConnectionLimits limits;
    RandomSource random; ///< empty: seeded by the system
    BandwidthTimetable timetable;
    PortalTrust trust;
    NetworkCondition *network = nullptr; ///< outlives the engine; null when nothing is known of it
    OnMetered onMetered = OnMetered::Waits;
};

} // namespace bantin::sync
