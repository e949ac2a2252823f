// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/SendingEstimate.h"

#include <algorithm>
#include <cmath>

namespace bantin::sync {

namespace {

constexpr double farAway = 30.0 * 24 * 60 * 60; ///< seconds
constexpr double millisecondsOfSecond = 1000;

/// Bytes a second at `time`; nothing when nobody knows.
std::optional<qint64> rateAt(const QDateTime &time, std::optional<qint64> speed, const BandwidthTimetable &timetable)
{
    const std::optional<qint64> limit = timetable.rateAt(time);
    if (speed && limit)
        return std::min(*speed, *limit);
    return speed ? speed : limit;
}

} // namespace

std::optional<std::chrono::seconds> timeToSend(qint64 bytes, std::optional<qint64> speed,
                                               const BandwidthTimetable &timetable, const QDateTime &from)
{
    double left = double(std::max<qint64>(0, bytes));
    double passed = 0;
    QDateTime time = from;
    while (left > 0 && passed < farAway) {
        const std::optional<qint64> rate = rateAt(time, speed, timetable);
        if (!rate || *rate <= 0)
            return std::nullopt;
        const QDateTime change = timetable.nextChange(time);
        const double needed = left / double(*rate);
        const double until = change.isValid() ? double(time.msecsTo(change)) / millisecondsOfSecond : needed;
        const double spent = std::min(needed, std::max(until, 1 / millisecondsOfSecond));
        left = spent >= needed ? 0 : left - spent * double(*rate);
        passed += spent;
        time = change;
    }
    if (passed >= farAway)
        return std::nullopt;
    return std::chrono::seconds(qint64(std::ceil(passed)));
}

} // namespace bantin::sync
