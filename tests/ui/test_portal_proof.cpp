// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyring/SystemKeyring.h"
#include "app/workflow/ConfigurePortal.h"
#include "sync/transport/PortalTrust.h"
#include "tests/support/FakePortal.h"
#include "tests/support/TlsFront.h"
#include "tests/workflow/DeskFixture.h"
#include "ui/models/DeliveryDesk.h"
#include "ui/models/WorkspaceClient.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::ui;
using bantin::test::FakePortal;
using bantin::test::TlsFront;

/// How the desk knows the portal and what it shows there: a real TLS server, and the real keyring of the session.
class TestPortalProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sendsNothingWithoutAProof();
    void sendsToTheAuthorityTheAdministratorChose();
    void showsTheCodeOfTheKeyringAlsoAfterARestart();
    void forgetsTheCode();

private:
    /// A desk of its own, as after a start of the program, on which that person sits.
    struct Desk {
        WorkspaceClient client;
        DeliveryDesk deliveries;

        Desk(DeskFixture &store, keyring::Keyring &keyring, const QUrl &portal)
            : client(store.regulations, store.clock)
            , deliveries(client, keyring, portal, nullptr)
        {
        }
        bool sitDown(const QDir &directory, const char16_t *name)
        {
            QSignalSpy ready(&deliveries, &DeliveryDesk::portalChanged);
            const auto opened = client.unlock(directory, QString(name), DeskFixture::passphrase());
            // Once when the outbox was read, once when the keyring has answered.
            return QTest::qWaitFor([&] { return opened.isFinished() && ready.size() >= 2; }, 30'000);
        }
    };
    std::unique_ptr<Desk> desk(const char16_t *name);

    DeskFixture m_store;
    keyring::SystemKeyring m_keyring{std::chrono::seconds(20)};
    std::unique_ptr<FakePortal> m_portal;
    std::unique_ptr<TlsFront> m_front;
};

std::unique_ptr<TestPortalProof::Desk> TestPortalProof::desk(const char16_t *name)
{
    auto made = std::make_unique<Desk>(m_store, m_keyring, m_front->url());
    return made->sitDown(m_store.directory(), name) ? std::move(made) : nullptr;
}

void TestPortalProof::initTestCase()
{
    if (!TlsFront::isPossible())
        QSKIP("no openssl program here");
    if (!m_keyring.write(u"bantin-test"_s, SecretBytes("probe")).takeResult())
        QSKIP("no keyring in this session");
    m_portal = std::make_unique<FakePortal>();
    m_front = std::make_unique<TlsFront>(m_portal->port());
    m_store.approved();
    m_store.leave();
}

void TestPortalProof::sendsNothingWithoutAProof()
{
    const auto clerk = desk(DeskFixture::clerk);
    QVERIFY(clerk);
    clerk->deliveries.sendNow();
    QTRY_VERIFY_WITH_TIMEOUT(!clerk->deliveries.deliveries().isEmpty()
                                 && clerk->deliveries.deliveries().constFirst().lastReason == u"portal-certificate"_s,
                             20'000);
    QCOMPARE(m_front->received(), 0);
}

void TestPortalProof::sendsToTheAuthorityTheAdministratorChose()
{
    const auto administrator = desk(DeskFixture::administrator);
    QVERIFY(administrator);
    QSignalSpy changed(&administrator->deliveries, &DeliveryDesk::portalChanged);
    const auto trust = sync::PortalTrust::parse(QString::fromLatin1(m_front->authority()));
    QVERIFY(trust);
    administrator->deliveries.setTrust(*trust);
    QTRY_COMPARE(changed.size(), 1);
}

void TestPortalProof::showsTheCodeOfTheKeyringAlsoAfterARestart()
{
    {
        const auto clerk = desk(DeskFixture::clerk);
        QVERIFY(clerk);
        QVERIFY(!clerk->deliveries.hasAccessToken());
        QSignalSpy changed(&clerk->deliveries, &DeliveryDesk::portalChanged);
        clerk->deliveries.setAccessToken(SecretBytes("ma-truy-cap-71"));
        QTRY_COMPARE(changed.size(), 1);
    }
    const auto clerk = desk(DeskFixture::clerk);
    QVERIFY(clerk);
    QVERIFY(clerk->deliveries.hasAccessToken());
    clerk->deliveries.retry(clerk->deliveries.deliveries().constFirst().id);
    QTRY_COMPARE_WITH_TIMEOUT(m_portal->lastHeaders().value("authorization"), "Bearer ma-truy-cap-71", 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_portal->keptBytes() > 0, 20'000);
}

void TestPortalProof::forgetsTheCode()
{
    {
        const auto clerk = desk(DeskFixture::clerk);
        QVERIFY(clerk && clerk->deliveries.hasAccessToken());
        QSignalSpy changed(&clerk->deliveries, &DeliveryDesk::portalChanged);
        clerk->deliveries.setAccessToken({});
        QTRY_COMPARE(changed.size(), 1);
    }
    const auto clerk = desk(DeskFixture::clerk);
    QVERIFY(clerk);
    QVERIFY(!clerk->deliveries.hasAccessToken());
}

QTEST_GUILESS_MAIN(TestPortalProof)
#include "test_portal_proof.moc"
