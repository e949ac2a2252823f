// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/regulation/RecurringDuty.h"

#include "app/base/EnumNames.h"

namespace bantin {

namespace {

using Period = RecurringDuty::Period;

constexpr EnumNames<Period, 5> names{{{
    {Period::Day, QLatin1StringView("day")},
    {Period::Week, QLatin1StringView("week")},
    {Period::Month, QLatin1StringView("month")},
    {Period::HalfYear, QLatin1StringView("half-year")},
    {Period::Year, QLatin1StringView("year")},
}}};

} // namespace

QString periodName(Period period)
{
    return names.name(period);
}

std::optional<Period> periodFromName(QStringView name)
{
    return names.value(name);
}

} // namespace bantin
