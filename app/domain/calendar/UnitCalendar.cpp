// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/calendar/UnitCalendar.h"

#include "app/base/CanonicalJson.h"
#include "app/base/EnumNames.h"
#include "app/domain/calendar/CalendarJson.h"

#include <QJsonArray>
#include <QJsonObject>

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

QJsonObject dayJson(const CalendarDay &day)
{
    QJsonObject json{{u"date"_s, day.date.toString(Qt::ISODate)},
                     {u"kind"_s, calendarDayKindName(day.kind)},
                     {u"name"_s, QJsonObject{{u"vi"_s, day.name.vi}, {u"en"_s, day.name.en}}},
                     {u"cite"_s, day.cite}};
    if (day.inPlaceOf.isValid())
        json.insert(u"in-place-of"_s, day.inPlaceOf.toString(Qt::ISODate));
    if (day.isProvisional)
        json.insert(u"provisional"_s, true);
    return json;
}

QJsonObject yearJson(const CalendarYear &year)
{
    QJsonArray days;
    for (const CalendarDay &day : year.days)
        days.append(dayJson(day));
    return {{u"year"_s, year.year}, {u"scope"_s, calendarScopeName(year.scope)}, {u"days"_s, days}};
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

QByteArray toJson(const UnitCalendar &calendar)
{
    QJsonArray years;
    for (const CalendarYear &year : calendar.years)
        years.append(yearJson(year));
    return toCanonicalJson({{u"type"_s, u"bantin-unit-calendar/1"_s},
                            {u"saturday"_s, saturdays.name(calendar.saturday)},
                            {u"years"_s, years}});
}

} // namespace bantin
