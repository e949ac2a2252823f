// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/calendar/WorkingCalendar.h"

#include "app/domain/calendar/CalendarJson.h"

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

QDate firstDay(int year)
{
    return QDate(year, 1, 1);
}

/// Of the tables; negative before them.
qint64 indexOf(QDate date)
{
    return firstDay(CalendarYear::firstYear).daysTo(date);
}

const CalendarYear *findYear(const QList<CalendarYear> &years, int year)
{
    const auto found = std::ranges::find(years, year, &CalendarYear::year);
    return found == years.end() ? nullptr : &*found;
}

} // namespace

WorkingCalendar::WorkingCalendar(const HolidayLaw &law, const QList<CalendarYear> &announced, const UnitCalendar &unit)
    : m_saturday(unit.saturday)
{
    for (int year = CalendarYear::firstYear; year <= CalendarYear::lastYear; ++year)
        addYear(law, year, findYear(announced, year), findYear(unit.years, year));
    const QDate end = firstDay(CalendarYear::lastYear + 1);
    m_workedUpTo.reserve(std::size_t(firstDay(CalendarYear::firstYear).daysTo(end)));
    int worked = 0;
    auto next = m_days.constBegin();
    for (QDate date = firstDay(CalendarYear::firstYear); date < end; date = date.addDays(1)) {
        const CalendarDay *day = next != m_days.constEnd() && next.key() == date ? &*next++ : nullptr;
        worked += (day ? !day->isOff() : !isWeeklyRest(date, m_saturday)) ? 1 : 0;
        m_workedUpTo.push_back(worked);
        m_isProvisional.push_back(day && day->isProvisional);
    }
}

void WorkingCalendar::addYear(const HolidayLaw &law, int year, const CalendarYear *announced, const CalendarYear *unit)
{
    const auto isWhole = [](const CalendarYear *data) { return data && data->scope == CalendarYear::Scope::Whole; };
    const auto take = [this](const QList<CalendarDay> &days) {
        for (const CalendarDay &day : days)
            m_days.insert(day.date, day);
    };
    Basis basis = Basis::Computed;
    if (!isWhole(announced) && !isWhole(unit))
        take(law.daysOf(year, m_saturday));
    if (announced && !isWhole(unit)) {
        take(announced->days);
        basis = isWhole(announced) ? Basis::Announced : basis;
    }
    if (unit) {
        take(unit->days);
        basis = isWhole(unit) ? Basis::Unit : basis;
    }
    m_bases.insert(year, basis);
}

Result<WorkingCalendar> WorkingCalendar::parse(const QList<QByteArray> &files, QByteArrayView unit)
{
    std::optional<HolidayLaw> law;
    QList<CalendarYear> years;
    for (const QByteArray &file : files) {
        const auto object = calendarObject(file);
        if (!object)
            return object.error();
        if (object->value("type"_L1).toString() == "bantin-holiday-law/1"_L1) {
            auto parsed = parseHolidayLaw(file);
            if (!parsed)
                return parsed.error();
            law = *std::move(parsed);
            continue;
        }
        auto year = parseCalendarYear(file);
        if (!year)
            return year.error();
        if (findYear(years, year->year))
            return calendarYearTwice(year->year);
        years.append(*std::move(year));
    }
    if (!law)
        return calendarInvalid(u"bantin-holiday-law/1"_s);
    if (unit.isEmpty())
        return WorkingCalendar(*law, years);
    const auto own = parseUnitCalendar(unit);
    if (!own)
        return own.error();
    return WorkingCalendar(*law, years, *own);
}

bool WorkingCalendar::covers(QDate date) const
{
    const qint64 index = indexOf(date);
    return date.isValid() && index >= 0 && index < size();
}

bool WorkingCalendar::isWorkingDay(QDate date) const
{
    const qint64 index = indexOf(date);
    if (index < 0 || index >= size())
        return !isWeeklyRest(date, m_saturday);
    return m_workedUpTo[std::size_t(index)] > (index > 0 ? m_workedUpTo[std::size_t(index - 1)] : 0);
}

bool WorkingCalendar::isProvisional(QDate date) const
{
    const qint64 index = indexOf(date);
    return index < 0 || index >= size() || m_isProvisional[std::size_t(index)];
}

const CalendarDay *WorkingCalendar::find(QDate date) const
{
    const auto found = m_days.constFind(date);
    return found == m_days.constEnd() ? nullptr : &*found;
}

QList<CalendarDay> WorkingCalendar::daysOf(int year) const
{
    QList<CalendarDay> days;
    const auto end = m_days.lowerBound(firstDay(year + 1));
    for (auto day = m_days.lowerBound(firstDay(year)); day != end; ++day)
        days.append(*day);
    return days;
}

WorkingCalendar::Basis WorkingCalendar::basisOf(int year) const
{
    return m_bases.value(year, Basis::Computed);
}

int WorkingCalendar::workingDaysBetween(QDate from, QDate to) const
{
    return workedUpTo(to) - workedUpTo(from);
}

int WorkingCalendar::workedUpTo(QDate date) const
{
    const qint64 index = std::min(indexOf(date), size() - 1);
    return index < 0 ? 0 : m_workedUpTo[std::size_t(index)];
}

} // namespace bantin
