// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/calendar/CalendarDay.h"

#include <QList>

namespace bantin {

/// What was announced, or decided by a unit, for the days of one year.
struct CalendarYear {
    /// The years a working-day calendar has: from the labour code of 2019 on, as far as the lunar calendar is computed.
    static constexpr int firstYear = 2021;
    static constexpr int lastYear = 2199;
    /// More days than any year has; keeps a file from taking the whole year away.
    static constexpr qsizetype mostDays = 100;

    enum class Scope {
        Whole,  ///< "whole": these are all days off; nothing is computed for the year
        Changes ///< "changes": only these days are other than they would be
    };

    int year = 0;
    Scope scope = Scope::Whole;
    QList<CalendarDay> days; ///< by date, each once
};

/// "whole", "changes".
QString calendarScopeName(CalendarYear::Scope scope);

/// Reads "year", "scope" and "days". Problems are the reader's.
CalendarYear readCalendarYear(JsonReader &reader);

/// A file "bantin-calendar/1". "calendar-too-large", "calendar-not-json", "calendar-invalid" (place), "calendar-day-twice"
/// (date), "calendar-day-of-other-year" (date, year).
Result<CalendarYear> parseCalendarYear(QByteArrayView json);

/// What a reader cannot say at a place: the last two errors above.
Result<void> checkCalendarYear(const CalendarYear &year);

} // namespace bantin
