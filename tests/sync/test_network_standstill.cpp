// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/SystemNetwork.h"
#include "tests/support/FakeNetworkManager.h"
#include "tests/support/TlsFront.h"
#include "tests/sync/OneDeliveryTest.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;
using Network = FakeNetworkManager::Network;

/// A whole delivery, from what NetworkManager says on a real bus to what the portal has.
class NetworkStandstillTest final : public OneDeliveryTest
{
    Q_OBJECT
private Q_SLOTS:
    void waitsOnAMeteredNetwork_data()
    {
        QTest::addColumn<uint>("metered");
        QTest::newRow("yes") << 1U;
        QTest::newRow("probably") << 3U;
    }

    void waitsOnAMeteredNetwork()
    {
        QFETCH(uint, metered);
        m_manager->set({.metered = metered});
        QTRY_COMPARE(m_line->standstill(), Standstill::Metered);
        waits();
        m_manager->set({.metered = 4});
        arrives();
    }

    void goesOnWhenNobodyCanTellAnyMore()
    {
        m_manager->set({.metered = 1});
        QTRY_COMPARE(m_line->standstill(), Standstill::Metered);
        waits();
        m_manager->vanish();
        arrives();
    }

    void waitsUntilTheNetworkIsThere()
    {
        m_manager->set(nothing);
        QTRY_COMPARE(m_line->standstill(), Standstill::Offline);
        waits();
        m_manager->set(connecting);
        QTRY_VERIFY(m_network->isMetered());
        QCOMPARE(m_line->standstill(), Standstill::Offline);
        QCOMPARE(asked(), 0);
        m_manager->set({});
        arrives();
    }

    void breaksOffWhenTheNetworkBeginsToCharge()
    {
        m_line->setTimetable(*BandwidthTimetable::parse(u"30"_s));
        connect(m_portal.get(), &FakePortal::requested, m_manager.get(), [this](const QByteArray &method) {
            if (method == "PATCH" && m_portal->requests("PATCH") == 1)
                m_manager->set({.metered = 1});
        });
        QSignalSpy finished(m_engine.get(), &DeliveryEngine::finished);
        m_engine->start();
        QTRY_COMPARE(m_line->standstill(), Standstill::Metered);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!m_engine->isRunning());
        QCOMPARE(row().state, DeliveryState::Sending);
        QVERIFY(m_portal->packages().isEmpty());
        m_line->setTimetable({});
        m_manager->set({.metered = 2});
        arrives();
        QCOMPARE(m_portal->requests("POST"), 1);
    }

private:
    static inline const Network nothing{20, 1, 0, u"/"_s};
    static inline const Network connecting{40, 1, 1, u"/"_s};

    void prepare() override
    {
        m_network.reset();
        m_manager.reset();
        m_manager = std::make_unique<FakeNetworkManager>();
        m_manager->appear({});
        m_network = std::make_unique<SystemNetwork>(m_manager->clientBus(), [] { return false; });
        m_options.network = m_network.get();
        m_front = std::make_unique<TlsFront>(m_portal->port());
        m_options.trust = *PortalTrust::parse(
            u"sha256/"_s + QString::fromLatin1(PortalTrust::keyOf(m_front->certificate()).toBase64()));
        QTRY_COMPARE(m_network->reach(), NetworkCondition::Reach::Online);
    }

    /// Reaches this machine without naming it, so that the network matters.
    QUrl address() const override
    {
        QUrl url = m_front->url();
        url.setHost(u"0.0.0.0"_s);
        return url;
    }

    int asked() const { return m_portal->requests("GET") + m_portal->requests("POST") + m_portal->requests("PATCH"); }

    void waits()
    {
        QSignalSpy finished(m_engine.get(), &DeliveryEngine::finished);
        m_engine->start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!m_engine->isRunning());
        QCOMPARE(asked(), 0);
    }

    /// By itself, without a try that failed.
    void arrives()
    {
        QTRY_COMPARE_WITH_TIMEOUT(row().state, DeliveryState::Published, 20'000);
        QCOMPARE(row().attempts, 0);
        QCOMPARE(m_portal->packages(), QList{m_package});
    }

    std::unique_ptr<FakeNetworkManager> m_manager;
    std::unique_ptr<SystemNetwork> m_network;
    std::unique_ptr<TlsFront> m_front;
};

QTEST_GUILESS_MAIN(NetworkStandstillTest)
#include "test_network_standstill.moc"
