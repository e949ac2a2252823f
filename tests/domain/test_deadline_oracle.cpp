// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/deadline/DeadlineEngine.h"
#include "resources/Resources.h"
#include "tests/support/TestScale.h"

#include <QSet>
#include <QTest>

#include <vector>

using namespace bantin;
using namespace Qt::StringLiterals;
using Unit = TimeLimit::Unit;
using Direction = TimeLimit::Direction;
using DayZero = TimeLimit::DayZero;
using DayOff = TimeLimit::DayOff;

namespace {

/// Days off as somebody with a printed calendar and the law beside him would mark them: written without looking at how
/// the program does it, only for the years these tests reach.
class MarkedCalendar
{
public:
    static constexpr QDate first = QDate::fromJulianDay(2459550); // 1 December 2021

    MarkedCalendar()
    {
        markAnnounced();
        for (const auto &[tet, gioTo] : lunarDays())
            markComputed(tet, gioTo);
        for (QDate date = first; date.year() < 2037; date = date.addDays(1))
            m_sheet.push_back(m_worked.contains(date) || (date.dayOfWeek() <= 5 && !m_off.contains(date)));
    }

    bool isWorked(QDate date) const { return m_sheet.at(std::size_t(first.daysTo(date))); }

private:
    struct LunarDays {
        QDate tet;
        QDate gioTo;
    };

    /// Mùng một Tết and 10/3 from printed calendars.
    static QList<LunarDays> lunarDays()
    {
        return {{{2022, 2, 1}, {2022, 4, 10}}, {{2023, 1, 22}, {2023, 4, 29}}, {{2024, 2, 10}, {2024, 4, 18}},
                {{2027, 2, 6}, {2027, 4, 16}}, {{2028, 1, 26}, {2028, 4, 4}},  {{2029, 2, 13}, {2029, 4, 23}},
                {{2030, 2, 2}, {2030, 4, 12}}, {{2031, 1, 23}, {2031, 4, 1}},  {{2032, 2, 11}, {2032, 4, 19}},
                {{2033, 1, 31}, {2033, 4, 9}}, {{2034, 2, 19}, {2034, 4, 28}}, {{2035, 2, 8}, {2035, 4, 17}},
                {{2036, 1, 28}, {2036, 4, 6}}};
    }

    void markAnnounced()
    {
        m_off +=
            {{2025, 1, 1},  {2025, 1, 27}, {2025, 1, 28}, {2025, 1, 29}, {2025, 1, 30}, {2025, 1, 31}, {2025, 4, 7},
             {2025, 4, 30}, {2025, 5, 1},  {2025, 5, 2},  {2025, 9, 1},  {2025, 9, 2},  {2026, 1, 1},  {2026, 1, 2},
             {2026, 2, 16}, {2026, 2, 17}, {2026, 2, 18}, {2026, 2, 19}, {2026, 2, 20}, {2026, 4, 27}, {2026, 4, 30},
             {2026, 5, 1},  {2026, 8, 31}, {2026, 9, 1},  {2026, 9, 2},  {2026, 11, 24}};
        m_worked = {{2025, 4, 26}, {2026, 1, 10}};
    }

    void markComputed(QDate tet, QDate gioTo)
    {
        const int year = tet.year();
        QList<QDate> holidays{{year, 1, 1}, gioTo, {year, 4, 30}, {year, 5, 1}, {year, 9, 1}, {year, 9, 2}};
        for (int i = -1; i <= 3; ++i)
            holidays.append(tet.addDays(i));
        std::sort(holidays.begin(), holidays.end());
        for (const QDate &holiday : holidays)
            m_off.insert(holiday);
        if (year >= 2027)
            m_off.insert(QDate(year, 11, 24));
        for (const QDate &holiday : holidays) {
            QDate next = holiday;
            while (holiday.dayOfWeek() > 5 && (next.dayOfWeek() > 5 || m_off.contains(next)))
                next = next.addDays(1);
            m_off.insert(next);
        }
    }

    QSet<QDate> m_off;
    QSet<QDate> m_worked;
    std::vector<bool> m_sheet;
};

/// Day by day with a finger on the calendar.
class Finger
{
public:
    Finger(const MarkedCalendar &calendar, const TimeLimit &limit)
        : m_calendar(calendar)
        , m_limit(limit)
        , m_way(limit.direction == Direction::After ? 1 : -1)
    {
    }

    QDate lastDay(QDate event) const
    {
        QDate day = event;
        int left = m_limit.amount;
        const bool countsEvent = m_limit.dayZero == DayZero::Counts && left > 0;
        if (countsEvent && (m_limit.unit == Unit::Days || m_calendar.isWorked(event)))
            --left;
        while (left > 0) {
            day = day.addDays(m_way);
            if (m_limit.unit == Unit::Days || m_calendar.isWorked(day))
                --left;
        }
        return settled(day);
    }

    QDate lastDayOfMonths(QDate event) const
    {
        int year = event.year();
        int month = event.month();
        for (int i = 0; i < m_limit.amount; ++i) {
            month += m_way;
            if (month == 13 || month == 0) {
                year += m_way;
                month = month == 0 ? 12 : 1;
            }
        }
        QDate day(year, month, 1);
        while (day.day() < event.day() && day.addDays(1).month() == month)
            day = day.addDays(1);
        if (m_limit.dayZero == DayZero::Counts && m_limit.amount > 0)
            day = day.addDays(-m_way);
        return settled(day);
    }

private:
    QDate settled(QDate day) const
    {
        if (m_limit.lastDayOff == DayOff::Stays)
            return day;
        while (!m_calendar.isWorked(day))
            day = day.addDays(m_limit.lastDayOff == DayOff::NextWorkingDay ? 1 : -1);
        return day;
    }

    const MarkedCalendar &m_calendar;
    const TimeLimit &m_limit;
    int m_way;
};

QList<TimeLimit> limitsOf(Unit unit)
{
    QList<TimeLimit> limits;
    for (const Direction direction : {Direction::After, Direction::Before}) {
        for (const DayZero dayZero : {DayZero::DoesNotCount, DayZero::Counts}) {
            for (const DayOff dayOff : {DayOff::NextWorkingDay, DayOff::PreviousWorkingDay, DayOff::Stays}) {
                TimeLimit limit;
                limit.unit = unit;
                limit.direction = direction;
                limit.dayZero = dayZero;
                limit.lastDayOff = dayOff;
                limits.append(limit);
            }
        }
    }
    return limits;
}

} // namespace

class TestDeadlineOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksTheSameDays();
    void workingDaysAreCountedAsWithAFinger() { compare(Unit::WorkingDays, 60); }
    void daysAreCountedAsWithAFinger() { compare(Unit::Days, 60); }
    void monthsAreCountedAsWithAFinger() { compare(Unit::Months, 24); }
    void hoursAreHours();
    void provisionalIsWhatMeetsAComputedDay();

private:
    void compare(Unit unit, int longest);
    /// The mistake, or nothing.
    QString compareFrom(QDate event, const TimeLimit &limit, QDate &before);

    const MarkedCalendar m_marked;
    const WorkingCalendar m_calendar = *WorkingCalendar::parse(resources::calendars());
    const DeadlineEngine m_engine{m_calendar};
    const QDate m_first{2024, 1, 1};
    const QDate m_last{2030, 12, 31};
};

void TestDeadlineOracle::marksTheSameDays()
{
    int days = 0;
    for (QDate date = MarkedCalendar::first; date.year() < 2037; date = date.addDays(1), ++days)
        QVERIFY2(m_calendar.isWorkingDay(date) == m_marked.isWorked(date), qPrintable(date.toString(Qt::ISODate)));
    qInfo() << days << "days are marked alike";
}

QString TestDeadlineOracle::compareFrom(QDate event, const TimeLimit &limit, QDate &before)
{
    const Finger finger(m_marked, limit);
    const QDate expected = limit.unit == Unit::Months ? finger.lastDayOfMonths(event) : finger.lastDay(event);
    const auto deadline = m_engine.due(limit, DeadlineEngine::startOf(event));
    const auto place = [&] {
        return u"%1 %2 %3"_s.arg(event.toString(Qt::ISODate)).arg(limit.amount).arg(expected.toString(Qt::ISODate));
    };
    if (!deadline || deadline->dueDate != expected)
        return u"another day: "_s + place();
    if (deadline->dueAt != DeadlineEngine::endOf(expected) || deadline->steps.constLast().date != expected)
        return u"another moment: "_s + place();
    if (before.isValid() && expected < before)
        return u"a later event is due earlier: "_s + place();
    before = expected;
    return {};
}

void TestDeadlineOracle::compare(Unit unit, int longest)
{
    const int stride = testing::strideOf(8);
    qint64 comparisons = 0;
    const QList<TimeLimit> kinds = limitsOf(unit);
    for (TimeLimit limit : kinds) {
        for (limit.amount = 0; limit.amount <= longest; ++limit.amount) {
            QDate before;
            // Every day has its turn at some amount.
            const QDate from = m_first.addDays(limit.amount % stride);
            for (QDate event = from; event <= m_last; event = event.addDays(stride), ++comparisons) {
                const QString mistake = compareFrom(event, limit, before);
                QVERIFY2(mistake.isEmpty(), qPrintable(mistake));
            }
        }
    }
    qInfo() << comparisons << "deadlines of" << kinds.size() << "kinds are the same and never run backwards";
}

void TestDeadlineOracle::hoursAreHours()
{
    qint64 comparisons = 0;
    for (const Direction direction : {Direction::After, Direction::Before}) {
        for (QDate date = m_first; date <= m_last; date = date.addDays(testing::strideOf(8))) {
            const QDateTime event = DeadlineEngine::startOf(date).addSecs(date.day() * 1800);
            QDateTime expected = event;
            for (int hours = 0; hours <= 60; ++hours, ++comparisons) {
                TimeLimit limit;
                limit.unit = Unit::Hours;
                limit.direction = direction;
                limit.amount = hours;
                const auto deadline = m_engine.due(limit, event);
                QVERIFY(deadline && deadline->dueAt == expected && !deadline->isProvisional);
                expected = expected.addSecs(direction == Direction::After ? 3600 : -3600);
            }
        }
    }
    qInfo() << comparisons << "deadlines in hours are the same";
}

void TestDeadlineOracle::provisionalIsWhatMeetsAComputedDay()
{
    qint64 comparisons = 0;
    for (TimeLimit limit : limitsOf(Unit::WorkingDays)) {
        if (limit.direction != Direction::After || limit.dayZero != DayZero::DoesNotCount)
            continue;
        for (limit.amount = 1; limit.amount <= 20; ++limit.amount) {
            const int stride = testing::strideOf(8);
            for (QDate event = m_first; event <= m_last; event = event.addDays(stride), ++comparisons) {
                const auto deadline = m_engine.due(limit, DeadlineEngine::startOf(event));
                bool isExpected = false;
                for (QDate date = event.addDays(1); date <= deadline->dueDate; date = date.addDays(1))
                    isExpected = isExpected || m_calendar.isProvisional(date);
                QCOMPARE(deadline->isProvisional, isExpected);
            }
        }
    }
    qInfo() << comparisons << "deadlines are provisional where they should be";
}

QTEST_APPLESS_MAIN(TestDeadlineOracle)
#include "test_deadline_oracle.moc"
