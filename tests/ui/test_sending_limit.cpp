// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/BandwidthTimetable.h"
#include "ui/models/OutboxSummary.h"
#include "ui/outbox/SendingLimit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::ui;

/// What a person chooses is what the limiter keeps, and comes back as it was chosen.
class TestSendingLimit final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWasChosen_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("until");
        QTest::addColumn<int>("rate");
        QTest::addColumn<QString>("own");
        const auto hours = int(SendingLimit::Kind::WorkingHours);
        QTest::newRow("none") << int(SendingLimit::Kind::None) << QTime(7, 0) << QTime(17, 0) << 32 << QString();
        QTest::newRow("office hours") << hours << QTime(7, 0) << QTime(17, 0) << 32 << QString();
        QTest::newRow("a half day") << hours << QTime(7, 30) << QTime(11, 45) << 8 << QString();
        QTest::newRow("a megabyte") << hours << QTime(8, 0) << QTime(17, 0) << 1024 << QString();
        QTest::newRow("one's own") << int(SendingLimit::Kind::Own) << QTime(7, 0) << QTime(17, 0) << 32
                                   << u"07:00,32K 17:00,off"_s;
    }

    void comesBackAsItWasChosen()
    {
        QFETCH(int, kind);
        QFETCH(QTime, from);
        QFETCH(QTime, until);
        QFETCH(int, rate);
        QFETCH(QString, own);
        const SendingLimit chosen{SendingLimit::Kind(kind), from, until, rate, own};
        const auto timetable = chosen.toTimetable();
        QVERIFY(timetable);
        const SendingLimit again = SendingLimit::fromTimetable(*timetable);
        QCOMPARE(*again.toTimetable(), *timetable);
        // A rate that is written as whole megabytes is told as a timetable; it limits the same.
        if (rate % 1024 != 0)
            QCOMPARE(int(again.kind), kind);
        if (kind == int(SendingLimit::Kind::WorkingHours) && rate % 1024 != 0) {
            QCOMPARE(again.from, from);
            QCOMPARE(again.until, until);
            QCOMPARE(again.rate, rate);
        }
    }

    void limitsWorkingHoursAndNothingElse()
    {
        const SendingLimit chosen{SendingLimit::Kind::WorkingHours, QTime(7, 0), QTime(17, 0), 32, {}};
        const auto timetable = sync::BandwidthTimetable::parse(*chosen.toTimetable());
        QVERIFY(timetable);
        const QDate monday(2026, 11, 23);
        for (int day = 0; day < 7; ++day) {
            const auto rateAt = [&](QTime time) {
                return timetable->rateAt(QDateTime(monday.addDays(day), time, QTimeZone::UTC));
            };
            QVERIFY(!rateAt(QTime(6, 59)));
            QVERIFY(!rateAt(QTime(17, 0)));
            QCOMPARE(rateAt(QTime(7, 0)).value_or(0), day < 5 ? 32 * 1024 : 0);
            QCOMPARE(rateAt(QTime(16, 59)).value_or(0), day < 5 ? 32 * 1024 : 0);
        }
    }

    void saysWhatCannotBeRead()
    {
        const SendingLimit wrong{SendingLimit::Kind::Own, QTime(7, 0), QTime(17, 0), 32, u"07:00,fast"_s};
        QCOMPARE(wrong.toTimetable().error().reason, u"timetable-invalid"_s);
    }

    void countsWhatIsOnItsWay()
    {
        Delivery sending;
        sending.state = DeliveryState::Sending;
        sending.packageSize = 1000;
        sending.parts = {{.kind = DeliveryPart::Kind::Bag, .size = 100, .isThere = true},
                         {.kind = DeliveryPart::Kind::Picture, .size = 900, .acknowledged = 300}};
        sending.resentBytes = 50;
        sending.updatedAt = QDateTime(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::UTC);
        Delivery held = sending;
        held.state = DeliveryState::Held;
        Delivery refused = sending;
        refused.state = DeliveryState::Refused;
        Delivery waiting;
        const OutboxSummary summary = summaryOf({sending, held, refused, waiting}, QDate(2026, 11, 23));
        QCOMPARE(summary.unfinished, 2);
        QCOMPARE(summary.bytesLeft, 600);
        QCOMPARE(summary.originalBytes, 1000);
        QCOMPARE(summary.resentBytes, 150);
        QCOMPARE(summaryOf({sending}, QDate(2026, 11, 24)).resentBytes, 0);
    }
};

QTEST_GUILESS_MAIN(TestSendingLimit)
#include "test_sending_limit.moc"
