// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/deadline/TimeLimit.h"

#include <QDate>
#include <QDateTime>
#include <QList>

namespace bantin {

/// One thing worth saying about how a deadline was counted; sentences are made of it in app/messages.
struct DeadlineStep {
    enum class Kind {
        EventCounted,    ///< the day of the event is the first day
        EventNotCounted, ///< counting starts beside the day of the event
        DayOffSkipped,   ///< a day off inside the count of working days
        EndOnDayOff,     ///< the last day, or the one it was moved to, is a day off
        Due,             ///< the result
    };

    Kind kind = Kind::Due;
    QDate date;                 ///< local
    bool isProvisional = false; ///< the calendar only computed what this day is

    friend bool operator==(const DeadlineStep &, const DeadlineStep &) = default;
};

/// The result of DeadlineEngine for one event. Dates are those of Vietnam (UTC+7).
struct Deadline {
    TimeLimit limit;
    QDateTime event; ///< UTC
    QDate eventDate;
    TimeLimit::DayZero dayZero = TimeLimit::DayZero::DoesNotCount; ///< as applied
    QDate dueDate;
    QDateTime dueAt;            ///< UTC; from this moment on it is late: the end of dueDate, or the hour
    bool isProvisional = false; ///< some day of it was only computed: may change when the year's holidays are announced
    QList<DeadlineStep> steps;  ///< in the order of counting, the result last; for hours only the result
};

} // namespace bantin
