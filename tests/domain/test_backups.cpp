// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/BackupSchedule.h"

#include <QTest>
#include <QTimeZone>

using namespace bantin;
using namespace Qt::StringLiterals;

class TestBackups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDueBeforeItIsOverdue();
    void countsFromTheFoundingWhenThereWasNone();
    void aClockBehindTheLastBackupHidesNothing();
    void aTextWithoutANumberLeavesItToTheUnit();
    void theUnitMayBeStricterAndNeverLaxer();
    void asksForTestsOnlyWhereTheTextDoes();

private:
    const QDateTime m_monday{QDate(2026, 11, 16), QTime(9, 0), QTimeZone::UTC};
    const BackupRule m_weekly{u"V-07"_s, 7, false, u"Điều 8.1"_s};
    const BackupRule m_dailyTested{u"VP-09"_s, 1, true, u"Điều 8.2"_s};
};

void TestBackups::isDueBeforeItIsOverdue()
{
    const BackupSchedule schedule(m_weekly, 0);
    const auto after = [&](qint64 hours) {
        return schedule.standing(m_monday, {}, m_monday.addDays(-100), m_monday.addSecs(hours * 3600));
    };
    QVERIFY(!after(5 * 24).isDue);
    QVERIFY(after(6 * 24).isDue && !after(6 * 24).isOverdue);
    QVERIFY(!after(7 * 24).isOverdue);
    QVERIFY(after(7 * 24 + 1).isOverdue);
    QCOMPARE(after(7 * 24 + 1).daysOverdue, 0);
    QCOMPARE(after(10 * 24).daysOverdue, 3);
    QCOMPARE(after(0).dueAt, m_monday.addDays(7));
}

void TestBackups::countsFromTheFoundingWhenThereWasNone()
{
    const BackupSchedule schedule(m_weekly, 0);
    const BackupStanding young = schedule.standing({}, {}, m_monday, m_monday.addDays(1));
    QVERIFY(young.isDue && !young.isOverdue);
    QVERIFY(schedule.standing({}, {}, m_monday, m_monday.addDays(8)).isOverdue);
}

void TestBackups::aClockBehindTheLastBackupHidesNothing()
{
    const BackupSchedule schedule(m_weekly, 0);
    const BackupStanding standing = schedule.standing(m_monday, {}, m_monday.addDays(-100), m_monday.addYears(-1));
    QVERIFY(standing.isClockBehind && standing.isDue && standing.isOverdue);
    QCOMPARE(standing.daysOverdue, 0);
    // Two computers of one office differ by minutes.
    QVERIFY(!schedule.standing(m_monday, {}, m_monday.addDays(-100), m_monday.addSecs(-600)).isClockBehind);
}

void TestBackups::aTextWithoutANumberLeavesItToTheUnit()
{
    const BackupRule often{u"DV-15"_s, 0, false, u"Điều 10.2"_s};
    QCOMPARE(BackupSchedule(often, 0).intervalDays(), BackupSchedule::usualIntervalDays);
    QVERIFY(!BackupSchedule(often, 0).isRegulated());
    QCOMPARE(BackupSchedule(often, 3).intervalDays(), 3);
    QCOMPARE(BackupSchedule(often, 30).intervalDays(), 30);
    QCOMPARE(BackupSchedule(often, 100'000).intervalDays(), BackupSchedule::longestIntervalDays);
}

void TestBackups::theUnitMayBeStricterAndNeverLaxer()
{
    QVERIFY(BackupSchedule(m_weekly, 0).isRegulated());
    QCOMPARE(BackupSchedule(m_weekly, 30).intervalDays(), 7);
    QVERIFY(BackupSchedule(m_weekly, 30).isRegulated());
    QCOMPARE(BackupSchedule(m_weekly, 2).intervalDays(), 2);
    QVERIFY(!BackupSchedule(m_weekly, 2).isRegulated());
}

void TestBackups::asksForTestsOnlyWhereTheTextDoes()
{
    const QDateTime now = m_monday.addSecs(3600);
    const auto isDrillDue = [&](const BackupRule &rule, const QDateTime &drilled) {
        return BackupSchedule(rule, 0).standing(m_monday, drilled, m_monday, now).isDrillDue;
    };
    QVERIFY(!isDrillDue(m_weekly, {}));
    QVERIFY(isDrillDue(m_dailyTested, {}));
    QVERIFY(!isDrillDue(m_dailyTested, now.addDays(-29)));
    QVERIFY(isDrillDue(m_dailyTested, now.addDays(-31)));
    QVERIFY(isDrillDue(m_dailyTested, now.addDays(31)));
}

QTEST_APPLESS_MAIN(TestBackups)
#include "test_backups.moc"
