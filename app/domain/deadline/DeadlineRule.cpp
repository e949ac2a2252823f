// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/deadline/DeadlineRule.h"

#include "app/base/EnumNames.h"
#include "app/base/JsonReader.h"

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumNames<DeadlineAnchor, 6> anchors{{{
    {DeadlineAnchor::Issue, QLatin1StringView("issue")},
    {DeadlineAnchor::Approval, QLatin1StringView("approval")},
    {DeadlineAnchor::Acceptance, QLatin1StringView("acceptance")},
    {DeadlineAnchor::PublicationDecision, QLatin1StringView("publication-decision")},
    {DeadlineAnchor::Receipt, QLatin1StringView("receipt")},
    {DeadlineAnchor::Effect, QLatin1StringView("effect")},
}}};

constexpr EnumNames<DeadlineUnit, 4> units{{{
    {DeadlineUnit::WorkingDays, QLatin1StringView("working-days")},
    {DeadlineUnit::Days, QLatin1StringView("days")},
    {DeadlineUnit::Hours, QLatin1StringView("hours")},
    {DeadlineUnit::Months, QLatin1StringView("months")},
}}};

constexpr EnumNames<DeadlineDirection, 2> directions{{{
    {DeadlineDirection::After, QLatin1StringView("after")},
    {DeadlineDirection::Before, QLatin1StringView("before")},
}}};

constexpr EnumNames<DayZero, 2> dayZeros{{{
    {DayZero::NotCounted, QLatin1StringView("not-counted")},
    {DayZero::Counted, QLatin1StringView("counted")},
}}};

constexpr EnumNames<EndOnDayOff, 3> ends{{{
    {EndOnDayOff::NextWorkingDay, QLatin1StringView("next-working-day")},
    {EndOnDayOff::PreviousWorkingDay, QLatin1StringView("previous-working-day")},
    {EndOnDayOff::Stays, QLatin1StringView("stays")},
}}};

} // namespace

DeadlineRule readDeadlineRule(JsonReader &reader)
{
    DeadlineRule rule;
    rule.ruleId = reader.text("rule"_L1);
    rule.anchor = reader.named("anchor"_L1, deadlineAnchorFromName);
    rule.amount = int(reader.integer("amount"_L1, 0, DeadlineRule::longest));
    rule.unit = reader.named("unit"_L1, deadlineUnitFromName);
    rule.direction = reader.named("direction"_L1, deadlineDirectionFromName);
    if (reader.has("day-zero"_L1))
        rule.dayZero = reader.named("day-zero"_L1, dayZeroFromName);
    if (reader.has("end-on-day-off"_L1))
        rule.endOnDayOff = reader.named("end-on-day-off"_L1, endOnDayOffFromName);
    rule.cite = reader.text("cite"_L1);
    return rule;
}

QString deadlineAnchorName(DeadlineAnchor anchor)
{
    return anchors.name(anchor);
}

std::optional<DeadlineAnchor> deadlineAnchorFromName(QStringView name)
{
    return anchors.value(name);
}

QString deadlineUnitName(DeadlineUnit unit)
{
    return units.name(unit);
}

std::optional<DeadlineUnit> deadlineUnitFromName(QStringView name)
{
    return units.value(name);
}

QString deadlineDirectionName(DeadlineDirection direction)
{
    return directions.name(direction);
}

std::optional<DeadlineDirection> deadlineDirectionFromName(QStringView name)
{
    return directions.value(name);
}

QString dayZeroName(DayZero rule)
{
    return dayZeros.name(rule);
}

std::optional<DayZero> dayZeroFromName(QStringView name)
{
    return dayZeros.value(name);
}

QString endOnDayOffName(EndOnDayOff rule)
{
    return ends.name(rule);
}

std::optional<EndOnDayOff> endOnDayOffFromName(QStringView name)
{
    return ends.value(name);
}

} // namespace bantin
