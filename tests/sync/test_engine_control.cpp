// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeNetwork.h"
#include "tests/sync/OneDeliveryTest.h"
#include "sync/transport/RateLimiter.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;
using Reach = NetworkCondition::Reach;

/// What people and networks do to the engine while it sends.
class EngineControlTest final : public OneDeliveryTest
{
    Q_OBJECT
private Q_SLOTS:
    void pausesAndGoesOnWhereItStopped()
    {
        onFirstPatch([this] { m_line->pause(); });
        QSignalSpy finished(m_engine.get(), &DeliveryEngine::finished);
        m_engine->start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(m_line->standstill(), Standstill::Paused);
        QVERIFY(!m_engine->isRunning());
        QCOMPARE(row().state, DeliveryState::Sending);
        const int asked = m_portal->requests("GET");
        m_engine->start();
        QCOMPARE(finished.size(), 2);
        QCOMPARE(m_portal->requests("GET"), asked);
        m_line->resume();
        QTRY_COMPARE(row().state, DeliveryState::Published);
        QCOMPARE(m_portal->requests("POST"), 1);
        QCOMPARE(m_portal->packages(), QList{m_package});
    }

    void doesNothingWhileItIsPausedFromTheStart()
    {
        QSignalSpy finished(m_engine.get(), &DeliveryEngine::finished);
        m_line->pause();
        m_engine->retryNow(m_delivery);
        QTRY_VERIFY(!finished.isEmpty());
        QCOMPARE(m_portal->requests("GET"), 0);
        m_line->resume();
        QTRY_COMPARE(row().state, DeliveryState::Published);
    }

    void waitsOnANetworkThatChargesByTheByte()
    {
        watchNetwork();
        m_network->set(Reach::Online, FakeNetwork::Charge::ByTheByte);
        QCOMPARE(m_line->standstill(), Standstill::Metered);
        QSignalSpy finished(m_engine.get(), &DeliveryEngine::finished);
        m_engine->start();
        QCOMPARE(finished.size(), 1);
        QVERIFY(!m_engine->isRunning());
        m_network->set(Reach::Online, FakeNetwork::Charge::Free);
        QVERIFY(m_engine->isRunning());
    }

    void sendsOnAMeteredNetworkWhenAllowed()
    {
        watchNetwork();
        m_network->set(Reach::Online, FakeNetwork::Charge::ByTheByte);
        m_engine->start();
        QSignalSpy standstill(m_line.get(), &PortalLine::standstillChanged);
        m_line->setOnMetered(OnMetered::Sends);
        QCOMPARE(m_line->standstill(), Standstill::No);
        QCOMPARE(standstill.size(), 1);
        QVERIFY(m_engine->isRunning());
    }

    void breaksOffWhenTheNetworkBeginsToCharge()
    {
        watchNetwork();
        m_engine->start();
        QVERIFY(m_engine->isRunning());
        m_network->set(Reach::Online, FakeNetwork::Charge::ByTheByte);
        QVERIFY(!m_engine->isRunning());
    }

    void goesOnByItselfWhenTheNetworkIsBack()
    {
        watchNetwork();
        Delivery waiting = row();
        waiting.lastReason = u"portal-unreachable"_s;
        waiting.attempts = 3;
        waiting.nextAttemptAt = QDateTime::currentDateTimeUtc().addSecs(3600);
        m_bench->change(waiting);
        m_engine->start();
        m_network->set(Reach::Offline);
        QCOMPARE(m_line->standstill(), Standstill::Offline);
        QSignalSpy changes(m_engine.get(), &DeliveryEngine::deliveryChanged);
        m_network->set(Reach::Online);
        QTRY_VERIFY(!changes.isEmpty());
        QVERIFY(!qvariant_cast<Delivery>(changes.first().first()).nextAttemptAt.isValid());
        // A round was tried: the portal cannot be reached, and that counts once more.
        QTRY_COMPARE_WITH_TIMEOUT(row().attempts, 4, 10'000);
    }

    void doesNotHurryWhatWaitsForAnotherReason()
    {
        watchNetwork();
        Delivery waiting = row();
        waiting.lastReason = u"portal-denied"_s;
        waiting.nextAttemptAt = QDateTime::currentDateTimeUtc().addSecs(3600);
        m_bench->change(waiting);
        m_network->set(Reach::Offline);
        QSignalSpy finished(m_engine.get(), &DeliveryEngine::finished);
        m_engine->start();
        m_network->set(Reach::Online);
        QTRY_COMPARE_GE(finished.size(), 2);
        QVERIFY(row().nextAttemptAt.isValid());
    }

    void triesNothingBeforeOneHasSignedInToTheNetwork()
    {
        watchNetwork();
        m_network->set(Reach::SignIn);
        QSignalSpy finished(m_engine.get(), &DeliveryEngine::finished);
        m_engine->start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(row().lastReason, u"network-sign-in"_s);
        QVERIFY(row().nextAttemptAt.isValid());
        m_network->set(Reach::Online);
        QTRY_COMPARE_GE(finished.size(), 2);
        QVERIFY(row().lastReason != u"network-sign-in"_s);
    }

    void sendsNothingToASignInPage()
    {
        const PortalAnswer gate{200, {{"Content-Type", "text/html"}}, "<html>Đăng nhập Wi-Fi</html>"};
        m_portal->answerNext("GET", gate);
        runToTheEnd();
        QCOMPARE(row().lastReason, u"network-sign-in"_s);
        QCOMPARE(m_portal->requests("POST") + m_portal->requests("PATCH"), 0);
        QCOMPARE(m_portal->keptBytes() + m_portal->droppedBytes(), 0);
    }

    void needsNoNetworkForAPortalOnThisMachine()
    {
        m_options.network = m_network.get();
        makeEngine();
        m_network->set(Reach::Offline, FakeNetwork::Charge::ByTheByte);
        runToTheEnd();
        QCOMPARE(row().state, DeliveryState::Published);
    }

    void takesADeliveryOutOfTheQueueAndItsUploadFromThePortal()
    {
        onFirstPatch([this] { m_cancelled = m_engine->cancel(m_delivery); });
        const DeliveryId second = m_bench->addPackage(DeliveryBench::randomPackage(40'000, ++m_seed));
        m_engine->start();
        QTRY_VERIFY(m_cancelled.isFinished() && m_cancelled.isValid());
        QCOMPARE(m_cancelled.result()->state, DeliveryState::Held);
        // The others go on, and the portal keeps nothing of the one that was taken out.
        QTRY_COMPARE(m_bench->delivery(second).state, DeliveryState::Published);
        QTRY_VERIFY(!row().hasUploads());
        QCOMPARE(row().state, DeliveryState::Held);
        QCOMPARE(m_bench->article(m_delivery).stage, Stage::Packed);
        QCOMPARE(m_portal->requests("DELETE"), 1);
        QCOMPARE(m_portal->packages().size(), 1);
        runToTheEnd();
        QCOMPARE(row().state, DeliveryState::Held);
    }

    void queuesAgainWhatWasTakenOut()
    {
        QCOMPARE(cancelled()->state, DeliveryState::Held);
        QCOMPARE(m_bench->article(m_delivery).stage, Stage::Packed);
        m_engine->retryNow(m_delivery);
        QTRY_COMPARE(row().state, DeliveryState::Published);
        QCOMPARE(m_portal->packages(), QList{m_package});
    }

    void keepsTheArticleInThePortalsHandsUntilTheUploadIsGone()
    {
        onFirstPatch([this] {
            m_portal->goDown();
            m_cancelled = m_engine->cancel(m_delivery);
        });
        m_engine->start();
        QTRY_VERIFY(m_cancelled.isFinished() && m_cancelled.isValid());
        QTRY_VERIFY(!m_engine->isRunning());
        QCOMPARE(row().state, DeliveryState::Held);
        QVERIFY(row().hasUploads());
        QCOMPARE(m_bench->article(m_delivery).stage, Stage::Sending);
        // The next round finishes what the line did not allow.
        m_portal->comeBack();
        m_engine->start();
        QTRY_VERIFY(!row().hasUploads());
        QCOMPARE(m_bench->article(m_delivery).stage, Stage::Packed);
        QCOMPARE(row().state, DeliveryState::Held);
    }

    void findsOutThatThePortalHadEverythingAlready()
    {
        runToTheEnd();
        // As after a lost last answer: the portal has published, and the desk does not know.
        Delivery behind = row();
        behind.state = DeliveryState::Sending;
        behind.receipt.clear();
        m_bench->change(behind);
        QCOMPARE(cancelled()->state, DeliveryState::Held);
        QTRY_COMPARE(row().state, DeliveryState::Published);
        QCOMPARE(m_portal->keptBytes(), m_package.size());
    }

    void cancelsNothingThatThePortalHas_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("verifying") << int(DeliveryState::Received);
        QTest::newRow("published") << int(DeliveryState::Published);
    }

    void cancelsNothingThatThePortalHas()
    {
        QFETCH(int, state);
        Delivery there = row();
        there.state = DeliveryState(state);
        m_bench->change(there);
        QCOMPARE(cancelled().error().reason, u"delivery-received"_s);
        QCOMPARE(int(row().state), state);
    }

    void measuresTheSpeedOfWhatItSends()
    {
        m_options.chunks = {1 << 20, 1 << 20, 1 << 20, std::chrono::seconds(20)};
        m_options.timetable = *BandwidthTimetable::parse(u"50"_s);
        makeEngine();
        runToTheEnd();
        m_options.timetable = {};
        m_options.chunks = DeliveryBench::impatient().chunks;
        QCOMPARE(row().state, DeliveryState::Published);
        const auto speed = m_engine->speed().speed(steadyNow());
        QVERIFY(speed);
        QCOMPARE_GE(*speed, 40 * 1024);
        QCOMPARE_LE(*speed, 60 * 1024);
    }

private:
    void prepare() override
    {
        m_network = std::make_unique<FakeNetwork>();
        m_options.network = nullptr;
    }

    /// A portal somewhere else, so that the network matters; nobody answers there (RFC 5737).
    void watchNetwork()
    {
        m_options.network = m_network.get();
        makeEngine(QUrl(u"https://192.0.2.1/"_s));
    }

    template<typename Do>
    void onFirstPatch(Do action)
    {
        connect(m_portal.get(), &FakePortal::requested, m_engine.get(), [this, action](const QByteArray &method) {
            if (method != "PATCH" || m_portal->requests("PATCH") > 1)
                return;
            QMetaObject::invokeMethod(m_engine.get(), action, Qt::QueuedConnection);
        });
    }

    Result<Delivery> cancelled()
    {
        m_cancelled = m_engine->cancel(m_delivery);
        if (!QTest::qWaitFor([this] { return m_cancelled.isFinished(); }, 5'000))
            return Error{Fault::Internal, u"never-ended"_s, Retry::Never, {}, {}};
        return m_cancelled.result();
    }

    std::unique_ptr<FakeNetwork> m_network;
    QFuture<Result<Delivery>> m_cancelled;
};

QTEST_GUILESS_MAIN(EngineControlTest)
#include "test_engine_control.moc"
