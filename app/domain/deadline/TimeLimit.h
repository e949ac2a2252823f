// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace bantin {

/// A period with a number, as a regulation sets it, in the form DeadlineEngine counts. "At once" and "continuously" have no
/// number and are none.
struct TimeLimit {
    /// The event it hangs on.
    enum class Anchor {
        Issue,               ///< the document was issued (ban hành)
        Approval,            ///< plan, project or programme was approved (phê duyệt)
        Acceptance,          ///< the work was accepted (nghiệm thu)
        PublicationDecision, ///< the head decided to make it public (quyết định công bố)
        Receipt,             ///< question or document came in (tiếp nhận)
        Effect,              ///< the document takes effect (có hiệu lực)
    };
    enum class Unit {
        WorkingDays, ///< ngày làm việc
        Days,        ///< ngày: days off count too
        Hours,       ///< from the moment of the event (Bộ luật Dân sự 2015, Điều 147.1)
        Months,      ///< to the same day of the month, or its last (Điều 148.3)
    };
    enum class Direction {
        After, ///< at the latest so long after the event
        Before ///< at the latest so long before it
    };
    /// Whether the day of the event is itself the first day.
    enum class DayZero { Counts, DoesNotCount };
    /// What becomes of a limit whose last day is a day off.
    enum class DayOff { NextWorkingDay, PreviousWorkingDay, Stays };

    static constexpr int longest = 3650; ///< of any unit: no number a regulation can mean is larger

    QString ruleId; ///< "ND-12"; empty for a period nobody's rule asks for
    Anchor anchor = Anchor::Issue;
    int amount = 0; ///< 0 to `longest`, of `unit`
    Unit unit = Unit::WorkingDays;
    Direction direction = Direction::After;
    std::optional<DayZero> dayZero;   ///< nothing where the text is silent: then DeadlineDefaults say
    std::optional<DayOff> lastDayOff; ///< as dayZero
    QString cite;                     ///< "Điều 9.3"

    friend bool operator==(const TimeLimit &, const TimeLimit &) = default;
};

/// "working-days", "days", "hours", "months"
QString timeUnitName(TimeLimit::Unit unit);
std::optional<TimeLimit::Unit> timeUnitFromName(QStringView name);

} // namespace bantin
