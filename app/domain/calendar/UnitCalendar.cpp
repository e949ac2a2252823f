// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/calendar/UnitCalendar.h"

#include "app/base/EnumNames.h"
#include "app/domain/calendar/CalendarJson.h"

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumNames<Saturday, 2> saturdays{{{
    {Saturday::Off, QLatin1StringView("off")},
    {Saturday::Worked, QLatin1StringView("worked")},
}}};

UnitCalendar readUnitCalendar(JsonReader &reader)
{
    UnitCalendar calendar;
    reader.constant("type"_L1, "bantin-unit-calendar/1"_L1);
    calendar.saturday = reader.named("saturday"_L1, [](const QString &name) { return saturdays.value(name); });
    calendar.years = reader.objects("years"_L1, readCalendarYear);
    return calendar;
}

} // namespace

Result<UnitCalendar> parseUnitCalendar(QByteArrayView json)
{
    const auto object = calendarObject(json);
    if (!object)
        return object.error();
    JsonReader reader(*object);
    UnitCalendar calendar = readUnitCalendar(reader);
    if (const auto problem = reader.problem())
        return calendarInvalid(*problem);
    QSet<int> seen;
    for (const CalendarYear &year : std::as_const(calendar.years)) {
        if (seen.contains(year.year))
            return calendarYearTwice(year.year);
        seen.insert(year.year);
        if (const auto checked = checkCalendarYear(year); !checked)
            return checked.error();
    }
    return calendar;
}

} // namespace bantin
