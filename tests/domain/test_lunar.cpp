// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/calendar/LunarCalendar.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

/// The calendar runs on UTC+7 from here on; before, it followed other meridians.
constexpr int firstYearOnOurMeridian = 1968;

QByteArray corpus(const QString &name)
{
    QFile file(QStringLiteral(BANTIN_SOURCE_DIR "/../shared/corpus/lunar/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QDate isoDate(const QString &text)
{
    return QDate::fromString(text.left(10), Qt::ISODate);
}

QDate firstOfMonth(int year, int month, bool isLeap)
{
    return LunarCalendar::toSolar({year, month, isLeap, 1});
}

struct MonthRow {
    int year = 0;
    int month = 0;
    bool isLeap = false;
    int days = 0;
    QDate first;
};

QList<MonthRow> monthTable()
{
    QList<MonthRow> rows;
    const QStringList lines = QString::fromUtf8(corpus(u"hnd_lunar_months_1800_2199.tsv"_s)).split(u'\n');
    for (const QString &line : lines.mid(1)) {
        const QStringList cells = line.trimmed().split(u'\t');
        if (cells.size() == 5)
            rows.append({cells[0].toInt(), cells[1].toInt(), cells[2] == "1"_L1, cells[3].toInt(), isoDate(cells[4])});
    }
    return rows;
}

} // namespace

class TestLunar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheNewYearsOfOurTime();
    void differsFromPekingWhereTheMoonIsNewAroundMidnight();
    void daysGoThereAndBack();
    void refusesDaysThatAreNot();
    void agreesWithTheMonthTables();
    void agreesWithTheNewYearTables();
    void agreesWithOtherMakersVectors();
    void agreesWithTheHolidayTables();
    void aTableForPekingDiffersAsItMust();
};

void TestLunar::knowsTheNewYearsOfOurTime()
{
    const QHash<int, QDate> years{{1968, {1968, 1, 29}}, {2024, {2024, 2, 10}}, {2025, {2025, 1, 29}},
                                  {2026, {2026, 2, 17}}, {2027, {2027, 2, 6}},  {2028, {2028, 1, 26}},
                                  {2029, {2029, 2, 13}}, {2033, {2033, 1, 31}}};
    for (auto year = years.cbegin(); year != years.cend(); ++year)
        QCOMPARE(LunarCalendar::newYear(year.key()), year.value());
    QCOMPARE(LunarCalendar::toSolar({2026, 3, false, 10}), QDate(2026, 4, 26));
    QCOMPARE(LunarCalendar::toSolar({2027, 3, false, 10}), QDate(2027, 4, 16));
}

void TestLunar::differsFromPekingWhereTheMoonIsNewAroundMidnight()
{
    QCOMPARE(LunarCalendar::newYear(1985), QDate(1985, 1, 21)); // Peking: 20 February
    QCOMPARE(LunarCalendar::newYear(2007), QDate(2007, 2, 17)); // Peking: 18 February
    QCOMPARE(LunarCalendar::newYear(2030), QDate(2030, 2, 2));  // Peking: 3 February
}

void TestLunar::daysGoThereAndBack()
{
    int count = 0;
    LunarDate before = LunarCalendar::fromSolar(QDate(2019, 12, 31));
    for (QDate date(2020, 1, 1); date.year() < 2036; date = date.addDays(1), ++count) {
        const LunarDate lunar = LunarCalendar::fromSolar(date);
        QCOMPARE(LunarCalendar::toSolar(lunar), date);
        QVERIFY(lunar.day == before.day + 1 || (lunar.day == 1 && before.day >= 29));
        before = lunar;
    }
    qInfo() << count << "days there and back";
}

void TestLunar::refusesDaysThatAreNot()
{
    QVERIFY(!LunarCalendar::toSolar({2026, 6, true, 1}).isValid());
    QVERIFY(LunarCalendar::toSolar({2025, 6, true, 1}).isValid());
    QVERIFY(!LunarCalendar::toSolar({2026, 13, false, 1}).isValid());
    QVERIFY(!LunarCalendar::toSolar({2026, 1, false, 0}).isValid());
    QVERIFY(!LunarCalendar::toSolar({2026, 1, false, 31}).isValid());
    QVERIFY(!LunarCalendar::newYear(1799).isValid() && !LunarCalendar::newYear(2200).isValid());
    QCOMPARE(LunarCalendar::fromSolar({}), LunarDate());
    QCOMPARE(LunarCalendar::fromSolar(QDate(1799, 6, 1)), LunarDate());
    QCOMPARE(LunarCalendar::fromSolar(QDate(2201, 1, 1)), LunarDate());
    QCOMPARE(LunarCalendar::fromSolar(QDate(2200, 1, 16)).year, 2199);
}

void TestLunar::agreesWithTheMonthTables()
{
    const QList<MonthRow> rows = monthTable();
    if (rows.isEmpty())
        QSKIP("the shared corpus is absent");
    QCOMPARE(rows.size(), 4948);
    int earlier = 0;
    int earlierEqual = 0;
    QStringList different;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const MonthRow &row = rows.at(i);
        const bool isEqual = firstOfMonth(row.year, row.month, row.isLeap) == row.first
                             && LunarCalendar::toSolar({row.year, row.month, row.isLeap, row.days}).isValid()
                             && !LunarCalendar::toSolar({row.year, row.month, row.isLeap, row.days + 1}).isValid();
        if (row.year < firstYearOnOurMeridian) {
            ++earlier;
            earlierEqual += isEqual ? 1 : 0;
        } else if (!isEqual) {
            different.append(u"%1/%2"_s.arg(row.month).arg(row.year));
        }
    }
    // The new moon of May 2054 comes 23 seconds after midnight as we compute it, nearer than anybody can foretell the
    // turning of the earth; the table has it before. Two months of one year, and no holiday in them.
    QCOMPARE(different, (QStringList{u"3/2054"_s, u"4/2054"_s}));
    qInfo() << rows.size() - earlier - different.size() << "of" << rows.size() - earlier << "months since 1968 and"
            << earlierEqual << "of" << earlier << "earlier ones agree";
    QVERIFY(earlierEqual > earlier * 9 / 10);
}

void TestLunar::agreesWithTheNewYearTables()
{
    const QStringList lines = QString::fromUtf8(corpus(u"hnd_tet_1800_2199.tsv"_s)).split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        QSKIP("the shared corpus is absent");
    int equal = 0;
    for (const QString &line : lines.mid(1)) {
        const int year = line.section(u'\t', 0, 0).toInt();
        const bool isEqual = LunarCalendar::newYear(year) == isoDate(line.section(u'\t', 1, 1).trimmed());
        QVERIFY2(isEqual || year < firstYearOnOurMeridian, qPrintable(line));
        equal += isEqual ? 1 : 0;
    }
    qInfo() << equal << "of" << lines.size() - 1 << "new years agree, all since 1968";
    QVERIFY(equal > 380);
}

void TestLunar::agreesWithOtherMakersVectors()
{
    const QJsonObject vectors = QJsonDocument::fromJson(corpus(u"date_chinese_vietnamese_vectors.json"_s)).object();
    if (vectors.isEmpty())
        QSKIP("the shared corpus is absent");
    int count = 0;
    for (const QJsonValue newYear : vectors[u"newYear"_s].toArray()) {
        const QDate date = isoDate(newYear.toString());
        QCOMPARE(LunarCalendar::newYear(date.year()), date);
        ++count;
    }
    for (const QJsonValue vector : vectors[u"gregorian_to_lunar"_s].toArray()) {
        const LunarDate lunar = LunarCalendar::fromSolar(isoDate(vector[u"gregorian"_s].toString()));
        // Cycles of sixty years, the first of which would have begun in 2637 BC.
        const int year = (vector[u"cycle"_s].toInt() - 1) * 60 + vector[u"year_in_cycle"_s].toInt() - 1 - 2636;
        QCOMPARE(lunar,
                 (LunarDate{year, vector[u"month"_s].toInt(), vector[u"leap"_s].toBool(), vector[u"day"_s].toInt()}));
        ++count;
    }
    qInfo() << count << "vectors agree";
    QVERIFY(count >= 20);
}

void TestLunar::agreesWithTheHolidayTables()
{
    const QJsonObject table =
        QJsonDocument::fromJson(corpus(u"vacanza-holidays/snapshots/countries/VN_COMMON.json"_s)).object();
    if (table.isEmpty())
        QSKIP("the shared corpus is absent");
    int count = 0;
    for (auto day = table.begin(); day != table.end(); ++day) {
        const QStringList names = day.value().toString().split(u"; "_s);
        const QDate date = isoDate(day.key());
        if (names.contains(u"Lunar New Year"_s)) {
            QCOMPARE(LunarCalendar::newYear(date.year()), date);
            ++count;
        }
        if (names.contains(u"Hung Kings' Commemoration Day"_s)) {
            QCOMPARE(LunarCalendar::toSolar({date.year(), 3, false, 10}), date);
            ++count;
        }
    }
    for (int year = 2015; year < 2030; ++year) {
        const QJsonArray days =
            QJsonDocument::fromJson(corpus(u"date-holidays/test/fixtures/VN-%1.json"_s.arg(year))).array();
        for (const QJsonValue day : days) {
            const QString rule = day[u"rule"_s].toString();
            if (rule == "vietnamese 1-0-1"_L1)
                QCOMPARE(LunarCalendar::newYear(year), isoDate(day[u"date"_s].toString()));
            else if (rule == "vietnamese 3-0-10"_L1)
                QCOMPARE(LunarCalendar::toSolar({year, 3, false, 10}), isoDate(day[u"date"_s].toString()));
            else
                continue;
            ++count;
        }
    }
    qInfo() << count << "holidays of two tables agree";
    QCOMPARE(count, 101 + 44 + 30);
}

void TestLunar::aTableForPekingDiffersAsItMust()
{
    const QJsonArray years = QJsonDocument::fromJson(corpus(u"lunar_months_relatable52.json"_s)).array();
    if (years.isEmpty())
        QSKIP("the shared corpus is absent");
    int count = 0;
    int other = 0;
    for (const QJsonValue year : years) {
        const int number = year[u"Gregorian year"_s].toString().toInt();
        for (const QJsonValue month : year[u"Months"_s].toArray()) {
            const QString name = month[u"month"_s].toString();
            const QStringList start = month[u"start_date"_s].toString().split(u'-');
            const int solarMonth = start.value(0).toInt();
            const QDate table(number + (solarMonth > 12 ? 1 : 0), (solarMonth - 1) % 12 + 1, start.value(1).toInt());
            const QDate ours = firstOfMonth(number, name.section(u' ', 0, 0).toInt(), name.contains(u"nhuận"_s));
            // A moon new between 23:00 and midnight of ours is new on the next day in Peking; in these years the leap
            // month is another one for it.
            const bool isOtherLeap = number == 1984 || number == 1985 || number == 1987;
            if (number >= firstYearOnOurMeridian && !isOtherLeap && ours != table)
                QCOMPARE(ours.daysTo(table), 1);
            other += ours == table ? 0 : 1;
            ++count;
        }
    }
    qInfo() << count - other << "of" << count << "months of Peking's calendar begin on our day";
    QVERIFY(count == 2461 && other > 50 && other < 150);
}

QTEST_APPLESS_MAIN(TestLunar)
#include "test_lunar.moc"
