// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/JsonReader.h"
#include "app/domain/deadline/DeadlineEngine.h"
#include "resources/Resources.h"

#include <QTest>
#include <QTimeZone>

using namespace bantin;
using namespace Qt::StringLiterals;
using Kind = DeadlineStep::Kind;

namespace {

DeadlineRule rule(int amount, DeadlineUnit unit, DeadlineDirection direction = DeadlineDirection::After)
{
    DeadlineRule rule;
    rule.ruleId = u"M-1"_s;
    rule.amount = amount;
    rule.unit = unit;
    rule.direction = direction;
    rule.cite = u"Điều 1"_s;
    return rule;
}

QJsonObject ruleData()
{
    return {{u"rule"_s, u"VP-8"_s},         {u"anchor"_s, u"effect"_s},    {u"amount"_s, 10},
            {u"unit"_s, u"working-days"_s}, {u"direction"_s, u"before"_s}, {u"cite"_s, u"Điều 7.5"_s}};
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
    void readsARuleOfAProfile();
    void refusesARuleThatIsNone_data();
    void refusesARuleThatIsNone();

private:
    QDate dueDate(const DeadlineRule &rule, QDate event, DeadlineDefaults defaults = {}) const
    {
        const auto deadline = DeadlineEngine(m_calendar, defaults).due(rule, DeadlineEngine::startOf(event));
        return deadline ? deadline->dueDate : QDate();
    }

    const WorkingCalendar m_calendar = *WorkingCalendar::parse(resources::calendars());
    const DeadlineEngine m_engine{m_calendar};
};

void TestDeadline::theDayOfTheEventIsNotCounted()
{
    // Friday; Tuesday 24 November is a holiday.
    const QDate friday(2026, 11, 20);
    QCOMPARE(dueDate(rule(1, DeadlineUnit::WorkingDays), friday), QDate(2026, 11, 23));
    QCOMPARE(dueDate(rule(2, DeadlineUnit::WorkingDays), friday), QDate(2026, 11, 25));
    QCOMPARE(dueDate(rule(5, DeadlineUnit::WorkingDays), friday), QDate(2026, 11, 30));
    QCOMPARE(dueDate(rule(1, DeadlineUnit::WorkingDays), QDate(2026, 11, 21)), QDate(2026, 11, 23));
    QCOMPARE(dueDate(rule(0, DeadlineUnit::WorkingDays), friday), friday);
    QCOMPARE(dueDate(rule(0, DeadlineUnit::WorkingDays), QDate(2026, 11, 21)), QDate(2026, 11, 23));
    // The worked Saturday of January counts.
    QCOMPARE(dueDate(rule(1, DeadlineUnit::WorkingDays), QDate(2026, 1, 9)), QDate(2026, 1, 10));
}

void TestDeadline::itIsWhereTheRuleOrTheUnitSaysSo()
{
    const QDate friday(2026, 11, 20);
    DeadlineRule counted = rule(2, DeadlineUnit::WorkingDays);
    counted.dayZero = DayZero::Counted;
    QCOMPARE(dueDate(counted, friday), QDate(2026, 11, 23));
    QCOMPARE(dueDate(counted, QDate(2026, 11, 21)), QDate(2026, 11, 25));
    const DeadlineDefaults unit{.dayZero = DayZero::Counted};
    QCOMPARE(dueDate(rule(1, DeadlineUnit::WorkingDays), friday, unit), friday);
    QCOMPARE(dueDate(rule(4, DeadlineUnit::Days), friday, unit), QDate(2026, 11, 23));
    counted.dayZero = DayZero::NotCounted;
    QCOMPARE(dueDate(counted, friday, unit), QDate(2026, 11, 25));
}

void TestDeadline::countsBackwardFromTheEffectiveDate()
{
    const DeadlineRule procedure = rule(10, DeadlineUnit::WorkingDays, DeadlineDirection::Before);
    QCOMPARE(dueDate(procedure, QDate(2026, 12, 1)), QDate(2026, 11, 16));
    QCOMPARE(dueDate(rule(10, DeadlineUnit::Days, DeadlineDirection::Before), QDate(2026, 12, 2)),
             QDate(2026, 11, 20)); // not Sunday 22 November, and not later
}

void TestDeadline::plainDaysRunThroughDaysOff()
{
    QCOMPARE(dueDate(rule(10, DeadlineUnit::Days), QDate(2026, 11, 16)), QDate(2026, 11, 26));
    QCOMPARE(dueDate(rule(0, DeadlineUnit::Days), QDate(2026, 11, 16)), QDate(2026, 11, 16));
}

void TestDeadline::aLastDayOffMovesAsTheLawSays()
{
    // Saturday 14 February 2026, then Sunday and the whole of Tết.
    const auto deadline = m_engine.due(rule(10, DeadlineUnit::Days), DeadlineEngine::startOf(QDate(2026, 2, 4)));
    QCOMPARE(deadline->dueDate, QDate(2026, 2, 23));
    int moved = 0;
    for (const DeadlineStep &step : deadline->steps)
        moved += step.kind == Kind::EndOnDayOff ? 1 : 0;
    QCOMPARE(moved, 9);
}

void TestDeadline::aLastDayOffMovesAsTheRuleSays()
{
    DeadlineRule consultation = rule(20, DeadlineUnit::Days);
    consultation.endOnDayOff = EndOnDayOff::Stays;
    QCOMPARE(dueDate(consultation, QDate(2026, 11, 1)), QDate(2026, 11, 21));
    consultation.endOnDayOff = EndOnDayOff::PreviousWorkingDay;
    QCOMPARE(dueDate(consultation, QDate(2026, 11, 1)), QDate(2026, 11, 20));
    const DeadlineDefaults unit{.after = EndOnDayOff::Stays};
    QCOMPARE(dueDate(rule(20, DeadlineUnit::Days), QDate(2026, 11, 1), unit), QDate(2026, 11, 21));
}

void TestDeadline::monthsEndOnTheSameDayOrTheLast()
{
    QCOMPARE(dueDate(rule(1, DeadlineUnit::Months), QDate(2026, 3, 31)), QDate(2026, 5, 4)); // after 30/4 and 1/5
    QCOMPARE(dueDate(rule(6, DeadlineUnit::Months), QDate(2026, 5, 25)), QDate(2026, 11, 25));
    QCOMPARE(dueDate(rule(12, DeadlineUnit::Months), QDate(2028, 2, 29)), QDate(2029, 2, 28));
    DeadlineRule counted = rule(6, DeadlineUnit::Months);
    counted.dayZero = DayZero::Counted;
    QCOMPARE(dueDate(counted, QDate(2026, 5, 26)), QDate(2026, 11, 25));
}

void TestDeadline::hoursRunFromTheMoment()
{
    const QDateTime event(QDate(2026, 11, 20), QTime(15, 30), QTimeZone::UTC); // 22:30 there
    const auto after = m_engine.due(rule(3, DeadlineUnit::Hours), event);
    QCOMPARE(after->dueAt, event.addSecs(3 * 3600));
    QCOMPARE(after->dueDate, QDate(2026, 11, 21));
    const auto before = m_engine.due(rule(3, DeadlineUnit::Hours, DeadlineDirection::Before), event);
    QCOMPARE(before->dueAt, event.addSecs(-3 * 3600));
    QCOMPARE(m_engine.standing(*after, event).state, DueState::DueSoon);
    QCOMPARE(m_engine.standing(*after, event.addSecs(2 * 3600)).state, DueState::DueToday);
    QCOMPARE(m_engine.standing(*after, event.addSecs(3 * 3600)), (DueStanding{DueState::Late, 0}));
}

void TestDeadline::theDayIsThatOfVietnam()
{
    const QDateTime evening(QDate(2026, 11, 18), QTime(16, 59, 59), QTimeZone::UTC);
    QCOMPARE(m_engine.due(rule(1, DeadlineUnit::WorkingDays), evening)->dueDate, QDate(2026, 11, 19));
    QCOMPARE(m_engine.due(rule(1, DeadlineUnit::WorkingDays), evening.addSecs(1))->dueDate, QDate(2026, 11, 20));
    QCOMPARE(m_engine.due(rule(1, DeadlineUnit::WorkingDays), evening)->dueAt,
             QDateTime(QDate(2026, 11, 19), QTime(17, 0), QTimeZone::UTC));
}

void TestDeadline::explainsWhichDaysWereSkipped()
{
    const auto deadline = m_engine.due(rule(3, DeadlineUnit::WorkingDays), DeadlineEngine::startOf({2026, 11, 20}));
    const QList<DeadlineStep> expected{{Kind::EventNotCounted, {2026, 11, 20}},
                                       {Kind::DayOffSkipped, {2026, 11, 21}},
                                       {Kind::DayOffSkipped, {2026, 11, 22}},
                                       {Kind::DayOffSkipped, {2026, 11, 24}},
                                       {Kind::Due, {2026, 11, 26}}};
    QCOMPARE(deadline->steps, expected);
}

void TestDeadline::isProvisionalWhereTheCalendarIs()
{
    const auto isProvisional = [&](const DeadlineRule &limit, QDate event) {
        return m_engine.due(limit, DeadlineEngine::startOf(event))->isProvisional;
    };
    QVERIFY(!isProvisional(rule(5, DeadlineUnit::WorkingDays), QDate(2026, 11, 20)));
    QVERIFY(isProvisional(rule(5, DeadlineUnit::WorkingDays), QDate(2027, 2, 1)));
    QVERIFY(!isProvisional(rule(4, DeadlineUnit::WorkingDays), QDate(2027, 1, 29)));
    QVERIFY(isProvisional(rule(1, DeadlineUnit::WorkingDays), QDate(2026, 8, 28)));
    // Plain days are counted whatever they are; only a last day matters.
    QVERIFY(!isProvisional(rule(30, DeadlineUnit::Days), QDate(2027, 1, 25)));
    QVERIFY(isProvisional(rule(15, DeadlineUnit::Days), QDate(2027, 1, 25)));
}

void TestDeadline::tellsWhereItStands()
{
    const auto deadline = m_engine.due(rule(5, DeadlineUnit::WorkingDays), DeadlineEngine::startOf({2026, 11, 20}));
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
    const auto reason = [&](const DeadlineRule &limit, QDate event) {
        const auto deadline = m_engine.due(limit, DeadlineEngine::startOf(event));
        return deadline ? QString() : deadline.error().reason;
    };
    const QString expected = u"deadline-out-of-range"_s;
    for (const DeadlineUnit unit :
         {DeadlineUnit::WorkingDays, DeadlineUnit::Days, DeadlineUnit::Months, DeadlineUnit::Hours}) {
        QCOMPARE(reason(rule(1, unit), QDate(2020, 12, 31)), expected);
        QCOMPARE(reason(rule(40, unit), QDate(2199, 12, 31)), expected);
        QCOMPARE(reason(rule(40, unit, DeadlineDirection::Before), QDate(2021, 1, 1)), expected);
        QCOMPARE(reason(rule(-1, unit), QDate(2026, 1, 1)), expected);
        QCOMPARE(reason(rule(DeadlineRule::longest + 1, unit), QDate(2026, 1, 1)), expected);
        QCOMPARE(reason(rule(12, unit), QDate(2026, 1, 1)), QString());
    }
    QVERIFY(!m_engine.due(rule(1, DeadlineUnit::Days), QDateTime()));
}

void TestDeadline::readsARuleOfAProfile()
{
    QJsonObject data = ruleData();
    JsonReader plain(data);
    const DeadlineRule read = readDeadlineRule(plain);
    QVERIFY(!plain.problem());
    QCOMPARE(read.ruleId, u"VP-8"_s);
    QCOMPARE(read.anchor, DeadlineAnchor::Effect);
    QCOMPARE(read.direction, DeadlineDirection::Before);
    QVERIFY(!read.dayZero && !read.endOnDayOff);
    data.insert(u"day-zero"_s, u"counted"_s);
    data.insert(u"end-on-day-off"_s, u"stays"_s);
    JsonReader full(data);
    const DeadlineRule strict = readDeadlineRule(full);
    QVERIFY(!full.problem());
    QCOMPARE(strict.dayZero, DayZero::Counted);
    QCOMPARE(strict.endOnDayOff, EndOnDayOff::Stays);
    QVERIFY(!(strict == read));
}

void TestDeadline::refusesARuleThatIsNone_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("anchor") << u"anchor"_s << QJsonValue(u"birth"_s);
    QTest::newRow("amount") << u"amount"_s << QJsonValue(-1);
    QTest::newRow("half") << u"amount"_s << QJsonValue(1.5);
    QTest::newRow("unit") << u"unit"_s << QJsonValue(u"weeks"_s);
    QTest::newRow("direction") << u"direction"_s << QJsonValue(u"around"_s);
    QTest::newRow("cite") << u"cite"_s << QJsonValue(u""_s);
    QTest::newRow("day-zero") << u"day-zero"_s << QJsonValue(u"maybe"_s);
    QTest::newRow("end-on-day-off") << u"end-on-day-off"_s << QJsonValue(true);
}

void TestDeadline::refusesARuleThatIsNone()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QJsonObject data = ruleData();
    data.insert(member, value);
    JsonReader reader(data);
    static_cast<void>(readDeadlineRule(reader));
    QCOMPARE(reader.problem(), member);
}

QTEST_APPLESS_MAIN(TestDeadline)
#include "test_deadline.moc"
