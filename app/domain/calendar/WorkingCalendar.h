// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/calendar/HolidayLaw.h"
#include "app/domain/calendar/UnitCalendar.h"

#include <QList>
#include <QMap>

#include <vector>

namespace bantin {

/// What is worked and what is off, day by day, from CalendarYear::firstYear to lastYear. What a unit says goes before what
/// was announced, and that before what is computed from the law. Immutable, thread-safe, copyable at some cost.
class WorkingCalendar
{
public:
    /// Where most of a year's days come from.
    enum class Basis { Computed, Announced, Unit };

    /// `announced` with each year once, of whatever scope.
    WorkingCalendar(const HolidayLaw &law, const QList<CalendarYear> &announced, const UnitCalendar &unit = {});

    /// The law and the years among `files`, in any order, each told by its "type"; `unit` may be empty. Reasons of the
    /// parsers; "calendar-invalid" (place) for an unknown type or no law, "calendar-year-twice" (year).
    static Result<WorkingCalendar> parse(const QList<QByteArray> &files, QByteArrayView unit = {});

    bool covers(QDate date) const;
    /// Outside those years by its weekday alone.
    bool isWorkingDay(QDate date) const;
    /// What the day is was not announced: it was computed, or inferred where the announcement was not found. So is every
    /// day outside those years.
    bool isProvisional(QDate date) const;
    /// Null for a day that is what its weekday says.
    const CalendarDay *find(QDate date) const;
    /// All such days of a year, by date.
    QList<CalendarDay> daysOf(int year) const;
    Basis basisOf(int year) const;
    Saturday saturday() const { return m_saturday; }

    /// Working days after `from` up to and with `to`; negative when `to` is the earlier one. Only those of the years above.
    int workingDaysBetween(QDate from, QDate to) const;

private:
    qint64 size() const { return qint64(m_workedUpTo.size()); }
    int workedUpTo(QDate date) const;
    void addYear(const HolidayLaw &law, int year, const CalendarYear *announced, const CalendarYear *unit);

    Saturday m_saturday;
    QMap<QDate, CalendarDay> m_days;
    QMap<int, Basis> m_bases;
    std::vector<int> m_workedUpTo; ///< of each day, how many working days there are until its end
    std::vector<bool> m_isProvisional;
};

} // namespace bantin
