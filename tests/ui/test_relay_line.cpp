// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RelayHandover.h"
#include "tests/portal/PortalProcess.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/ScratchFolder.h"
#include "tests/ui/NoKeyring.h"
#include "tests/workflow/DeskFixture.h"
#include "ui/models/DeliveryDesk.h"
#include "ui/models/RelayDesk.h"
#include "ui/models/WorkspaceClient.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace bantin;
using namespace bantin::testing;
using namespace bantin::ui;
using namespace Qt::StringLiterals;
using bantin::test::FaultProxy;
using bantin::test::PortalProcess;

namespace {
constexpr int patience = 60'000;
}

/// A desk with a package and a hand-over for one slow line to the real portal program.
class TestRelayLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesBesideTheOutboxUnderOneRate();
    void restsWhileSendingIsPaused();
    void forgetsEverythingWhenLocked();

private:
    bool sitDown();
    bool queue();
    RelayState state() const { return m_relay->rows().isEmpty() ? RelayState::Queued : m_relay->rows().first().state; }

    ScratchFolder m_folder;
    std::unique_ptr<DeskFixture> m_store;
    std::unique_ptr<PortalProcess> m_portal;
    std::unique_ptr<FaultProxy> m_line;
    NoKeyring m_keyring;
    std::unique_ptr<WorkspaceClient> m_client;
    std::unique_ptr<DeliveryDesk> m_deliveries;
    std::unique_ptr<RelayDesk> m_relay;
    ArticleId m_article;
};

void TestRelayLine::init()
{
    m_store = std::make_unique<DeskFixture>();
    m_article = m_store->approved();
    m_store->leave();
    m_portal = std::make_unique<PortalProcess>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
    QVERIFY(m_portal->start());
    QVERIFY(m_portal->addUnit(m_store->directory().filePath(u"unit-certificate.pem"_s)));
    m_line = std::make_unique<FaultProxy>(m_portal->port());
    m_client = std::make_unique<WorkspaceClient>(m_store->regulations, m_store->clock);
    const QUrl portal(u"http://127.0.0.1:%1/"_s.arg(m_line->port()));
    m_deliveries = std::make_unique<DeliveryDesk>(*m_client, m_keyring, portal, nullptr);
    m_relay = std::make_unique<RelayDesk>(*m_client, *m_deliveries);
}

void TestRelayLine::cleanup()
{
    m_relay.reset();
    m_deliveries.reset();
    m_client.reset();
    m_line.reset();
    m_portal.reset();
    m_store.reset();
}

bool TestRelayLine::sitDown()
{
    const auto opened = m_client->unlock(m_store->directory(), QString(DeskFixture::clerk), DeskFixture::passphrase());
    return QTest::qWaitFor([&] { return opened.isFinished() && m_relay->lookedAt().isValid(); }, patience);
}

bool TestRelayLine::queue()
{
    const auto queued =
        m_client->use([article = m_article, &regulations = m_store->regulations](workflow::Session &session) {
            const auto recipient = workflow::certificateOfMember(session, QString(DeskFixture::editor));
            return recipient ? workflow::relayHandover(session, {{article}, {*recipient}}, regulations)
                             : Result<workflow::ExportedHandover>(recipient.error());
        });
    return QTest::qWaitFor([&] { return queued.isFinished(); }, patience) && queued.result().ok();
}

void TestRelayLine::goesBesideTheOutboxUnderOneRate()
{
    QVERIFY(sitDown());
    QVERIFY(queue());
    constexpr int kibibytes = 8;
    constexpr qint64 rate = kibibytes * 1024;
    workflow::SendingSettings settings = m_deliveries->settings();
    settings.timetable = QString::number(kibibytes);
    m_deliveries->setSettings(settings);
    int together = 0;
    connect(m_relay.get(), &RelayDesk::moved, this, [&] { together += m_deliveries->isSending(); });
    QElapsedTimer time;
    time.start();
    m_deliveries->sendNow();
    QTRY_VERIFY_WITH_TIMEOUT(m_deliveries->isSending(), patience);
    m_relay->go();
    QTRY_COMPARE_WITH_TIMEOUT(state(), RelayState::Waiting, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_deliveries->deliveries().first().state, DeliveryState::Published, patience);
    QVERIFY(together > 0);
    // What half a second's savings do not cover has to have taken its time.
    const qint64 bytes = m_deliveries->deliveries().first().bytesThere() + m_relay->rows().first().size;
    QCOMPARE_GE(time.elapsed(), (bytes - rate / 2) * 1000 / rate - 50);
}

void TestRelayLine::restsWhileSendingIsPaused()
{
    QVERIFY(sitDown());
    QVERIFY(queue());
    QSignalSpy sending(m_deliveries.get(), &DeliveryDesk::sendingChanged);
    m_deliveries->pause();
    QTRY_VERIFY(sending.size() > 0);
    const qint64 before = m_line->traffic().up;
    QSignalSpy changed(m_relay.get(), &RelayDesk::changed);
    m_relay->go();
    QTRY_VERIFY(!m_relay->rows().isEmpty() && changed.size() >= 2);
    QCOMPARE(state(), RelayState::Queued);
    QCOMPARE(m_line->traffic().up, before);
    m_deliveries->resume();
    QTRY_COMPARE_WITH_TIMEOUT(state(), RelayState::Waiting, patience);
}

void TestRelayLine::forgetsEverythingWhenLocked()
{
    QVERIFY(sitDown());
    QVERIFY(queue());
    m_relay->go();
    QTRY_VERIFY_WITH_TIMEOUT(!m_relay->rows().isEmpty(), patience);
    QVERIFY(!m_relay->nameOf(m_relay->rows().first().recipients.first()).isEmpty());
    const QByteArray recipient = m_relay->rows().first().recipients.first();
    m_client->lock();
    QTRY_VERIFY_WITH_TIMEOUT(m_relay->rows().isEmpty(), patience);
    QCOMPARE(m_relay->nameOf(recipient), QString());
    QCOMPARE(m_relay->waiting(), 0);
    // What was under way goes on where it was.
    QVERIFY(sitDown());
    QTRY_COMPARE_WITH_TIMEOUT(state(), RelayState::Waiting, patience);
}

QTEST_GUILESS_MAIN(TestRelayLine)
#include "test_relay_line.moc"
