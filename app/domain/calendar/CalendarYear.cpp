// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/calendar/CalendarYear.h"

#include "app/base/EnumNames.h"
#include "app/domain/calendar/CalendarJson.h"

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumNames<CalendarYear::Scope, 2> scopes{{{
    {CalendarYear::Scope::Whole, QLatin1StringView("whole")},
    {CalendarYear::Scope::Changes, QLatin1StringView("changes")},
}}};

Error refusal(const QString &reason, const QStringList &arguments)
{
    return {Fault::InvalidInput, reason, Retry::AfterCorrection, arguments, {}};
}

} // namespace

QString calendarScopeName(CalendarYear::Scope scope)
{
    return scopes.name(scope);
}

CalendarYear readCalendarYear(JsonReader &reader)
{
    CalendarYear year;
    year.year = int(reader.integer("year"_L1, CalendarYear::firstYear, CalendarYear::lastYear));
    year.scope = reader.named("scope"_L1, [](const QString &name) { return scopes.value(name); });
    year.days = reader.objects("days"_L1, readCalendarDay);
    reader.require("days"_L1, year.days.size() <= CalendarYear::mostDays);
    std::ranges::stable_sort(year.days, {}, &CalendarDay::date);
    return year;
}

Result<void> checkCalendarYear(const CalendarYear &year)
{
    QDate before;
    for (const CalendarDay &day : year.days) {
        const QString date = day.date.toString(u"dd/MM/yyyy");
        if (day.date.year() != year.year)
            return refusal(u"calendar-day-of-other-year"_s, {date, QString::number(year.year)});
        if (day.date == before)
            return refusal(u"calendar-day-twice"_s, {date});
        before = day.date;
    }
    return {};
}

Result<CalendarYear> parseCalendarYear(QByteArrayView json)
{
    const auto object = calendarObject(json);
    if (!object)
        return object.error();
    JsonReader reader(*object);
    reader.constant("type"_L1, "bantin-calendar/1"_L1);
    CalendarYear year = readCalendarYear(reader);
    if (const auto problem = reader.problem())
        return calendarInvalid(*problem);
    if (const auto checked = checkCalendarYear(year); !checked)
        return checked.error();
    return year;
}

} // namespace bantin
