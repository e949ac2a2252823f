// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultProxy.h"
#include "tests/sync/OneDeliveryTest.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;

/// The engine beside a real encrypted store, a small real portal and a line that breaks on purpose.
class DeliveryTest final : public OneDeliveryTest
{
    Q_OBJECT
private Q_SLOTS:
    void sendsOnePackageToTheEnd()
    {
        QSignalSpy changes(m_engine.get(), &DeliveryEngine::deliveryChanged);
        runToTheEnd();
        const Delivery delivery = row();
        QCOMPARE(delivery.state, DeliveryState::Published);
        QCOMPARE(delivery.pageUrl, u"https://cong.example.vn/tin/1"_s);
        QCOMPARE(delivery.bytesThere(), m_package.size());
        QVERIFY(!delivery.receipt.isEmpty() && !delivery.receiptSignature.isEmpty());
        QCOMPARE(m_portal->packages(), QList{m_package});
        QCOMPARE(m_portal->keptBytes(), m_package.size());
        QCOMPARE_GE(changes.size(), 4);
        const Article article = m_bench->article(m_delivery);
        QCOMPARE(article.stage, Stage::Published);
        QCOMPARE(article.publishedUrl, delivery.pageUrl);
    }

    void sendsNoByteOfWhatThePortalAlreadyHas()
    {
        runToTheEnd();
        Delivery again = row();
        again.state = DeliveryState::Packed;
        again.parts[0].uploadUrl.clear();
        again.receipt.clear();
        m_bench->change(again);
        runToTheEnd();
        QCOMPARE(row().state, DeliveryState::Published);
        QCOMPARE(m_portal->requests("POST"), 1);
        QCOMPARE(m_portal->keptBytes(), m_package.size());
    }

    void continuesFromTheServersOffsetAfterAReset()
    {
        m_proxy->queue({LineFault::Kind::ResetUpstream, 70'000, {}});
        runToTheEnd();
        QCOMPARE(row().state, DeliveryState::Published);
        QVERIFY(!m_portal->headAnswers().isEmpty());
        QCOMPARE_GT(m_portal->headAnswers().first(), 0);
        QCOMPARE(m_portal->keptBytes(), m_package.size());
        QCOMPARE(m_portal->droppedBytes(), 0);
    }

    void createsAgainWhenTheAnswerToTheCreationIsLost()
    {
        m_portal->answerNext("GET", {500, {}, {}});
        runToTheEnd();
        QCOMPARE(row().lastReason, u"portal-error"_s);
        m_proxy->queue({LineFault::Kind::LoseReply, 0, {}});
        retry();
        QCOMPARE(row().state, DeliveryState::Published);
        QCOMPARE(m_portal->packages(), QList{m_package});
        QCOMPARE(m_portal->keptBytes(), m_package.size());
    }

    void sendsNothingTwiceWhenTheLastAnswerIsLost()
    {
        // One connection carries everything, so what the portal answers before the last PATCH has to get through.
        m_options.chunks = {1 << 20, 1 << 20, 1 << 20, std::chrono::seconds(20)};
        makeEngine();
        m_portal->loseAnswerTo("PATCH");
        runToTheEnd();
        m_options.chunks = DeliveryBench::impatient().chunks;
        QCOMPARE(row().state, DeliveryState::Published);
        QCOMPARE(m_portal->requests("PATCH"), 1);
        QCOMPARE(m_portal->keptBytes(), m_package.size());
    }

    void believesTheServerAboutAConflict()
    {
        m_portal->answerNext("PATCH", {409, {{"Tus-Resumable", "1.0.0"}}, {}});
        runToTheEnd();
        QCOMPARE(row().state, DeliveryState::Published);
        QCOMPARE(m_portal->headAnswers(), QList<qint64>{0});
    }

    void waitsForALockedUpload()
    {
        m_portal->answerNext("PATCH", {423, {{"Tus-Resumable", "1.0.0"}}, {}});
        m_portal->answerNext("HEAD", {500, {{"Tus-Resumable", "1.0.0"}}, {}});
        m_portal->answerNext("HEAD", {423, {{"Tus-Resumable", "1.0.0"}}, {}});
        runToTheEnd();
        QCOMPARE(row().lastReason, u"portal-error"_s);
        retry();
        QCOMPARE(row().state, DeliveryState::Published);
        QCOMPARE(m_portal->requests("POST"), 1);
    }

    void startsOneNewUploadWhenTheOldOneIsGone()
    {
        m_portal->answerNext("PATCH", {500, {{"Tus-Resumable", "1.0.0"}}, {}});
        connect(m_portal.get(), &FakePortal::requested, this, [this](const QByteArray &method) {
            if (method == "PATCH" && m_portal->requests("PATCH") == 1)
                m_portal->forgetUploads();
        });
        runToTheEnd();
        QCOMPARE(row().state, DeliveryState::Published);
        QCOMPARE(m_portal->requests("POST"), 2);
        QCOMPARE(m_portal->packages(), QList{m_package});
    }

    void staysQueuedAndSaysWhy_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("reason");
        QTest::newRow("500") << 500 << QByteArray("POST") << QByteArray("oops") << u"portal-error"_s;
        QTest::newRow("HTML instead of JSON")
            << 200 << QByteArray("GET") << QByteArray("<html>") << u"network-sign-in"_s;
        QTest::newRow("HTML instead of tus")
            << 200 << QByteArray("POST") << QByteArray("<html>") << u"network-sign-in"_s;
        QTest::newRow("full") << 507 << QByteArray("POST") << QByteArray() << u"portal-full"_s;
        QTest::newRow("busy") << 503 << QByteArray("POST") << QByteArray() << u"portal-busy"_s;
        QTest::newRow("denied") << 401 << QByteArray("POST") << QByteArray() << u"portal-denied"_s;
    }

    void staysQueuedAndSaysWhy()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QFETCH(QString, reason);
        m_portal->answerNext(method, {status, {}, body});
        runToTheEnd();
        QCOMPARE(row().state, DeliveryState::Packed);
        QCOMPARE(row().lastReason, reason);
        QCOMPARE(row().attempts, 1);
        QCOMPARE_GT(row().nextAttemptAt, QDateTime::currentDateTimeUtc());
        QCOMPARE(m_bench->article(m_delivery).stage, Stage::Packed);
        retry();
        QCOMPARE(row().state, DeliveryState::Published);
    }

    void staysQueuedWhileThePortalIsDownAndTellsEveryDelivery()
    {
        const DeliveryId second = m_bench->addPackage("another package");
        m_portal->goDown();
        makeEngine(m_portal->url());
        runToTheEnd();
        for (const DeliveryId &id : {m_delivery, second}) {
            QCOMPARE(m_bench->delivery(id).state, DeliveryState::Packed);
            QCOMPARE(m_bench->delivery(id).lastReason, u"portal-unreachable"_s);
        }
        m_portal->comeBack();
        m_engine->retryNow(second);
        retry();
        QCOMPARE(row().state, DeliveryState::Published);
        QTRY_COMPARE(m_bench->delivery(second).state, DeliveryState::Published);
    }

    void startsByItselfWhenTheTimeHasCome()
    {
        m_options.retry.firstPause = std::chrono::milliseconds(50);
        makeEngine();
        m_options.retry.firstPause = std::chrono::hours(1);
        m_portal->answerNext("POST", {500, {}, {}});
        runToTheEnd();
        QCOMPARE(row().lastReason, u"portal-error"_s);
        QTRY_COMPARE(row().state, DeliveryState::Published);
    }

    void keepsARefusalWithItsReason()
    {
        m_portal->setVerdict(FakePortal::Verdict::Refuse);
        m_portal->setVerifyingAnswers(3);
        runToTheEnd();
        QCOMPARE(row().state, DeliveryState::Refused);
        QCOMPARE(row().lastReason, u"package-four-eyes"_s);
        QCOMPARE(m_bench->article(m_delivery).stage, Stage::Refused);
        QCOMPARE(m_bench->article(m_delivery).remark, u"package-four-eyes"_s);
    }

    void sendsARefusedPackageAgainWhenAPersonSaysSo()
    {
        m_portal->setVerdict(FakePortal::Verdict::Refuse);
        runToTheEnd();
        m_portal->setVerdict(FakePortal::Verdict::Publish);
        retry();
        QCOMPARE(row().state, DeliveryState::Published);
        QCOMPARE(m_bench->article(m_delivery).remark, QString());
    }

    void refusesAPackageThatIsTooBigForThePortal()
    {
        m_portal->answerNext("POST", {413, {{"Tus-Resumable", "1.0.0"}}, {}});
        runToTheEnd();
        QCOMPARE(row().state, DeliveryState::Refused);
        QCOMPARE(row().lastReason, u"package-too-big"_s);
    }

    void sendsNothingToAPortalThatChanged()
    {
        runToTheEnd();
        const QString pinned = m_bench->setting(u"portal-certificate"_s);
        QVERIFY(pinned.startsWith(u"-----BEGIN CERTIFICATE-----"_s));
        const DeliveryId second = m_bench->addPackage("for somebody else");
        m_portal->changeCertificate();
        const qint64 before = m_portal->keptBytes();
        runToTheEnd();
        QCOMPARE(m_bench->delivery(second).state, DeliveryState::Packed);
        QCOMPARE(m_bench->delivery(second).lastReason, u"portal-changed"_s);
        QCOMPARE(m_portal->keptBytes(), before);
        QCOMPARE(m_bench->setting(u"portal-certificate"_s), pinned);
        m_bench->withhold(second);
    }

    void believesNoFalseReceipt_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("reason");
        QTest::newRow("of another package")
            << static_cast<int>(FakePortal::Verdict::ReceiptOfAnother) << u"receipt-foreign"_s;
        QTest::newRow("altered") << static_cast<int>(FakePortal::Verdict::ReceiptAltered) << u"receipt-untrusted"_s;
    }

    void believesNoFalseReceipt()
    {
        QFETCH(int, verdict);
        QFETCH(QString, reason);
        m_portal->setVerdict(static_cast<FakePortal::Verdict>(verdict));
        runToTheEnd();
        QCOMPARE(row().state, DeliveryState::Received);
        QCOMPARE(row().lastReason, reason);
        QVERIFY(row().receipt.isEmpty());
    }

    void waitsNoLongerThanAgreedForAVerdict()
    {
        m_portal->setVerdict(FakePortal::Verdict::Verify);
        runToTheEnd();
        QCOMPARE(row().state, DeliveryState::Received);
        QCOMPARE(row().lastReason, u"portal-verifying"_s);
        QCOMPARE(m_bench->article(m_delivery).stage, Stage::Received);
    }

    void leavesAnArticleAloneThatWasEditedMeanwhile()
    {
        Article edited = m_bench->article(m_delivery);
        edited.stage = Stage::Draft;
        edited.approvalVoided = true;
        m_bench->change(edited);
        runToTheEnd();
        QCOMPARE(m_bench->article(m_delivery).stage, Stage::Draft);
    }

    void stopsSendingWhenTheApprovalIsVoided()
    {
        connect(m_engine.get(), &DeliveryEngine::deliveryChanged, this, [this](const Delivery &delivery) {
            if (delivery.state == DeliveryState::Sending)
                m_bench->withhold(m_delivery);
        });
        runToTheEnd();
        QCOMPARE(row().state, DeliveryState::Withheld);
        QVERIFY(m_portal->packages().isEmpty());
    }

    void stopsQuietlyWhenTheWorkspaceIsLocked()
    {
        connect(m_portal.get(), &FakePortal::requested, this, [this](const QByteArray &method) {
            if (method == "PATCH")
                m_bench->lock();
        });
        runToTheEnd();
        m_bench->unlock();
        QCOMPARE(row().state, DeliveryState::Sending);
        QCOMPARE(row().lastReason, QString());
        QVERIFY(!m_engine->isRunning());
    }

    void breaksOffAtOnceAndContinuesLater()
    {
        QSignalSpy finished(m_engine.get(), &DeliveryEngine::finished);
        connect(m_portal.get(), &FakePortal::requested, m_engine.get(), [this](const QByteArray &method) {
            if (method == "PATCH")
                m_engine->stop();
        });
        m_engine->start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!m_engine->isRunning());
        disconnect(m_portal.get(), &FakePortal::requested, m_engine.get(), nullptr);
        QCOMPARE(row().state, DeliveryState::Sending);
        runToTheEnd();
        QCOMPARE(row().state, DeliveryState::Published);
        QCOMPARE(m_portal->requests("POST"), 1);
    }

    void saysThatThereIsNoAddress()
    {
        makeEngine(QUrl());
        runToTheEnd();
        QCOMPARE(row().state, DeliveryState::Packed);
        QCOMPARE(row().lastReason, u"portal-address-missing"_s);
    }

private:
    void prepare() override { m_proxy = std::make_unique<FaultProxy>(m_portal->port()); }
    QUrl address() const override { return QUrl(u"http://127.0.0.1:%1/"_s.arg(m_proxy->port())); }

    std::unique_ptr<FaultProxy> m_proxy;
};

QTEST_GUILESS_MAIN(DeliveryTest)
#include "test_delivery.moc"
