// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/calendar/CalendarYear.h"
#include "app/domain/calendar/WorkWeek.h"

namespace bantin {

/// A unit's own calendar data: whether it works on Saturdays, and what it knows of years that this build does not. It goes
/// before everything else.
struct UnitCalendar {
    Saturday saturday = Saturday::Off;
    QList<CalendarYear> years; ///< each year once
};

/// A file "bantin-unit-calendar/1". As parseCalendarYear(), and "calendar-year-twice" (year).
Result<UnitCalendar> parseUnitCalendar(QByteArrayView json);
/// The file parseUnitCalendar() reads.
QByteArray toJson(const UnitCalendar &calendar);

} // namespace bantin
