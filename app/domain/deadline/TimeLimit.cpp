// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/deadline/TimeLimit.h"

#include "app/base/EnumNames.h"

namespace bantin {

namespace {

constexpr EnumNames<TimeLimit::Unit, 4> units{{{
    {TimeLimit::Unit::WorkingDays, QLatin1StringView("working-days")},
    {TimeLimit::Unit::Days, QLatin1StringView("days")},
    {TimeLimit::Unit::Hours, QLatin1StringView("hours")},
    {TimeLimit::Unit::Months, QLatin1StringView("months")},
}}};

} // namespace

QString timeUnitName(TimeLimit::Unit unit)
{
    return units.name(unit);
}

std::optional<TimeLimit::Unit> timeUnitFromName(QStringView name)
{
    return units.value(name);
}

} // namespace bantin
