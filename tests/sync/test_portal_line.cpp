// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PortalLine.h"
#include "sync/transport/PortalApi.h"
#include "sync/transport/TusUpload.h"
#include "tests/support/Expect.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakePortal.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using bantin::testing::expect;
using bantin::testing::FakeClock;

namespace {

constexpr int patience = 20'000;

/// One who sends over the line, with a connection of its own.
struct User {
    explicit User(PortalLine &line)
        : connection(line.connection())
        , tus(*connection, PortalApi(*connection).uploads())
    {
    }

    void create(qint64 size)
    {
        const auto created = tus.create(size, {});
        QVERIFY(QTest::qWaitFor([&] { return created.isFinished(); }, patience));
        upload = expect(created.result());
    }

    void send(const QByteArray &bytes)
    {
        answer = tus.patch(upload, 0, bytes, [this](qint64 now) { sent = now; });
    }

    bool isDone() const { return answer.isFinished(); }

    std::unique_ptr<PortalConnection> connection;
    TusUpload tus;
    QUrl upload;
    QFuture<Result<qint64>> answer;
    qint64 sent = 0;
};

} // namespace

/// What those who use the line to the portal share, and what not.
class TestPortalLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOneRateOverAllThatUseIt();
    void changesTheRateWhenItsHourComes();
    void breaksOffOneUserAlone();
    void givesTheAccessTokenToAll();
    void saysWhyNothingCanGo_data();
    void saysWhyNothingCanGo();
    void outlivesItsUsers();
};

void TestPortalLine::keepsOneRateOverAllThatUseIt()
{
    test::FakePortal portal;
    const FakeClock clock;
    PortalLine line(portal.url(), clock);
    User first(line);
    User second(line);
    const QByteArray bytes(200'000, 'b');
    first.create(bytes.size());
    second.create(bytes.size());
    constexpr qint64 rate = 200 * 1024;
    line.setTimetable(expect(BandwidthTimetable::parse(u"200"_s)));
    QElapsedTimer time;
    time.start();
    first.send(bytes);
    second.send(bytes);
    QVERIFY(QTest::qWaitFor([&] { return first.isDone() || second.isDone(); }, patience));
    // Neither has the line for itself.
    QCOMPARE_GT(std::min(first.sent, second.sent), bytes.size() / 8);
    QVERIFY(QTest::qWaitFor([&] { return first.isDone() && second.isDone(); }, patience));
    QCOMPARE(portal.packages(), (QList{bytes, bytes}));
    // What half a second's savings do not cover has to have taken its time.
    QCOMPARE_GE(time.elapsed(), (2 * bytes.size() - rate / 2) * 1000 / rate - 50);
}

void TestPortalLine::changesTheRateWhenItsHourComes()
{
    test::FakePortal portal;
    FakeClock clock(QDateTime(QDate(2026, 11, 23), QTime(9, 29, 59, 800)).toUTC());
    DeliveryOptions options;
    options.timetable = expect(BandwidthTimetable::parse(u"00:00,1B 09:30,off"_s));
    PortalLine line(portal.url(), clock, options);
    clock.advance(1);
    User user(line);
    const QByteArray bytes(1'000'000, 'b');
    user.create(bytes.size());
    user.send(bytes);
    // At the old rate it would take eleven days.
    QVERIFY(QTest::qWaitFor([&] { return user.isDone(); }, patience));
    QCOMPARE(portal.packages(), QList{bytes});
}

void TestPortalLine::breaksOffOneUserAlone()
{
    test::FakePortal portal;
    const FakeClock clock;
    PortalLine line(portal.url(), clock);
    User first(line);
    User second(line);
    const QByteArray bytes(300'000, 'b');
    first.create(bytes.size());
    second.create(bytes.size());
    line.setTimetable(expect(BandwidthTimetable::parse(u"300"_s)));
    first.send(bytes);
    second.send(bytes);
    QVERIFY(QTest::qWaitFor([&] { return first.sent > 0 && second.sent > 0; }, patience));
    first.connection->abort();
    QVERIFY(first.isDone());
    QCOMPARE(first.answer.result().error().fault, Fault::Cancelled);
    QVERIFY(!second.isDone());
    QVERIFY(QTest::qWaitFor([&] { return second.isDone(); }, patience));
    QCOMPARE(expect(second.answer.result()), bytes.size());
}

void TestPortalLine::givesTheAccessTokenToAll()
{
    test::FakePortal portal;
    const FakeClock clock;
    PortalLine line(portal.url(), clock);
    User before(line);
    line.setAccessToken(SecretBytes(QByteArrayView("ma-truy-cap")));
    User after(line);
    for (User *user : {&before, &after}) {
        user->create(1);
        QCOMPARE(portal.lastHeaders().value("authorization"), "Bearer ma-truy-cap"_ba);
    }
    line.setAccessToken({});
    before.create(1);
    QVERIFY(!portal.lastHeaders().contains("authorization"));
}

void TestPortalLine::saysWhyNothingCanGo_data()
{
    QTest::addColumn<QUrl>("portal");
    QTest::addColumn<QString>("reason");
    QTest::newRow("none") << QUrl() << u"portal-address-missing"_s;
    QTest::newRow("no web address") << QUrl(u"ftp://cong.example.vn/"_s) << u"portal-url-invalid"_s;
    QTest::newRow("usable") << QUrl(u"https://cong.example.vn/"_s) << QString();
}

void TestPortalLine::saysWhyNothingCanGo()
{
    QFETCH(QUrl, portal);
    QFETCH(QString, reason);
    const FakeClock clock;
    const PortalLine line(portal, clock);
    QCOMPARE(line.fault().has_value(), !reason.isEmpty());
    QCOMPARE(line.addressFault().value_or(Error{}).reason, reason);
}

/// Connections come and go with the engines; a token set afterwards is for those that are left.
void TestPortalLine::outlivesItsUsers()
{
    test::FakePortal portal;
    const FakeClock clock;
    PortalLine line(portal.url(), clock);
    User stays(line);
    {
        const User goes(line);
    }
    line.setAccessToken(SecretBytes(QByteArrayView("ma")));
    stays.create(1);
    QCOMPARE(portal.lastHeaders().value("authorization"), "Bearer ma"_ba);
}

QTEST_GUILESS_MAIN(TestPortalLine)
#include "test_portal_line.moc"
