// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace bantin::sync {

/// How fast deliveries may go at what hour of the week, written as in rclone's --bwlimit: one rate ("32", "off"), or entries
/// "[Mon-]HH:MM,RATE" between blanks or semicolons, each holding until the next; without a day it is of every day. A rate is
/// KiB/s, or has a unit (B, K, M, G, each also with "i": powers of 1024); "off" and 0 are no limit; of "UP:DOWN" only UP
/// counts, since a desk sends. Value type.
class BandwidthTimetable
{
public:
    /// Never a limit.
    BandwidthTimetable() = default;
    /// "timetable-invalid" (the entry that cannot be read).
    static Result<BandwidthTimetable> parse(const QString &text);

    /// As parse() reads it; "off" when there is never a limit.
    QString toString() const;
    /// Bytes a second at `time`, taken as it stands on the clock of the desk; nothing for no limit.
    std::optional<qint64> rateAt(const QDateTime &time) const;
    /// When the rate becomes another one; invalid when it never does.
    QDateTime nextChange(const QDateTime &time) const;

private:
    struct Slot {
        int minute = 0; ///< of the week, which begins on Monday
        std::optional<qint64> rate;
    };
    qsizetype slotAt(int minute) const;

    QList<Slot> m_slots; ///< by minute
    QStringList m_entries;
};

} // namespace bantin::sync
