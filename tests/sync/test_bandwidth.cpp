// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/BandwidthTimetable.h"
#include "sync/transport/PortalApi.h"
#include "sync/transport/PortalConnection.h"
#include "sync/transport/RateLimiter.h"
#include "sync/transport/TusUpload.h"
#include "tests/support/Expect.h"
#include "tests/support/FakePortal.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using bantin::testing::expect;
using std::chrono::milliseconds;

namespace {

constexpr qint64 unlimited = -1;

/// Of the week in which 2026-11-23 is the Monday.
QDateTime at(int day, int hour, int minute)
{
    return {QDate(2026, 11, 22).addDays(day), QTime(hour, minute)};
}

} // namespace

/// How fast a desk may send, and that it keeps to it.
class TestBandwidth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRates_data();
    void readsRates();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void holdsASlotUntilTheNext();
    void aDayOfItsOwnGoesBeforeEveryDay();
    void tellsTheNextChange();
    void isWhatItSays();
    void neverSendsMoreThanItMay();
    void sendsAllOfABodySlowly();
};

void TestBandwidth::readsRates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("rate");
    QTest::newRow("nothing") << QString() << unlimited;
    QTest::newRow("off") << u"off"_s << unlimited;
    QTest::newRow("none") << u"0"_s << unlimited;
    QTest::newRow("plain") << u"32"_s << 32 * 1024LL;
    QTest::newRow("bytes") << u"512B"_s << 512LL;
    QTest::newRow("kibi") << u"12Ki"_s << 12 * 1024LL;
    QTest::newRow("mega") << u"1.5M"_s << 1536 * 1024LL;
    QTest::newRow("lower case") << u"2g"_s << 2048 * 1024 * 1024LL;
    QTest::newRow("up and down") << u"10:1M"_s << 10 * 1024LL;
    QTest::newRow("up and no limit down") << u"10:off"_s << 10 * 1024LL;
    QTest::newRow("one entry holds all week") << u"Wed-12:00,8"_s << 8 * 1024LL;
}

void TestBandwidth::readsRates()
{
    QFETCH(QString, text);
    QFETCH(qint64, rate);
    const auto timetable = expect(BandwidthTimetable::parse(text));
    for (int day = 1; day <= 7; ++day)
        QCOMPARE(timetable.rateAt(at(day, 9, 30)).value_or(unlimited), rate);
    QVERIFY(!timetable.nextChange(at(1, 0, 0)).isValid());
}

void TestBandwidth::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"bad", "bad,bad", "1000X", "24:01,6", "10:61,6", "bad-10:20,6", "Mon-bad,6", "Mon-10:20,bad", "Mon-10:20",
          "1:2:3", "-5", "9999999999999999", "08:00,32 x", "08:00,32 17:00", "T2-08:00,32"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestBandwidth::refusesWhatIsNone()
{
    QFETCH(QString, text);
    const auto timetable = BandwidthTimetable::parse(text);
    QVERIFY(!timetable.ok());
    QCOMPARE(timetable.error().reason, u"timetable-invalid"_s);
    QVERIFY(text.contains(timetable.error().arguments.constFirst()));
}

void TestBandwidth::holdsASlotUntilTheNext()
{
    const auto timetable = expect(BandwidthTimetable::parse(u"07:00,32; 11:30,64 17:00,off"_s));
    QCOMPARE(timetable.rateAt(at(3, 6, 59)), std::nullopt);
    QCOMPARE(timetable.rateAt(at(3, 7, 0)), 32 * 1024);
    QCOMPARE(timetable.rateAt(at(3, 11, 29)), 32 * 1024);
    QCOMPARE(timetable.rateAt(at(3, 12, 0)), 64 * 1024);
    QCOMPARE(timetable.rateAt(at(3, 23, 59)), std::nullopt);
    // Before the first slot of the week the last one of the week before holds.
    const auto weekly = expect(BandwidthTimetable::parse(u"Tue-08:00,32 Sun-20:00,1M"_s));
    QCOMPARE(weekly.rateAt(at(1, 12, 0)), 1024 * 1024);
    QCOMPARE(weekly.rateAt(at(2, 8, 0)), 32 * 1024);
}

void TestBandwidth::aDayOfItsOwnGoesBeforeEveryDay()
{
    for (const QString &text : {u"08:00,32 Sat-08:00,off"_s, u"Sat-08:00,off 08:00,32"_s}) {
        const auto timetable = expect(BandwidthTimetable::parse(text));
        QCOMPARE(timetable.rateAt(at(5, 8, 0)), 32 * 1024);
        QCOMPARE(timetable.rateAt(at(6, 9, 0)), std::nullopt);
        QCOMPARE(timetable.rateAt(at(7, 9, 0)), 32 * 1024);
    }
}

/// Against a walk minute by minute.
void TestBandwidth::tellsTheNextChange()
{
    const auto timetable =
        expect(BandwidthTimetable::parse(u"07:00,32 11:30,32 17:00,off Sat-07:00,off Sun-00:00,8"_s));
    for (int start = 0; start < 7 * 24 * 60; start += 37) {
        const QDateTime from = at(1, 0, 0).addSecs(60LL * start + 13);
        QDateTime change = at(1, 0, 0).addSecs(60LL * start);
        do
            change = change.addSecs(60);
        while (timetable.rateAt(change) == timetable.rateAt(from));
        QCOMPARE(timetable.nextChange(from), change);
    }
}

void TestBandwidth::isWhatItSays()
{
    QCOMPARE(BandwidthTimetable().toString(), u"off"_s);
    for (const QString &text : {u"32K"_s, u"off"_s, u"07:00,32K 17:00,off"_s, u"Mon-07:00,1M Sun-20:00,1500B"_s}) {
        const auto timetable = expect(BandwidthTimetable::parse(text));
        QCOMPARE(timetable.toString(), text);
    }
    QCOMPARE(expect(BandwidthTimetable::parse(u"mon-07:00,1024:9 ;12:00,0.5"_s)).toString(),
             u"Mon-07:00,1M 12:00,512B"_s);
}

/// Ten seconds at any place of a wild run, with changes of the rate among them.
void TestBandwidth::neverSendsMoreThanItMay()
{
    constexpr qint64 rate = 32 * 1024;
    QRandomGenerator random(7);
    RateLimiter limiter;
    milliseconds now(1'000);
    limiter.setRate(rate, now);
    QList<std::pair<qint64, qint64>> sent; // when, bytes
    qint64 total = 0;
    while (now < milliseconds(120'000)) {
        const qint64 wanted = random.bounded(1, 20'000);
        const qint64 bytes = std::min(wanted, limiter.allowance(now));
        limiter.spend(bytes);
        total += bytes;
        sent.append({now.count(), bytes});
        now += bytes == wanted ? milliseconds(random.bounded(3)) : limiter.waitFor(4096, now);
    }
    for (const auto &[start, unused] : std::as_const(sent)) {
        qint64 inTenSeconds = 0;
        for (const auto &[when, bytes] : std::as_const(sent))
            inTenSeconds += when >= start && when < start + 10'000 ? bytes : 0;
        QVERIFY2(inTenSeconds <= rate * 11, qPrintable(QString::number(inTenSeconds)));
    }
    QVERIFY(total >= rate * 119 * 9 / 10);
    limiter.setRate(std::nullopt, now);
    QVERIFY(limiter.allowance(now) > (1LL << 40));
    QCOMPARE(limiter.waitFor(1 << 20, now), milliseconds(0));
}

void TestBandwidth::sendsAllOfABodySlowly()
{
    test::FakePortal portal;
    const auto limiter = std::make_shared<RateLimiter>();
    PortalConnection connection(portal.url(), {}, limiter);
    TusUpload tus(connection, PortalApi(connection).uploads());
    constexpr qint64 rate = 200'000;
    const QByteArray bytes(300'000, 'b');
    const auto created = tus.create(bytes.size(), {});
    QVERIFY(QTest::qWaitFor([&] { return created.isFinished(); }));
    limiter->setRate(rate, steadyNow());
    QElapsedTimer clock;
    clock.start();
    const auto sent = tus.patch(*created.result(), 0, bytes);
    QVERIFY(QTest::qWaitFor([&] { return sent.isFinished(); }, 20'000));
    QCOMPARE(*sent.result(), bytes.size());
    QCOMPARE(portal.packages(), QList{bytes});
    // What half a second's savings do not cover has to have taken its time; how much longer it takes says the benchmark.
    QVERIFY(clock.elapsed() >= (bytes.size() - rate / 2) * 1000 / rate - 50);
}

QTEST_GUILESS_MAIN(TestBandwidth)
#include "test_bandwidth.moc"
