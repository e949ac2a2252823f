// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/calendar/CalendarDay.h"

#include "app/base/EnumNames.h"
#include "app/domain/calendar/CalendarJson.h"

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumNames<CalendarDayKind, 4> kinds{{{
    {CalendarDayKind::Holiday, QLatin1StringView("holiday")},
    {CalendarDayKind::MadeUp, QLatin1StringView("made-up")},
    {CalendarDayKind::Swapped, QLatin1StringView("swapped")},
    {CalendarDayKind::Worked, QLatin1StringView("worked")},
}}};

} // namespace

CalendarDay readCalendarDay(JsonReader &reader)
{
    CalendarDay day;
    day.date = readDate(reader, "date"_L1);
    day.kind = reader.named("kind"_L1, calendarDayKindFromName);
    day.name = reader.object("name"_L1, readLocalName);
    day.cite = reader.text("cite"_L1);
    if (reader.has("in-place-of"_L1))
        day.inPlaceOf = readDate(reader, "in-place-of"_L1);
    if (reader.has("provisional"_L1))
        day.isProvisional = reader.flag("provisional"_L1);
    return day;
}

QString calendarDayKindName(CalendarDayKind kind)
{
    return kinds.name(kind);
}

std::optional<CalendarDayKind> calendarDayKindFromName(QStringView name)
{
    return kinds.value(name);
}

} // namespace bantin
