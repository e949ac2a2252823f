// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/deadline/DeadlineEngine.h"

#include <QTimeZone>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

/// Vietnam is ahead of UTC by this, without summer time.
constexpr qint64 aheadOfUtc = 7 * 60 * 60;

Error outOfRange(QDate event, int amount)
{
    return {Fault::InvalidInput,
            u"deadline-out-of-range"_s,
            Retry::AfterCorrection,
            {event.toString(u"dd/MM/yyyy"), QString::number(amount)},
            {}};
}

/// Walks from the day of the event to the last day and notes what is worth saying.
class DayCount
{
public:
    DayCount(const WorkingCalendar &calendar, Deadline &deadline, TimeLimit::DayOff end)
        : m_calendar(calendar)
        , m_deadline(deadline)
        , m_end(end)
        , m_date(deadline.eventDate)
        , m_step(deadline.limit.direction == TimeLimit::Direction::After ? 1 : -1)
    {
    }

    /// False when a day on the way is outside the calendar.
    bool run()
    {
        // A limit of nothing ends on the day of the event, whether or not that one is counted.
        if (m_deadline.limit.amount > 0)
            countAmount();
        if (!m_calendar.covers(m_date) || !settleEnd())
            return false;
        m_deadline.dueDate = m_date;
        note(DeadlineStep::Kind::Due);
        return true;
    }

private:
    bool isEventCounted() const { return m_deadline.dayZero == TimeLimit::DayZero::Counts; }

    void countAmount()
    {
        if (m_deadline.limit.unit == TimeLimit::Unit::WorkingDays) {
            countWorkingDays();
            return;
        }
        note(isEventCounted() ? DeadlineStep::Kind::EventCounted : DeadlineStep::Kind::EventNotCounted);
        const int amount = m_step * m_deadline.limit.amount;
        m_date = m_deadline.limit.unit == TimeLimit::Unit::Months ? m_date.addMonths(amount) : m_date.addDays(amount);
        if (isEventCounted())
            m_date = m_date.addDays(-m_step);
    }

    void countWorkingDays()
    {
        int counted = 0;
        if (!isEventCounted()) {
            note(DeadlineStep::Kind::EventNotCounted);
        } else if (takeWorkingDay()) {
            note(DeadlineStep::Kind::EventCounted);
            ++counted;
        }
        while (counted < m_deadline.limit.amount) {
            m_date = m_date.addDays(m_step);
            if (!m_calendar.covers(m_date))
                return;
            counted += takeWorkingDay() ? 1 : 0;
        }
    }

    /// Whether the day counts; a day off is noted.
    bool takeWorkingDay()
    {
        lookAt();
        const bool isWorked = m_calendar.isWorkingDay(m_date);
        if (!isWorked)
            note(DeadlineStep::Kind::DayOffSkipped);
        return isWorked;
    }

    /// Moves a last day that is a day off; false when that leaves the calendar.
    bool settleEnd()
    {
        if (m_end == TimeLimit::DayOff::Stays)
            return true;
        for (lookAt(); !m_calendar.isWorkingDay(m_date); lookAt()) {
            note(DeadlineStep::Kind::EndOnDayOff);
            m_date = m_date.addDays(m_end == TimeLimit::DayOff::NextWorkingDay ? 1 : -1);
            if (!m_calendar.covers(m_date))
                return false;
        }
        return true;
    }

    void lookAt() { m_deadline.isProvisional = m_deadline.isProvisional || m_calendar.isProvisional(m_date); }
    void note(DeadlineStep::Kind kind) { m_deadline.steps.append({kind, m_date, m_calendar.isProvisional(m_date)}); }

    const WorkingCalendar &m_calendar;
    Deadline &m_deadline;
    TimeLimit::DayOff m_end;
    QDate m_date;
    int m_step;
};

} // namespace

DeadlineEngine::DeadlineEngine(const WorkingCalendar &calendar, DeadlineDefaults defaults)
    : m_calendar(calendar)
    , m_defaults(defaults)
{
}

Result<Deadline> DeadlineEngine::due(const TimeLimit &limit, const QDateTime &event) const
{
    Deadline deadline;
    deadline.limit = limit;
    deadline.event = event.toUTC();
    deadline.eventDate = localDate(event);
    deadline.dayZero = limit.dayZero.value_or(m_defaults.dayZero);
    if (!m_calendar.covers(deadline.eventDate) || limit.amount < 0 || limit.amount > TimeLimit::longest)
        return outOfRange(deadline.eventDate, limit.amount);
    if (limit.unit == TimeLimit::Unit::Hours) {
        const qint64 seconds = qint64(limit.amount) * 60 * 60;
        deadline.dueAt = deadline.event.addSecs(limit.direction == TimeLimit::Direction::After ? seconds : -seconds);
        deadline.dueDate = localDate(deadline.dueAt);
        if (!m_calendar.covers(deadline.dueDate))
            return outOfRange(deadline.eventDate, limit.amount);
        deadline.steps.append({DeadlineStep::Kind::Due, deadline.dueDate});
        return deadline;
    }
    const TimeLimit::DayOff usual =
        limit.direction == TimeLimit::Direction::After ? m_defaults.after : m_defaults.before;
    if (!DayCount(m_calendar, deadline, limit.lastDayOff.value_or(usual)).run())
        return outOfRange(deadline.eventDate, limit.amount);
    deadline.dueAt = endOf(deadline.dueDate);
    return deadline;
}

DueStanding DeadlineEngine::standing(const Deadline &deadline, const QDateTime &now, int soon) const
{
    const QDate today = localDate(now);
    if (now >= deadline.dueAt)
        return {DueState::Late, std::max(0, m_calendar.workingDaysBetween(deadline.dueDate, today))};
    if (today == deadline.dueDate)
        return {DueState::DueToday, 0};
    const int left = m_calendar.workingDaysBetween(today, deadline.dueDate);
    return {left <= soon ? DueState::DueSoon : DueState::Waiting, left};
}

QDate DeadlineEngine::localDate(const QDateTime &moment)
{
    return moment.toUTC().addSecs(aheadOfUtc).date();
}

QDateTime DeadlineEngine::startOf(QDate date)
{
    return QDateTime(date, QTime(0, 0), QTimeZone::UTC).addSecs(-aheadOfUtc);
}

QDateTime DeadlineEngine::endOf(QDate date)
{
    return startOf(date.addDays(1));
}

} // namespace bantin
