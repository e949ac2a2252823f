// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QString>
#include <QTime>

namespace bantin::ui {

/// How a person chooses the limit of what is sent: none, one for working hours, or a timetable of their own. Value type.
struct SendingLimit {
    enum class Kind { None, WorkingHours, Own };

    Kind kind = Kind::None;
    QTime from{7, 0};   ///< Monday to Friday
    QTime until{17, 0}; ///< after `from`
    int rate = 32;      ///< KiB/s in between
    QString own;        ///< as sync::BandwidthTimetable reads it

    /// What was chosen, from what toTimetable() wrote; whatever else it is, is one's own.
    static SendingLimit fromTimetable(const QString &timetable);
    /// As sync::BandwidthTimetable::toString() writes it; empty for no limit. "timetable-invalid" (the part that is none).
    Result<QString> toTimetable() const;
    /// On the button: "Limit…", "Limit: 07:00–17:00 32 KB/s", "Limit: own timetable".
    QString caption() const;
};

} // namespace bantin::ui
