// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/SystemNetwork.h"
#include "tests/support/FakeNetworkManager.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin::sync;
using namespace bantin::test;
using Network = FakeNetworkManager::Network;
using Reach = NetworkCondition::Reach;

/// What the desk makes of a real bus with a NetworkManager that says what a test wants.
class SystemNetworkTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_hasAddress = false;
        m_manager = std::make_unique<FakeNetworkManager>();
        makeNetwork();
    }

    void cleanup()
    {
        m_changes.reset();
        m_network.reset();
        m_manager.reset();
    }

    void knowsNothingWithoutTheService()
    {
        QCOMPARE(m_network->reach(), Reach::Unknown);
        QVERIFY(!m_network->isMetered());
        // The one change is the service's: "there is none" was no news.
        m_manager->appear({});
        QTRY_COMPARE(m_network->reach(), Reach::Online);
        QCOMPARE(m_changes->size(), 1);
    }

    void knowsNothingWithoutABus()
    {
        const SystemNetwork network(QDBusConnection(u"no such bus"_s));
        QSignalSpy changes(&network, &NetworkCondition::changed);
        m_manager->appear({});
        QTRY_COMPARE(m_network->reach(), Reach::Online);
        QCOMPARE(network.reach(), Reach::Unknown);
        QVERIFY(!network.isMetered());
        QVERIFY(changes.isEmpty());
    }

    void findsTheServiceThatIsThereAlready()
    {
        m_manager->appear({.metered = 1});
        makeNetwork();
        QTRY_COMPARE(m_network->reach(), Reach::Online);
        QVERIFY(m_network->isMetered());
        QCOMPARE(m_changes->size(), 1);
    }

    void tellsHowFarTheNetworkReaches_data()
    {
        const auto nothing = u"/"_s;
        QTest::addColumn<Network>("network");
        QTest::addColumn<Reach>("reach");
        QTest::newRow("unknown") << Network{.state = 0, .connectivity = 0} << Reach::Unknown;
        QTest::newRow("networking switched off") << Network{10, 1, 0, nothing} << Reach::Offline;
        QTest::newRow("disconnected") << Network{20, 1, 0, nothing} << Reach::Offline;
        QTest::newRow("disconnecting") << Network{.state = 30, .connectivity = 1} << Reach::Offline;
        QTest::newRow("just left a sign-in page") << Network{20, 2, 0, nothing} << Reach::Offline;
        QTest::newRow("connecting") << Network{40, 1, 0, nothing} << Reach::Offline;
        QTest::newRow("connecting to a second one") << Network{.state = 40, .connectivity = 3} << Reach::Unknown;
        QTest::newRow("local") << Network{50, 1, 4, nothing} << Reach::Unknown;
        QTest::newRow("limited") << Network{.state = 60, .connectivity = 3} << Reach::Unknown;
        QTest::newRow("sign-in page") << Network{.state = 60, .connectivity = 2} << Reach::SignIn;
        QTest::newRow("online") << Network{.state = 70, .connectivity = 4} << Reach::Online;
        QTest::newRow("a state of the future") << Network{.state = 80, .connectivity = 5} << Reach::Unknown;
    }

    void tellsHowFarTheNetworkReaches()
    {
        QFETCH(Network, network);
        QFETCH(Reach, reach);
        // From something else in either respect, so that every row is a change.
        const Network before = reach == Reach::Online ? Network{.state = 20, .metered = 1} : Network{.metered = 1};
        m_manager->appear(before);
        QTRY_VERIFY(m_network->isMetered());
        m_manager->set(network);
        QTRY_COMPARE(m_changes->size(), 2);
        QCOMPARE(m_network->reach(), reach);
    }

    void tellsWhetherTheNetworkChargesByTheByte_data()
    {
        QTest::addColumn<uint>("metered");
        QTest::addColumn<bool>("isMetered");
        QTest::newRow("unknown") << 0U << false;
        QTest::newRow("yes") << 1U << true;
        QTest::newRow("no") << 2U << false;
        QTest::newRow("probably") << 3U << true;
        QTest::newRow("probably not") << 4U << false;
        QTest::newRow("a word of the future") << 5U << false;
    }

    void tellsWhetherTheNetworkChargesByTheByte()
    {
        QFETCH(uint, metered);
        QFETCH(bool, isMetered);
        m_manager->appear({.state = 20, .metered = isMetered ? 2U : 1U});
        QTRY_COMPARE(m_network->reach(), Reach::Offline);
        QCOMPARE(m_network->isMetered(), !isMetered);
        m_manager->set({.metered = metered});
        QTRY_COMPARE(m_network->reach(), Reach::Online);
        QCOMPARE(m_network->isMetered(), isMetered);
    }

    void tellsOfEveryChangeOnce()
    {
        m_manager->appear({});
        QTRY_COMPARE(m_changes->size(), 1);
        m_manager->set({.metered = 1});
        QTRY_COMPARE(m_changes->size(), 2);
        // Three properties in one signal are one change, and never half of it.
        m_manager->set({60, 2, 2, u"/org/freedesktop/NetworkManager/ActiveConnection/2"_s});
        QTRY_COMPARE(m_network->reach(), Reach::SignIn);
        QVERIFY(!m_network->isMetered());
        QCOMPARE(m_changes->size(), 3);
    }

    void isSilentAboutWhatChangesNothing()
    {
        m_manager->appear({});
        QTRY_COMPARE(m_changes->size(), 1);
        m_manager->changeSomethingElse();
        m_manager->set({.metered = 2});
        m_manager->set({.metered = 1});
        QTRY_VERIFY(m_network->isMetered());
        QCOMPARE(m_changes->size(), 2);
    }

    void forgetsWhatItKnewWhenTheServiceGoes()
    {
        m_manager->appear({.metered = 1});
        QTRY_VERIFY(m_network->isMetered());
        m_manager->vanish();
        QTRY_COMPARE(m_network->reach(), Reach::Unknown);
        QVERIFY(!m_network->isMetered());
        QCOMPARE(m_changes->size(), 2);
    }

    void asksTheServiceAgainWhenItIsBack()
    {
        m_manager->appear({.state = 20, .metered = 1});
        QTRY_COMPARE(m_network->reach(), Reach::Offline);
        m_manager->vanish();
        QTRY_COMPARE(m_network->reach(), Reach::Unknown);
        // It tells of no change: nothing is another one since it began.
        m_manager->appear({.metered = 0});
        QTRY_COMPARE(m_network->reach(), Reach::Online);
        QVERIFY(!m_network->isMetered());
        QCOMPARE(m_changes->size(), 3);
    }

    void doesNotBelieveThatThereIsNoNetworkWhereThereIsOne()
    {
        m_hasAddress = true;
        m_manager->appear({.state = 20, .metered = 1});
        QTRY_VERIFY(m_network->isMetered());
        QCOMPARE(m_network->reach(), Reach::Unknown);
        m_hasAddress = false;
        m_manager->changeSomethingElse();
        QTRY_COMPARE(m_network->reach(), Reach::Offline);
        m_hasAddress = true;
        m_manager->set({.state = 60, .connectivity = 2});
        QTRY_COMPARE(m_network->reach(), Reach::SignIn);
    }

private:
    void makeNetwork()
    {
        m_network = std::make_unique<SystemNetwork>(m_manager->clientBus(), [this] { return m_hasAddress; });
        m_changes = std::make_unique<QSignalSpy>(m_network.get(), &NetworkCondition::changed);
    }

    bool m_hasAddress = false;
    std::unique_ptr<FakeNetworkManager> m_manager;
    std::unique_ptr<SystemNetwork> m_network;
    std::unique_ptr<QSignalSpy> m_changes;
};

QTEST_GUILESS_MAIN(SystemNetworkTest)
#include "test_system_network.moc"
