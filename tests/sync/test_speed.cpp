// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/SendingEstimate.h"
#include "sync/engine/SpeedMeter.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace bantin::sync;
using Time = SpeedMeter::Time;

namespace {

/// Second by second, as the limiter does: the plain way to say how long it takes.
std::optional<qint64> secondBySecond(qint64 bytes, std::optional<qint64> speed, const BandwidthTimetable &timetable,
                                     QDateTime time, qint64 atMost)
{
    qint64 passed = 0;
    for (; bytes > 0 && passed < atMost; ++passed) {
        const auto limit = timetable.rateAt(time);
        if (!limit && !speed)
            return std::nullopt;
        bytes -= std::min(speed.value_or(*limit), limit.value_or(*speed));
        time = time.addSecs(1);
    }
    return passed;
}

/// A timetable somebody might write, on whole minutes.
QString randomTimetable(QRandomGenerator &random)
{
    static const QStringList rates{u"8"_s, u"32"_s, u"128"_s, u"1M"_s, u"off"_s};
    static const QStringList days{u""_s, u""_s, u"Mon-"_s, u"Wed-"_s, u"Sat-"_s, u"Sun-"_s};
    QStringList entries;
    const int count = random.bounded(1, 6);
    for (int i = 0; i < count; ++i)
        entries.append(u"%1%2:%3,%4"_s.arg(days.at(random.bounded(int(days.size()))))
                           .arg(random.bounded(24), 2, 10, QChar(u'0'))
                           .arg(random.bounded(60), 2, 10, QChar(u'0'))
                           .arg(rates.at(random.bounded(int(rates.size())))));
    return entries.join(u' ');
}

} // namespace

class SpeedTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysNothingBeforeItKnows()
    {
        SpeedMeter meter;
        QVERIFY(!meter.speed(Time(0)));
        meter.begin(Time(0));
        meter.moved(5'000, Time(1'000));
        QVERIFY(!meter.speed(Time(1'000)));
        meter.moved(5'000, Time(2'000));
        QCOMPARE(meter.speed(Time(2'000)).value_or(-1), 5'000);
    }

    void countsOnlyTimeSpentSending()
    {
        SpeedMeter meter;
        meter.begin(Time(0));
        for (int second = 1; second <= 20; ++second)
            meter.moved(12'000, Time(second * 1'000));
        meter.end(Time(20'000));
        QCOMPARE(meter.speed(Time(20'000)).value_or(-1), 12'000);
        // Four idle minutes later the line is as fast as it was.
        QCOMPARE(meter.speed(Time(260'000)).value_or(-1), 12'000);
        meter.begin(Time(260'000));
        meter.moved(24'000, Time(261'000));
        meter.end(Time(261'000));
        QCOMPARE(meter.speed(Time(261'000)).value_or(-1), (20 * 12'000 + 24'000) / 21);
    }

    void aLineThatStandsStillGetsSlow()
    {
        SpeedMeter meter;
        meter.begin(Time(0));
        for (int second = 1; second <= 60; ++second)
            meter.moved(10'000, Time(second * 1'000));
        const qint64 before = *meter.speed(Time(60'000));
        QCOMPARE(before, 10'000);
        const qint64 later = *meter.speed(Time(100'000));
        QCOMPARE_LT(later, before / 2);
        QCOMPARE(meter.speed(Time(160'000)).value_or(-1), 0);
    }

    void forgetsAfterTenMinutes()
    {
        SpeedMeter meter;
        meter.begin(Time(0));
        meter.moved(100'000, Time(10'000));
        meter.end(Time(10'000));
        QVERIFY(meter.speed(Time(500'000)));
        QVERIFY(!meter.speed(Time(620'000)));
    }

    void tellsTheLastTenMinutes()
    {
        SpeedMeter meter;
        meter.begin(Time(0));
        meter.moved(50'000, Time(5'000));
        meter.moved(20'000, Time(15'000));
        meter.end(Time(15'000));
        const QList<qint64> history = meter.history(Time(25'000));
        QCOMPARE(history.size(), SpeedMeter::steps);
        QCOMPARE(history.last(3), (QList<qint64>{5'000, 2'000, 0}));
        const auto whole = std::accumulate(history.begin(), history.end(), qint64(0));
        QCOMPARE(whole, 7'000);
    }

    void survivesALongSleepOfTheMachine()
    {
        SpeedMeter meter;
        meter.begin(Time(0));
        meter.moved(1'000, Time(3'000));
        meter.moved(1'000, Time(std::chrono::hours(100)));
        QCOMPARE(meter.history(Time(std::chrono::hours(100))).size(), SpeedMeter::steps);
        QVERIFY(meter.speed(Time(std::chrono::hours(100))));
    }

    void estimatesWhatASimulationSays()
    {
        QRandomGenerator random(20'261'123);
        const QDateTime monday(QDate(2026, 11, 23), QTime(0, 0), QTimeZone::UTC);
        int known = 0;
        for (int run = 0; run < 300; ++run) {
            const QString text = randomTimetable(random);
            const auto timetable = BandwidthTimetable::parse(text);
            QVERIFY(timetable);
            const QDateTime from = monday.addSecs(random.bounded(7 * 24 * 3600));
            const qint64 bytes = random.bounded(1, 60'000'000);
            const auto speed =
                random.bounded(4) == 0 ? std::nullopt : std::optional(qint64(random.bounded(4'000, 500'000)));
            constexpr qint64 atMost = 60'000;
            const auto simulated = secondBySecond(bytes, speed, *timetable, from, atMost);
            const auto estimated = timeToSend(bytes, speed, *timetable, from);
            if (!simulated) {
                QVERIFY2(!estimated, qPrintable(text));
                continue;
            }
            QVERIFY2(estimated, qPrintable(text));
            if (*simulated == atMost) {
                QCOMPARE_GE(estimated->count(), atMost - 10);
                continue;
            }
            ++known;
            // The simulation rounds each whole second up; the estimate only the last.
            QVERIFY2(std::abs(estimated->count() - *simulated) <= 10,
                     qPrintable(u"%1: %2 and %3 s"_s.arg(text).arg(estimated->count()).arg(*simulated)));
        }
        QCOMPARE_GT(known, 100);
    }

    void saysNothingWithoutASpeedOrALimit()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(9, 0), QTimeZone::UTC);
        QVERIFY(!timeToSend(1, std::nullopt, {}, now));
        QVERIFY(!timeToSend(1, 0, {}, now));
        QCOMPARE(timeToSend(0, std::nullopt, {}, now).value_or(std::chrono::seconds(-1)).count(), 0);
        QCOMPARE(timeToSend(12'000, 1'000, {}, now).value_or(std::chrono::seconds(-1)).count(), 12);
        QVERIFY(!timeToSend(qint64(1) << 50, 1'000, {}, now));
    }
};

QTEST_GUILESS_MAIN(SpeedTest)
#include "test_speed.moc"
