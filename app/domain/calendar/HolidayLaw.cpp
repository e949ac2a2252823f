// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/calendar/HolidayLaw.h"

#include "app/base/EnumNames.h"
#include "app/domain/calendar/CalendarJson.h"
#include "app/domain/calendar/LunarCalendar.h"

#include <QMap>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumNames<HolidayRule::Reckoning, 2> reckonings{{{
    {HolidayRule::Reckoning::Solar, QLatin1StringView("solar")},
    {HolidayRule::Reckoning::Lunar, QLatin1StringView("lunar")},
}}};

HolidayRule readHoliday(JsonReader &reader)
{
    HolidayRule rule;
    rule.name = reader.object("name"_L1, readLocalName);
    rule.cite = reader.text("cite"_L1);
    rule.reckoning = reader.named("calendar"_L1, [](const QString &name) { return reckonings.value(name); });
    rule.month = int(reader.integer("month"_L1, 1, 12));
    rule.day = int(reader.integer("day"_L1, 1, 31));
    rule.shift = int(reader.integer("shift"_L1, -10, 10));
    rule.days = int(reader.integer("days"_L1, 1, 10));
    rule.isMadeUp = reader.flag("made-up"_L1);
    rule.isProvisional = reader.flag("provisional"_L1);
    rule.validFrom = readDate(reader, "valid-from"_L1);
    return rule;
}

HolidayLaw readLaw(JsonReader &reader)
{
    HolidayLaw law;
    reader.constant("type"_L1, "bantin-holiday-law/1"_L1);
    law.holidays = reader.objects("holidays"_L1, readHoliday);
    reader.require("holidays"_L1, law.holidays.size() <= 50);
    law.madeUpName = reader.object("made-up-name"_L1, readLocalName);
    law.madeUpCite = reader.text("made-up-cite"_L1);
    return law;
}

QDate namedDay(const HolidayRule &rule, int year)
{
    return rule.reckoning == HolidayRule::Reckoning::Solar
               ? QDate(year, rule.month, rule.day)
               : LunarCalendar::toSolar({year, rule.month, false, rule.day});
}

QList<CalendarDay> holidayOf(const HolidayRule &rule, int year)
{
    QList<CalendarDay> days;
    const QDate named = namedDay(rule, year);
    if (!named.isValid() || named < rule.validFrom)
        return days;
    for (int i = 0; i < rule.days; ++i) {
        const QDate date = named.addDays(rule.shift + i);
        if (date.year() == year)
            days.append({date, CalendarDayKind::Holiday, rule.name, rule.cite, {}, rule.isProvisional});
    }
    return days;
}

} // namespace

QList<CalendarDay> HolidayLaw::daysOf(int year, Saturday saturday) const
{
    QMap<QDate, CalendarDay> days;
    QMap<QDate, CalendarDay> toMakeUp;
    for (const HolidayRule &rule : holidays) {
        for (const CalendarDay &day : holidayOf(rule, year)) {
            // Two holidays may meet on one day; no text says that the second is made up for.
            if (days.contains(day.date))
                continue;
            days.insert(day.date, day);
            if (rule.isMadeUp && isWeeklyRest(day.date, saturday))
                toMakeUp.insert(day.date, day);
        }
    }
    for (const CalendarDay &holiday : std::as_const(toMakeUp)) {
        bool isProvisional = holiday.isProvisional;
        QDate next = holiday.date.addDays(1);
        for (; isWeeklyRest(next, saturday) || days.contains(next); next = next.addDays(1))
            isProvisional = isProvisional || days.value(next).isProvisional;
        if (next.year() == year)
            days.insert(next, {next, CalendarDayKind::MadeUp, madeUpName, madeUpCite, holiday.date, isProvisional});
    }
    return days.values();
}

Result<HolidayLaw> parseHolidayLaw(QByteArrayView json)
{
    const auto object = calendarObject(json);
    if (!object)
        return object.error();
    JsonReader reader(*object);
    HolidayLaw law = readLaw(reader);
    if (const auto problem = reader.problem())
        return calendarInvalid(*problem);
    return law;
}

} // namespace bantin
