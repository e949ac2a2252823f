// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/deadline/DeadlineEngine.h"
#include "resources/Resources.h"

#include <QTest>
#include <QTimeZone>

using namespace bantin;
using namespace Qt::StringLiterals;
using Kind = DeadlineStep::Kind;

namespace {

TimeLimit limit(int amount, TimeLimit::Unit unit, TimeLimit::Direction direction = TimeLimit::Direction::After)
{
    TimeLimit limit;
    limit.ruleId = u"M-1"_s;
    limit.amount = amount;
    limit.unit = unit;
    limit.direction = direction;
    limit.cite = u"Điều 1"_s;
    return limit;
}

} // namespace

class TestDeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDayOfTheEventIsNotCounted();
    void itIsWhereTheRuleOrTheUnitSaysSo();
    void countsBackwardFromTheEffectiveDate();
    void plainDaysRunThroughDaysOff();
    void aLastDayOffMovesAsTheLawSays();
    void aLastDayOffMovesAsTheRuleSays();
    void monthsEndOnTheSameDayOrTheLast();
    void hoursRunFromTheMoment();
    void theDayIsThatOfVietnam();
    void explainsWhichDaysWereSkipped();
    void isProvisionalWhereTheCalendarIs();
    void tellsWhereItStands();
    void refusesWhatTheCalendarDoesNotReach();

private:
    QDate dueDate(const TimeLimit &limit, QDate event, DeadlineDefaults defaults = {}) const
    {
        const auto deadline = DeadlineEngine(m_calendar, defaults).due(limit, DeadlineEngine::startOf(event));
        return deadline ? deadline->dueDate : QDate();
    }

    const WorkingCalendar m_calendar = *WorkingCalendar::parse(resources::calendars());
    const DeadlineEngine m_engine{m_calendar};
};

void TestDeadline::theDayOfTheEventIsNotCounted()
{
    // Friday; Tuesday 24 November is a holiday.
    const QDate friday(2026, 11, 20);
    QCOMPARE(dueDate(limit(1, TimeLimit::Unit::WorkingDays), friday), QDate(2026, 11, 23));
    QCOMPARE(dueDate(limit(2, TimeLimit::Unit::WorkingDays), friday), QDate(2026, 11, 25));
    QCOMPARE(dueDate(limit(5, TimeLimit::Unit::WorkingDays), friday), QDate(2026, 11, 30));
    QCOMPARE(dueDate(limit(1, TimeLimit::Unit::WorkingDays), QDate(2026, 11, 21)), QDate(2026, 11, 23));
    QCOMPARE(dueDate(limit(0, TimeLimit::Unit::WorkingDays), friday), friday);
    QCOMPARE(dueDate(limit(0, TimeLimit::Unit::WorkingDays), QDate(2026, 11, 21)), QDate(2026, 11, 23));
    // The worked Saturday of January counts.
    QCOMPARE(dueDate(limit(1, TimeLimit::Unit::WorkingDays), QDate(2026, 1, 9)), QDate(2026, 1, 10));
}

void TestDeadline::itIsWhereTheRuleOrTheUnitSaysSo()
{
    const QDate friday(2026, 11, 20);
    TimeLimit counted = limit(2, TimeLimit::Unit::WorkingDays);
    counted.dayZero = TimeLimit::DayZero::Counts;
    QCOMPARE(dueDate(counted, friday), QDate(2026, 11, 23));
    QCOMPARE(dueDate(counted, QDate(2026, 11, 21)), QDate(2026, 11, 25));
    const DeadlineDefaults unit{.dayZero = TimeLimit::DayZero::Counts};
    QCOMPARE(dueDate(limit(1, TimeLimit::Unit::WorkingDays), friday, unit), friday);
    QCOMPARE(dueDate(limit(4, TimeLimit::Unit::Days), friday, unit), QDate(2026, 11, 23));
    counted.dayZero = TimeLimit::DayZero::DoesNotCount;
    QCOMPARE(dueDate(counted, friday, unit), QDate(2026, 11, 25));
}

void TestDeadline::countsBackwardFromTheEffectiveDate()
{
    const TimeLimit procedure = limit(10, TimeLimit::Unit::WorkingDays, TimeLimit::Direction::Before);
    QCOMPARE(dueDate(procedure, QDate(2026, 12, 1)), QDate(2026, 11, 16));
    QCOMPARE(dueDate(limit(10, TimeLimit::Unit::Days, TimeLimit::Direction::Before), QDate(2026, 12, 2)),
             QDate(2026, 11, 20)); // not Sunday 22 November, and not later
}

void TestDeadline::plainDaysRunThroughDaysOff()
{
    QCOMPARE(dueDate(limit(10, TimeLimit::Unit::Days), QDate(2026, 11, 16)), QDate(2026, 11, 26));
    QCOMPARE(dueDate(limit(0, TimeLimit::Unit::Days), QDate(2026, 11, 16)), QDate(2026, 11, 16));
}

void TestDeadline::aLastDayOffMovesAsTheLawSays()
{
    // Saturday 14 February 2026, then Sunday and the whole of Tết.
    const auto deadline = m_engine.due(limit(10, TimeLimit::Unit::Days), DeadlineEngine::startOf(QDate(2026, 2, 4)));
    QCOMPARE(deadline->dueDate, QDate(2026, 2, 23));
    int moved = 0;
    for (const DeadlineStep &step : deadline->steps)
        moved += step.kind == Kind::EndOnDayOff ? 1 : 0;
    QCOMPARE(moved, 9);
}

void TestDeadline::aLastDayOffMovesAsTheRuleSays()
{
    TimeLimit consultation = limit(20, TimeLimit::Unit::Days);
    consultation.lastDayOff = TimeLimit::DayOff::Stays;
    QCOMPARE(dueDate(consultation, QDate(2026, 11, 1)), QDate(2026, 11, 21));
    consultation.lastDayOff = TimeLimit::DayOff::PreviousWorkingDay;
    QCOMPARE(dueDate(consultation, QDate(2026, 11, 1)), QDate(2026, 11, 20));
    const DeadlineDefaults unit{.after = TimeLimit::DayOff::Stays};
    QCOMPARE(dueDate(limit(20, TimeLimit::Unit::Days), QDate(2026, 11, 1), unit), QDate(2026, 11, 21));
}

void TestDeadline::monthsEndOnTheSameDayOrTheLast()
{
    QCOMPARE(dueDate(limit(1, TimeLimit::Unit::Months), QDate(2026, 3, 31)), QDate(2026, 5, 4)); // after 30/4 and 1/5
    QCOMPARE(dueDate(limit(6, TimeLimit::Unit::Months), QDate(2026, 5, 25)), QDate(2026, 11, 25));
    QCOMPARE(dueDate(limit(12, TimeLimit::Unit::Months), QDate(2028, 2, 29)), QDate(2029, 2, 28));
    TimeLimit counted = limit(6, TimeLimit::Unit::Months);
    counted.dayZero = TimeLimit::DayZero::Counts;
    QCOMPARE(dueDate(counted, QDate(2026, 5, 26)), QDate(2026, 11, 25));
}

void TestDeadline::hoursRunFromTheMoment()
{
    const QDateTime event(QDate(2026, 11, 20), QTime(15, 30), QTimeZone::UTC); // 22:30 there
    const auto after = m_engine.due(limit(3, TimeLimit::Unit::Hours), event);
    QCOMPARE(after->dueAt, event.addSecs(3 * 3600));
    QCOMPARE(after->dueDate, QDate(2026, 11, 21));
    const auto before = m_engine.due(limit(3, TimeLimit::Unit::Hours, TimeLimit::Direction::Before), event);
    QCOMPARE(before->dueAt, event.addSecs(-3 * 3600));
    QCOMPARE(m_engine.standing(*after, event).state, DueState::DueSoon);
    QCOMPARE(m_engine.standing(*after, event.addSecs(2 * 3600)).state, DueState::DueToday);
    QCOMPARE(m_engine.standing(*after, event.addSecs(3 * 3600)), (DueStanding{DueState::Late, 0}));
}

void TestDeadline::theDayIsThatOfVietnam()
{
    const QDateTime evening(QDate(2026, 11, 18), QTime(16, 59, 59), QTimeZone::UTC);
    QCOMPARE(m_engine.due(limit(1, TimeLimit::Unit::WorkingDays), evening)->dueDate, QDate(2026, 11, 19));
    QCOMPARE(m_engine.due(limit(1, TimeLimit::Unit::WorkingDays), evening.addSecs(1))->dueDate, QDate(2026, 11, 20));
    QCOMPARE(m_engine.due(limit(1, TimeLimit::Unit::WorkingDays), evening)->dueAt,
             QDateTime(QDate(2026, 11, 19), QTime(17, 0), QTimeZone::UTC));
}

void TestDeadline::explainsWhichDaysWereSkipped()
{
    const auto deadline = m_engine.due(limit(3, TimeLimit::Unit::WorkingDays), DeadlineEngine::startOf({2026, 11, 20}));
    const QList<DeadlineStep> expected{{Kind::EventNotCounted, {2026, 11, 20}},
                                       {Kind::DayOffSkipped, {2026, 11, 21}},
                                       {Kind::DayOffSkipped, {2026, 11, 22}},
                                       {Kind::DayOffSkipped, {2026, 11, 24}},
                                       {Kind::Due, {2026, 11, 26}}};
    QCOMPARE(deadline->steps, expected);
}

void TestDeadline::isProvisionalWhereTheCalendarIs()
{
    const auto isProvisional = [&](const TimeLimit &limit, QDate event) {
        return m_engine.due(limit, DeadlineEngine::startOf(event))->isProvisional;
    };
    QVERIFY(!isProvisional(limit(5, TimeLimit::Unit::WorkingDays), QDate(2026, 11, 20)));
    QVERIFY(isProvisional(limit(5, TimeLimit::Unit::WorkingDays), QDate(2027, 2, 1)));
    QVERIFY(!isProvisional(limit(4, TimeLimit::Unit::WorkingDays), QDate(2027, 1, 29)));
    QVERIFY(isProvisional(limit(1, TimeLimit::Unit::WorkingDays), QDate(2026, 8, 28)));
    // Plain days are counted whatever they are; only a last day matters.
    QVERIFY(!isProvisional(limit(30, TimeLimit::Unit::Days), QDate(2027, 1, 25)));
    QVERIFY(isProvisional(limit(15, TimeLimit::Unit::Days), QDate(2027, 1, 25)));
}

void TestDeadline::tellsWhereItStands()
{
    const auto deadline = m_engine.due(limit(5, TimeLimit::Unit::WorkingDays), DeadlineEngine::startOf({2026, 11, 20}));
    QCOMPARE(deadline->dueDate, QDate(2026, 11, 30));
    const auto at = [&](QDate date) { return m_engine.standing(*deadline, DeadlineEngine::startOf(date).addSecs(9)); };
    QCOMPARE(at(QDate(2026, 11, 20)), (DueStanding{DueState::Waiting, 5}));
    QCOMPARE(at(QDate(2026, 11, 25)), (DueStanding{DueState::Waiting, 3}));
    QCOMPARE(at(QDate(2026, 11, 26)), (DueStanding{DueState::DueSoon, 2}));
    QCOMPARE(at(QDate(2026, 11, 29)), (DueStanding{DueState::DueSoon, 1}));
    QCOMPARE(at(QDate(2026, 11, 30)), (DueStanding{DueState::DueToday, 0}));
    QCOMPARE(at(QDate(2026, 12, 1)), (DueStanding{DueState::Late, 1}));
    QCOMPARE(at(QDate(2026, 12, 6)), (DueStanding{DueState::Late, 4}));
    QCOMPARE(m_engine.standing(*deadline, deadline->dueAt.addMSecs(-1)).state, DueState::DueToday);
    QCOMPARE(m_engine.standing(*deadline, deadline->dueAt).state, DueState::Late);
    // A clock that is wrong by centuries is no reason to fall.
    QCOMPARE(m_engine.standing(*deadline, QDateTime(QDate(2500, 1, 1), QTime(0, 0), QTimeZone::UTC)).state,
             DueState::Late);
    QCOMPARE(m_engine.standing(*deadline, QDateTime(QDate(1970, 1, 1), QTime(0, 0), QTimeZone::UTC)).state,
             DueState::Waiting);
}

void TestDeadline::refusesWhatTheCalendarDoesNotReach()
{
    const auto reason = [&](const TimeLimit &limit, QDate event) {
        const auto deadline = m_engine.due(limit, DeadlineEngine::startOf(event));
        return deadline ? QString() : deadline.error().reason;
    };
    const QString expected = u"deadline-out-of-range"_s;
    for (const TimeLimit::Unit unit :
         {TimeLimit::Unit::WorkingDays, TimeLimit::Unit::Days, TimeLimit::Unit::Months, TimeLimit::Unit::Hours}) {
        QCOMPARE(reason(limit(1, unit), QDate(2020, 12, 31)), expected);
        QCOMPARE(reason(limit(40, unit), QDate(2199, 12, 31)), expected);
        QCOMPARE(reason(limit(40, unit, TimeLimit::Direction::Before), QDate(2021, 1, 1)), expected);
        QCOMPARE(reason(limit(-1, unit), QDate(2026, 1, 1)), expected);
        QCOMPARE(reason(limit(TimeLimit::longest + 1, unit), QDate(2026, 1, 1)), expected);
        QCOMPARE(reason(limit(12, unit), QDate(2026, 1, 1)), QString());
    }
    QVERIFY(!m_engine.due(limit(1, TimeLimit::Unit::Days), QDateTime()));
}

QTEST_APPLESS_MAIN(TestDeadline)
#include "test_deadline.moc"
