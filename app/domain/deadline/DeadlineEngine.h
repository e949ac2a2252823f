// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/calendar/WorkingCalendar.h"
#include "app/domain/deadline/Deadline.h"
#include "app/domain/deadline/DeadlineDefaults.h"
#include "app/domain/deadline/DueStanding.h"

namespace bantin {

/// Counts time limits (Bộ luật Dân sự 2015, Điều 147 and 148) over a working-day calendar. Pure and thread-safe; the calendar
/// must outlive it.
class DeadlineEngine
{
public:
    /// Our own number: from how many working days ahead a deadline is called near.
    static constexpr int usualSoon = 2;

    explicit DeadlineEngine(const WorkingCalendar &calendar, DeadlineDefaults defaults = {});

    /// `event` is UTC. "deadline-out-of-range" (event's date, amount) when the event or a day it reaches is outside the
    /// calendar, or the amount is not within 0 to TimeLimit::longest.
    Result<Deadline> due(const TimeLimit &limit, const QDateTime &event) const;

    /// Where it stands at `now` (UTC); with the moment something was done for `now`, whether that was in time.
    /// Near means due within `soon` working days after today.
    DueStanding standing(const Deadline &deadline, const QDateTime &now, int soon = usualSoon) const;

    /// The date in Vietnam at a moment, and the moments (UTC) a date begins and ends there; what has only a date, such as a
    /// document's issue, happened when it began.
    static QDate localDate(const QDateTime &moment);
    static QDateTime startOf(QDate date);
    static QDateTime endOf(QDate date);

private:
    const WorkingCalendar &m_calendar;
    DeadlineDefaults m_defaults;
};

} // namespace bantin
