// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace bantin {

class JsonReader;

/// The event a time limit hangs on.
enum class DeadlineAnchor {
    Issue,               ///< "issue": the document was issued (ban hành)
    Approval,            ///< "approval": plan, project or programme was approved (phê duyệt)
    Acceptance,          ///< "acceptance": the work was accepted (nghiệm thu)
    PublicationDecision, ///< "publication-decision": the head decided to make it public (quyết định công bố)
    Receipt,             ///< "receipt": question or document came in (tiếp nhận)
    Effect,              ///< "effect": the document takes effect (có hiệu lực)
};

enum class DeadlineUnit {
    WorkingDays, ///< "working-days" (ngày làm việc)
    Days,        ///< "days": calendar days (ngày), days off included
    Hours,       ///< "hours": clock hours from the moment of the event (Bộ luật Dân sự 2015, Điều 147.1)
    Months,      ///< "months": to the same day of the month, or its last (Điều 148.3)
};

enum class DeadlineDirection {
    After, ///< "after": at the latest so long after the event
    Before ///< "before": at the latest so long before it
};

/// Whether the day of the event is itself the first day.
enum class DayZero {
    NotCounted, ///< "not-counted"
    Counted     ///< "counted"
};

/// What becomes of a limit whose last day is a day off.
enum class EndOnDayOff {
    NextWorkingDay,     ///< "next-working-day"
    PreviousWorkingDay, ///< "previous-working-day"
    Stays               ///< "stays"
};

/// One time limit of a regulation: data of its profile. "At once" and "continuously" have no number and are no DeadlineRule.
struct DeadlineRule {
    static constexpr int longest = 3650; ///< of any unit: no number a regulation can mean is larger

    QString ruleId; ///< "ND-12"
    DeadlineAnchor anchor = DeadlineAnchor::Issue;
    int amount = 0; ///< 0 to `longest`, of `unit`
    DeadlineUnit unit = DeadlineUnit::WorkingDays;
    DeadlineDirection direction = DeadlineDirection::After;
    std::optional<DayZero> dayZero;         ///< nothing where the text is silent: then DeadlineDefaults say
    std::optional<EndOnDayOff> endOnDayOff; ///< as dayZero
    QString cite;                           ///< "Điều 9.3"

    friend bool operator==(const DeadlineRule &, const DeadlineRule &) = default;
};

/// Reads "rule", "anchor", "amount", "unit", "direction", "cite" and, if they are there, "day-zero" and "end-on-day-off" from
/// an object of a profile; other members are the caller's to read. Problems are the reader's.
DeadlineRule readDeadlineRule(JsonReader &reader);

QString deadlineAnchorName(DeadlineAnchor anchor);
std::optional<DeadlineAnchor> deadlineAnchorFromName(QStringView name);
QString deadlineUnitName(DeadlineUnit unit);
std::optional<DeadlineUnit> deadlineUnitFromName(QStringView name);
QString deadlineDirectionName(DeadlineDirection direction);
std::optional<DeadlineDirection> deadlineDirectionFromName(QStringView name);
QString dayZeroName(DayZero rule);
std::optional<DayZero> dayZeroFromName(QStringView name);
QString endOnDayOffName(EndOnDayOff rule);
std::optional<EndOnDayOff> endOnDayOffFromName(QStringView name);

} // namespace bantin
