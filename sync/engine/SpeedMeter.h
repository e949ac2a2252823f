// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtTypes>

#include <chrono>
#include <optional>

namespace bantin::sync {

/// How fast the line really is: bytes that went out while something was being sent, in steps of ten seconds over the last ten
/// minutes. Idle time between packages, pauses and a closed timetable do not make a line slow, so only time spent sending
/// counts. Time is handed in, from any clock that only goes forward. Pure; one thread at a time.
class SpeedMeter
{
public:
    using Time = std::chrono::milliseconds;

    static constexpr std::chrono::seconds step{10};
    static constexpr int steps = 60;

    /// Between these two something is under way.
    void begin(Time now);
    void end(Time now);
    /// `bytes` more went out; ignored while nothing is under way.
    void moved(qint64 bytes, Time now);

    /// Bytes a second over the most recent minute spent sending; nothing until two seconds were spent.
    std::optional<qint64> speed(Time now) const;
    /// Bytes a second of the wall clock in each of the last `steps` steps, oldest first, the one under way last.
    QList<qint64> history(Time now) const;

private:
    struct Step {
        qint64 number = -1; ///< counted from the clock's zero
        qint64 bytes = 0;
        Time busy{0};
    };
    void spend(Time now);
    Step &stepAt(qint64 number);
    const Step *find(qint64 number) const;
    static qint64 numberOf(Time now);

    QList<Step> m_steps; ///< by number, never more than `steps` apart
    std::optional<Time> m_since;
};

} // namespace bantin::sync
