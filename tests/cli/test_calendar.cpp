// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Days off and deadlines, which need no workspace.
class TestCliCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheDaysOfAYear();
    void countsADeadlineAndSaysWhy();
    void countsBackwardAndFromTheFirstDay();
    void takesTheUnitsOwnCalendar();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();

private:
    CliRunner::Answer deadline(const QStringList &more) const { return m_cli.run(QStringList{u"deadline"_s} + more); }

    CliRunner m_cli;
};

void TestCliCalendar::listsTheDaysOfAYear()
{
    const auto announced = m_cli.run({u"calendar"_s, u"2026"_s});
    QCOMPARE(announced.exitCode, 0);
    QCOMPARE(announced.json[u"basis"_s].toString(), u"announced"_s);
    QCOMPARE(announced.json[u"days"_s].toArray().size(), 16);
    const auto computed = m_cli.run({u"calendar"_s, u"2027"_s});
    QCOMPARE(computed.json[u"basis"_s].toString(), u"computed"_s);
    const QByteArray told = m_cli.runForPeople({u"calendar"_s, u"2027"_s}).output;
    QVERIFY(told.contains("Thứ Bảy 06/02/2027") && told.contains("Tết Nguyên đán") && told.contains("Điều 111.3"));
    QVERIFY(
        m_cli.runForPeople({u"calendar"_s, u"2027"_s, u"--lang"_s, u"en"_s}).output.contains("Saturday 06/02/2027"));
}

void TestCliCalendar::countsADeadlineAndSaysWhy()
{
    const QStringList question{u"--from"_s, u"2026-11-20"_s, u"--add"_s, u"3 working-days"_s};
    const auto counted = deadline(question);
    QCOMPARE(counted.exitCode, 0);
    QCOMPARE(counted.json[u"due"_s].toString(), u"2026-11-26"_s);
    QCOMPARE(counted.json[u"due-at"_s].toString(), u"2026-11-26T17:00:00Z"_s);
    QCOMPARE(counted.json[u"steps"_s].toArray().size(), 5);
    const QByteArray told = m_cli.runForPeople(QStringList{u"deadline"_s} + question).output;
    QVERIFY(told.contains("26/11/2026") && told.contains("Ngày Văn hóa Việt Nam"));
}

void TestCliCalendar::countsBackwardAndFromTheFirstDay()
{
    const auto before = deadline({u"--from"_s, u"2026-12-01"_s, u"--add"_s, u"10 working-days"_s, u"--before"_s});
    QCOMPARE(before.json[u"due"_s].toString(), u"2026-11-16"_s);
    const auto first =
        deadline({u"--from"_s, u"2026-11-20"_s, u"--add"_s, u"1 working-days"_s, u"--count-first-day"_s});
    QCOMPARE(first.json[u"due"_s].toString(), u"2026-11-20"_s);
    const auto hours = deadline({u"--from"_s, u"2026-11-20T15:30"_s, u"--add"_s, u"3 hours"_s});
    QCOMPARE(hours.json[u"due-at"_s].toString(), u"2026-11-20T11:30:00Z"_s);
}

void TestCliCalendar::takesTheUnitsOwnCalendar()
{
    m_cli.write(u"lich.json"_s, R"({"type":"bantin-unit-calendar/1","saturday":"worked","years":[]})"_ba);
    const QStringList question{u"--from"_s, u"2026-11-20"_s, u"--add"_s, u"1 working-days"_s, u"--unit-calendar"_s};
    QCOMPARE(deadline(question + QStringList{u"lich.json"_s}).json[u"due"_s].toString(), u"2026-11-21"_s);
    m_cli.write(u"lich.json"_s, R"({"type":"bantin-unit-calendar/1","saturday":"maybe","years":[]})"_ba);
    const auto refused = deadline(question + QStringList{u"lich.json"_s});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.reason(), u"calendar-invalid"_s);
    QCOMPARE(deadline(question + QStringList{u"khong-co.json"_s}).reason(), u"file-unreadable"_s);
}

void TestCliCalendar::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("reason");
    QTest::newRow("date") << u"20/11/2026"_s << u"3 days"_s << u"date-invalid"_s;
    QTest::newRow("hour") << u"2026-11-20T25:00"_s << u"3 days"_s << u"date-invalid"_s;
    QTest::newRow("unit") << u"2026-11-20"_s << u"3 weeks"_s << u"period-invalid"_s;
    QTest::newRow("number") << u"2026-11-20"_s << u"three days"_s << u"period-invalid"_s;
    QTest::newRow("less than nothing") << u"2026-11-20"_s << u"-3 days"_s << u"period-invalid"_s;
    QTest::newRow("a lifetime") << u"2026-11-20"_s << u"9000 days"_s << u"deadline-out-of-range"_s;
    QTest::newRow("long ago") << u"1999-11-20"_s << u"3 days"_s << u"deadline-out-of-range"_s;
}

void TestCliCalendar::refusesWhatIsNone()
{
    QFETCH(const QString, from);
    QFETCH(const QString, period);
    const auto refused = deadline({u"--from"_s, from, u"--add="_s + period});
    QCOMPARE(refused.exitCode, 1);
    QTEST(refused.reason(), "reason");
}

QTEST_GUILESS_MAIN(TestCliCalendar)
#include "test_calendar.moc"
