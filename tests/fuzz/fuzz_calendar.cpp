// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/deadline/DeadlineEngine.h"

#include <cstddef>
#include <cstdint>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

void expectReason(const Error &error)
{
    if (!error.reason.startsWith("calendar-"_L1) || error.arguments.isEmpty())
        qFatal("a calendar was refused without a reason");
}

/// Days in their order, each once, of their year and with a source.
void expectSound(const QList<CalendarDay> &days, int year)
{
    QDate before;
    for (const CalendarDay &day : days) {
        if (day.date.year() != year || (before.isValid() && day.date <= before) || day.cite.isEmpty())
            qFatal("a day was read that cannot be");
        before = day.date;
    }
}

/// Whatever a unit writes, deadlines are counted and end on days that are worked.
void expectCounts(const QList<CalendarYear> &years, Saturday saturday)
{
    const WorkingCalendar calendar({}, years, {saturday, {}});
    const DeadlineEngine engine(calendar);
    TimeLimit limit;
    limit.amount = 60;
    for (const CalendarYear &year : years) {
        for (const TimeLimit::Direction direction : {TimeLimit::Direction::After, TimeLimit::Direction::Before}) {
            limit.direction = direction;
            const auto deadline = engine.due(limit, DeadlineEngine::startOf(QDate(year.year, 2, 10)));
            if (deadline ? !calendar.isWorkingDay(deadline->dueDate)
                         : deadline.error().reason != "deadline-out-of-range"_L1)
                qFatal("a deadline was counted wrongly");
        }
    }
}

} // namespace

/// A file somebody took for a calendar, read as each of the three kinds.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    // A whole calendar costs more than all the reading; one input in 256 gets one.
    const bool isCounted = qHash(input, 0) % 256 == 0;
    if (const auto year = parseCalendarYear(input)) {
        expectSound(year->days, year->year);
        if (isCounted)
            expectCounts({*year}, Saturday::Off);
    } else {
        expectReason(year.error());
    }
    if (const auto unit = parseUnitCalendar(input)) {
        for (const CalendarYear &year : unit->years)
            expectSound(year.days, year.year);
        if (isCounted)
            expectCounts(unit->years, unit->saturday);
    } else {
        expectReason(unit.error());
    }
    const auto law = parseHolidayLaw(input);
    if (!law) {
        expectReason(law.error());
    } else if (isCounted) {
        for (const int year : {2021, 2027, 2199})
            expectSound(law->daysOf(year, Saturday::Off), year);
    }
    return 0;
}
