// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/calendar/WorkingCalendar.h"
#include "resources/Resources.h"

#include <QTest>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

QByteArray unitFile(const QByteArray &saturday, const QByteArray &years)
{
    return R"({"type":"bantin-unit-calendar/1","saturday":")" + saturday + R"(","years":[)" + years + "]}";
}

QByteArray yearData(int year, const QByteArray &scope, const QByteArray &days)
{
    return R"({"year":)" + QByteArray::number(year) + R"(,"scope":")" + scope + R"(","days":[)" + days + "]}";
}

QByteArray dayData(const QByteArray &date, const QByteArray &kind = "holiday")
{
    return R"({"date":")" + date + R"(","kind":")" + kind
           + R"(","name":{"vi":"Nghỉ","en":"Off"},"cite":"Thông báo 1"})";
}

WorkingCalendar calendar(const QByteArray &unit = {})
{
    return *WorkingCalendar::parse(resources::calendars(), unit);
}

QStringList offWeekdays(const WorkingCalendar &calendar, int year)
{
    QStringList dates;
    for (const CalendarDay &day : calendar.daysOf(year)) {
        if (day.isOff() && day.date.dayOfWeek() < Qt::Saturday)
            dates.append(day.date.toString(u"d/M"));
    }
    return dates;
}

} // namespace

class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void announcedYearsAreAsTheNoticesSay();
    void everyDayNamesItsSourceInBothLanguages();
    void swapsNameEachOther();
    void otherYearsAreComputedFromTheLaw();
    void whatIsDecidedYearByYearIsProvisional();
    void aHolidayAtTheWeekendIsMadeUpOnTheNextWorkingDay();
    void theCultureDayBeginsWithItsResolutionAndIsNotMadeUp();
    void aWorkedSaturdayNeedsNoMakingUp();
    void countsWorkingDaysBetween();
    void aUnitChangesSingleDays();
    void aUnitReplacesAWholeYear();
    void refusesWhatItCannotUse_data();
    void refusesWhatItCannotUse();
    void refusesFilesThatDoNotMakeACalendar();
};

void TestCalendar::announcedYearsAreAsTheNoticesSay()
{
    const WorkingCalendar known = calendar();
    QCOMPARE(offWeekdays(known, 2025).join(u' '), u"1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9"_s);
    QCOMPARE(offWeekdays(known, 2026).join(u' '),
             u"1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11"_s);
    QVERIFY(known.isWorkingDay(QDate(2025, 4, 26)) && known.isWorkingDay(QDate(2026, 1, 10)));
    QVERIFY(!known.isWorkingDay(QDate(2026, 1, 17)));
    QCOMPARE(known.basisOf(2026), WorkingCalendar::Basis::Announced);
    QCOMPARE(known.basisOf(2027), WorkingCalendar::Basis::Computed);
    // The five days of National Day are reported, the swap they need was not found.
    for (const CalendarDay &day : known.daysOf(2025) + known.daysOf(2026))
        QCOMPARE(day.isProvisional, day.date == QDate(2026, 8, 31));
}

void TestCalendar::everyDayNamesItsSourceInBothLanguages()
{
    const WorkingCalendar known = calendar();
    int count = 0;
    for (int year = CalendarYear::firstYear; year <= CalendarYear::lastYear; ++year) {
        for (const CalendarDay &day : known.daysOf(year)) {
            QVERIFY(!day.cite.isEmpty() && !day.name.vi.isEmpty() && !day.name.en.isEmpty());
            ++count;
        }
    }
    qInfo() << count << "days of" << CalendarYear::lastYear - CalendarYear::firstYear + 1 << "years have a source";
}

void TestCalendar::swapsNameEachOther()
{
    const WorkingCalendar known = calendar();
    int swaps = 0;
    for (const CalendarDay &day : known.daysOf(2025) + known.daysOf(2026)) {
        if (day.kind != CalendarDayKind::Worked)
            continue;
        const CalendarDay *off = known.find(day.inPlaceOf);
        QVERIFY(off && off->kind == CalendarDayKind::Swapped && off->inPlaceOf == day.date);
        ++swaps;
    }
    QCOMPARE(swaps, 2);
}

void TestCalendar::otherYearsAreComputedFromTheLaw()
{
    // Tết on Saturday 6 February: the eve and four days, of which Saturday and Sunday are made up for.
    QCOMPARE(offWeekdays(calendar(), 2027).join(u' '), u"1/1 5/2 8/2 9/2 10/2 11/2 16/4 30/4 3/5 1/9 2/9 24/11"_s);
    QCOMPARE(calendar().find(QDate(2027, 5, 3))->inPlaceOf, QDate(2027, 5, 1));
}

void TestCalendar::whatIsDecidedYearByYearIsProvisional()
{
    const WorkingCalendar known = calendar();
    QStringList provisional;
    for (const CalendarDay &day : known.daysOf(2027)) {
        if (day.isProvisional)
            provisional.append(day.date.toString(u"d/M"));
    }
    QCOMPARE(provisional.join(u' '), u"5/2 6/2 7/2 8/2 9/2 10/2 11/2 16/4 1/9"_s);
    QVERIFY(known.isProvisional(QDate(2027, 2, 10)) && !known.isProvisional(QDate(2027, 5, 3)));
}

void TestCalendar::aHolidayAtTheWeekendIsMadeUpOnTheNextWorkingDay()
{
    const WorkingCalendar known = calendar();
    int made = 0;
    for (int year = CalendarYear::firstYear; year <= CalendarYear::lastYear; ++year) {
        int atWeekends = 0;
        int madeUp = 0;
        for (const CalendarDay &day : known.daysOf(year)) {
            const bool isCultureDay = day.date.month() == 11;
            atWeekends += day.kind == CalendarDayKind::Holiday && day.date.dayOfWeek() > 5 && !isCultureDay ? 1 : 0;
            if (day.kind != CalendarDayKind::MadeUp)
                continue;
            ++madeUp;
            QVERIFY(day.date.dayOfWeek() < Qt::Saturday && day.date > day.inPlaceOf);
            for (QDate between = day.inPlaceOf; between < day.date; between = between.addDays(1))
                QVERIFY(!known.isWorkingDay(between));
        }
        QCOMPARE(madeUp, atWeekends);
        made += madeUp;
    }
    qInfo() << made << "holidays at weekends are made up for";
}

void TestCalendar::theCultureDayBeginsWithItsResolutionAndIsNotMadeUp()
{
    const WorkingCalendar known = calendar();
    QVERIFY(!known.find(QDate(2024, 11, 24)) && known.find(QDate(2028, 11, 24)));
    // Saturday 24 November 2029.
    QVERIFY(known.find(QDate(2029, 11, 24)) && known.isWorkingDay(QDate(2029, 11, 26)));
}

void TestCalendar::aWorkedSaturdayNeedsNoMakingUp()
{
    const WorkingCalendar office = calendar();
    const WorkingCalendar desk = calendar(unitFile("worked", {}));
    QCOMPARE(desk.saturday(), Saturday::Worked);
    QVERIFY(!office.isWorkingDay(QDate(2026, 11, 28)) && desk.isWorkingDay(QDate(2026, 11, 28)));
    QVERIFY(!desk.isWorkingDay(QDate(2026, 11, 29)));
    // Saturday 1 May 2027.
    QVERIFY(!office.isWorkingDay(QDate(2027, 5, 3)) && desk.isWorkingDay(QDate(2027, 5, 3)));
    QVERIFY(!desk.isWorkingDay(QDate(2027, 5, 1)));
}

void TestCalendar::countsWorkingDaysBetween()
{
    const WorkingCalendar known = calendar();
    QCOMPARE(known.workingDaysBetween(QDate(2026, 11, 20), QDate(2026, 11, 25)), 2);
    QCOMPARE(known.workingDaysBetween(QDate(2026, 11, 25), QDate(2026, 11, 20)), -2);
    QCOMPARE(known.workingDaysBetween(QDate(2026, 11, 21), QDate(2026, 11, 22)), 0);
    int counted = 0;
    for (QDate date(2024, 1, 2); date <= QDate(2031, 1, 1); date = date.addDays(1)) {
        counted += known.isWorkingDay(date) ? 1 : 0;
        QCOMPARE(known.workingDaysBetween(QDate(2024, 1, 1), date), counted);
    }
    QVERIFY(!known.covers(QDate(2020, 12, 31)) && !known.covers(QDate(2200, 1, 1)) && !known.covers({}));
    QVERIFY(known.isWorkingDay(QDate(2020, 12, 31)) && !known.isWorkingDay(QDate(2200, 1, 4)));
    QVERIFY(known.isProvisional(QDate(2020, 12, 31)) && known.isProvisional(QDate(2200, 1, 4)));
    QCOMPARE(known.workingDaysBetween(QDate(1990, 1, 1), QDate(2020, 12, 31)), 0);
    QCOMPARE(known.workingDaysBetween(QDate(2199, 12, 31), QDate(2500, 1, 1)), 0);
    QVERIFY(known.covers(QDate(2021, 1, 1)) && known.covers(QDate(2199, 12, 31)));
}

void TestCalendar::aUnitChangesSingleDays()
{
    const QByteArray days = dayData("2027-02-12", "swapped") + ',' + dayData("2027-02-20", "worked") + ','
                            + dayData("2027-02-11", "worked");
    const WorkingCalendar own = calendar(unitFile("off", yearData(2027, "changes", days)));
    QVERIFY(!own.isWorkingDay(QDate(2027, 2, 12)) && own.isWorkingDay(QDate(2027, 2, 20)));
    QVERIFY(own.isWorkingDay(QDate(2027, 2, 11)) && !own.isWorkingDay(QDate(2027, 2, 10)));
    QVERIFY(own.isProvisional(QDate(2027, 2, 10)) && !own.isProvisional(QDate(2027, 2, 11)));
    QCOMPARE(own.basisOf(2027), WorkingCalendar::Basis::Computed);
    QVERIFY(!own.isWorkingDay(QDate(2027, 4, 30)));
}

void TestCalendar::aUnitReplacesAWholeYear()
{
    const WorkingCalendar own = calendar(unitFile("off", yearData(2026, "whole", dayData("2026-01-05"))));
    QCOMPARE(own.daysOf(2026).size(), 1);
    QVERIFY(!own.isWorkingDay(QDate(2026, 1, 5)) && own.isWorkingDay(QDate(2026, 1, 1)));
    QCOMPARE(own.basisOf(2026), WorkingCalendar::Basis::Unit);
    QCOMPARE(own.daysOf(2025).size(), calendar().daysOf(2025).size());
}

void TestCalendar::refusesWhatItCannotUse_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QStringList>("arguments");
    const auto year = [](const QByteArray &days) { return unitFile("off", yearData(2027, "changes", days)); };
    QTest::newRow("not JSON") << "{\n\"type\":\n?}"_ba << u"calendar-not-json"_s << QStringList{u"3"_s};
    QTest::newRow("cut in a member") << R"({"days":[{"k]})"_ba << u"calendar-not-json"_s << QStringList{u"1"_s};
    QTest::newRow("a list") << "[]"_ba << u"calendar-not-json"_s << QStringList{u"1"_s};
    QTest::newRow("too large") << QByteArray(300'000, ' ') << u"calendar-too-large"_s << QStringList{u"256"_s};
    QTest::newRow("another type") << R"({"type":"bantin-calendar/1"})"_ba << u"calendar-invalid"_s
                                  << QStringList{u"type"_s};
    QTest::newRow("unknown Saturday") << unitFile("half", {}) << u"calendar-invalid"_s << QStringList{u"saturday"_s};
    QTest::newRow("no such day") << year(dayData("2027-02-29")) << u"calendar-invalid"_s
                                 << QStringList{u"years[0].days[0].date"_s};
    QTest::newRow("written otherwise") << year(dayData("2027-2-9")) << u"calendar-invalid"_s
                                       << QStringList{u"years[0].days[0].date"_s};
    QTest::newRow("unknown kind") << year(dayData("2027-02-12", "party")) << u"calendar-invalid"_s
                                  << QStringList{u"years[0].days[0].kind"_s};
    QTest::newRow("no cite") << year(dayData("2027-02-12").replace("Thông báo 1", "")) << u"calendar-invalid"_s
                             << QStringList{u"years[0].days[0].cite"_s};
    QTest::newRow("unknown member") << year(dayData("2027-02-12").replace("cite", "quote")) << u"calendar-invalid"_s
                                    << QStringList{u"years[0].days[0].cite"_s};
    QTest::newRow("early year") << unitFile("off", yearData(2020, "whole", {})) << u"calendar-invalid"_s
                                << QStringList{u"years[0].year"_s};
    QTest::newRow("another year's day") << year(dayData("2028-02-12")) << u"calendar-day-of-other-year"_s
                                        << QStringList{u"12/02/2028"_s, u"2027"_s};
    QTest::newRow("a day twice") << year(dayData("2027-02-12") + ',' + dayData("2027-02-12", "worked"))
                                 << u"calendar-day-twice"_s << QStringList{u"12/02/2027"_s};
    QTest::newRow("a year twice") << unitFile("off", yearData(2027, "whole", {}) + ',' + yearData(2027, "changes", {}))
                                  << u"calendar-year-twice"_s << QStringList{u"2027"_s};
    QByteArray many;
    for (int i = 0; i <= CalendarYear::mostDays; ++i)
        many += (i > 0 ? "," : "") + dayData(QDate(2027, 1, 1).addDays(i).toString(Qt::ISODate).toLatin1());
    QTest::newRow("nothing but holidays") << year(many) << u"calendar-invalid"_s << QStringList{u"years[0].days"_s};
}

void TestCalendar::refusesWhatItCannotUse()
{
    QFETCH(const QByteArray, file);
    const auto refused = WorkingCalendar::parse(resources::calendars(), file);
    QVERIFY(!refused);
    QTEST(refused.error().reason, "reason");
    QTEST(refused.error().arguments, "arguments");
    QCOMPARE(refused.error().fault, Fault::InvalidInput);
    QCOMPARE(refused.error().retry, Retry::AfterCorrection);
}

void TestCalendar::refusesFilesThatDoNotMakeACalendar()
{
    QList<QByteArray> files = resources::calendars();
    QCOMPARE(files.size(), 3);
    QVERIFY(!WorkingCalendar::parse({files.first()}));
    files.append(files.first());
    QCOMPARE(WorkingCalendar::parse(files).error().reason, u"calendar-year-twice"_s);
    QCOMPARE(WorkingCalendar::parse({"{}"_ba}).error().reason, u"calendar-invalid"_s);
}

QTEST_APPLESS_MAIN(TestCalendar)
#include "test_calendar.moc"
