// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/regulation/DeadlineRule.h"

#include "app/base/EnumNames.h"

namespace bantin {

namespace {

using Anchor = DeadlineRule::Anchor;
using Unit = DeadlineRule::Unit;
using Direction = DeadlineRule::Direction;
using Pace = DeadlineRule::Pace;
using DayZero = DeadlineRule::DayZero;

constexpr EnumNames<Anchor, 6> anchors{{{
    {Anchor::Issue, QLatin1StringView("issue")},
    {Anchor::Approval, QLatin1StringView("approval")},
    {Anchor::Acceptance, QLatin1StringView("acceptance")},
    {Anchor::PublicationDecision, QLatin1StringView("publication-decision")},
    {Anchor::Receipt, QLatin1StringView("receipt")},
    {Anchor::Effect, QLatin1StringView("effect")},
}}};

constexpr EnumNames<Unit, 4> units{{{
    {Unit::WorkingDays, QLatin1StringView("working-days")},
    {Unit::Days, QLatin1StringView("days")},
    {Unit::Hours, QLatin1StringView("hours")},
    {Unit::Months, QLatin1StringView("months")},
}}};

constexpr EnumNames<Direction, 2> directions{{{
    {Direction::After, QLatin1StringView("after")},
    {Direction::Before, QLatin1StringView("before")},
}}};

constexpr EnumNames<Pace, 5> paces{{{
    {Pace::Limited, QLatin1StringView("limited")},
    {Pace::Continuous, QLatin1StringView("continuous")},
    {Pace::AtOnce, QLatin1StringView("at-once")},
    {Pace::OnChange, QLatin1StringView("on-change")},
    {Pace::NoneStated, QLatin1StringView("none-stated")},
}}};

constexpr EnumNames<DayZero, 2> dayZeros{{{
    {DayZero::Counts, QLatin1StringView("counts")},
    {DayZero::DoesNotCount, QLatin1StringView("does-not-count")},
}}};

} // namespace

QString anchorName(Anchor anchor)
{
    return anchors.name(anchor);
}

std::optional<Anchor> anchorFromName(QStringView name)
{
    return anchors.value(name);
}

QString deadlineUnitName(Unit unit)
{
    return units.name(unit);
}

std::optional<Unit> deadlineUnitFromName(QStringView name)
{
    return units.value(name);
}

std::optional<Direction> directionFromName(QStringView name)
{
    return directions.value(name);
}

std::optional<Pace> paceFromName(QStringView name)
{
    return paces.value(name);
}

std::optional<DayZero> dayZeroFromName(QStringView name)
{
    return dayZeros.value(name);
}

} // namespace bantin
