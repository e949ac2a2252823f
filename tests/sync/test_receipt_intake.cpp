// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/CertificateAuthority.h"
#include "app/crypto/Cms.h"
#include "app/domain/Receipt.h"
#include "app/domain/SignedReceipt.h"
#include "app/messages/Messages.h"
#include "tests/sync/DeliveryBench.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;

namespace {

using Effect = TakenReceipt::Effect;

const QDateTime decidedAt(QDate(2026, 11, 20), QTime(9, 0), QTimeZone::UTC);

crypto::CertificateAuthority portalNamed(const QString &name)
{
    return crypto::CertificateAuthority::create(name, decidedAt.addDays(-1));
}

Receipt published(const QByteArray &digest)
{
    Receipt receipt;
    receipt.packageSha512 = digest;
    receipt.outcome = u"published"_s;
    receipt.pageUrl = u"https://cong.example.vn/bai/tin-1/"_s;
    receipt.issuedAt = decidedAt;
    return receipt;
}

Receipt refused(const QByteArray &digest, const QDateTime &when = decidedAt)
{
    Receipt receipt;
    receipt.packageSha512 = digest;
    receipt.outcome = u"refused"_s;
    receipt.reason = u"category-unknown"_s;
    receipt.arguments = {u"gia-phi"_s};
    receipt.issuedAt = when;
    return receipt;
}

QByteArray fileOf(const Receipt &receipt, const crypto::CertificateAuthority &portal)
{
    const QByteArray json = toJson(receipt);
    return toJson(SignedReceipt{json, crypto::signDetached(json, portal.certificate(), portal.key())});
}

} // namespace

/// Receipts that come back on a stick: what is true settles a delivery as the line does, and nothing else does anything.
class ReceiptIntakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_bench = std::make_unique<DeliveryBench>(QDir(m_folder->path()), DeliveryBench::Open::New);
        m_id = m_bench->addPackage("the bag", {"a picture"});
        m_bench->knowPortal(m_portal.certificate().toPem());
    }

    void cleanup() { m_bench.reset(); }

    void settlesAsTheLineWould()
    {
        const auto taken = m_bench->takeReceipt(fileOf(published(digest()), m_portal));
        QVERIFY2(taken.ok(), taken ? "" : qPrintable(taken.error().reason));
        QCOMPARE(taken->effect, Effect::Settled);
        const Delivery kept = m_bench->delivery(m_id);
        QCOMPARE(kept.state, DeliveryState::Published);
        QCOMPARE(kept.pageUrl, published(digest()).pageUrl);
        QCOMPARE(kept.bytesToSend(), 0);
        QVERIFY(!kept.receiptSignature.isEmpty());
        QCOMPARE(m_bench->article(m_id).stage, Stage::Published);
        QCOMPARE(m_bench->article(m_id).publishedUrl, kept.pageUrl);
    }

    void takesARefusalWithItsReason()
    {
        QVERIFY(m_bench->takeReceipt(fileOf(refused(digest()), m_portal)).ok());
        const Delivery kept = m_bench->delivery(m_id);
        QCOMPARE(kept.state, DeliveryState::Refused);
        QCOMPARE(kept.lastReason, u"category-unknown"_s);
        QCOMPARE(kept.lastDetail, u"gia-phi"_s);
        QCOMPARE(m_bench->article(m_id).stage, Stage::Refused);
    }

    void takingItAgainChangesNothing()
    {
        const QByteArray file = fileOf(published(digest()), m_portal);
        QVERIFY(m_bench->takeReceipt(file).ok());
        const Delivery before = m_bench->delivery(m_id);
        const auto again = m_bench->takeReceipt(file);
        QVERIFY(again.ok());
        QCOMPARE(again->effect, Effect::Known);
        QCOMPARE(m_bench->delivery(m_id).updatedAt, before.updatedAt);
    }

    /// A refusal, mended and published, and then somebody finds the stick with the refusal again.
    void anOldAnswerDoesNotUndoANewerOne()
    {
        const QByteArray old = fileOf(refused(digest()), m_portal);
        QVERIFY(m_bench->takeReceipt(old).ok());
        Delivery queued = m_bench->delivery(m_id);
        queued.state = DeliveryState::Packed;
        m_bench->change(queued);
        QCOMPARE(m_bench->takeReceipt(old)->effect, Effect::Known);
        QCOMPARE(m_bench->delivery(m_id).state, DeliveryState::Packed);
        QCOMPARE(m_bench->takeReceipt(fileOf(published(digest()), m_portal))->effect, Effect::Settled);
        QCOMPARE(m_bench->takeReceipt(old)->effect, Effect::Known);
        QCOMPARE(m_bench->takeReceipt(fileOf(refused(digest(), decidedAt.addDays(1)), m_portal))->effect,
                 Effect::Known);
        QCOMPARE(m_bench->delivery(m_id).state, DeliveryState::Published);
    }

    void refusesWhatIsNoReceiptForThisDesk_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("reason");
        const QByteArray good = fileOf(published(QByteArray(64, 'x')), m_portal);
        QTest::newRow("nothing") << QByteArray() << u"receipt-file-invalid"_s;
        QTest::newRow("not one at all") << "Biên nhận"_ba << u"receipt-file-invalid"_s;
        QTest::newRow("half of one") << good.first(good.size() / 2) << u"receipt-file-invalid"_s;
        QTest::newRow("something behind it") << good + "\n" << u"receipt-file-invalid"_s;
        QTest::newRow("another record") << "{\"type\":\"bantin-receipt/1\"}"_ba << u"receipt-file-invalid"_s;
        QTest::newRow("no base64") << QByteArray(good).replace("\"receipt\":\"", "\"receipt\":\"*")
                                   << u"receipt-file-invalid"_s;
        QTest::newRow("a receipt that is none")
            << toJson(SignedReceipt{"{}", crypto::signDetached("{}", m_portal.certificate(), m_portal.key())})
            << u"receipt-file-invalid"_s;
        QTest::newRow("of another unit") << good << u"receipt-other-unit"_s;
    }

    void refusesWhatIsNoReceiptForThisDesk()
    {
        QFETCH(const QByteArray, file);
        QTEST(outcome(file), "reason");
        QCOMPARE(m_bench->delivery(m_id).state, DeliveryState::Packed);
    }

    void believesOnlyThePortalItKnows()
    {
        const auto stranger = portalNamed(u"Cổng khác"_s);
        QCOMPARE(outcome(fileOf(published(digest()), stranger)), u"portal-changed"_s);
        const QByteArray json = toJson(published(digest()));
        const QByteArray other = toJson(refused(digest()));
        const auto lie = [&](const QByteArray &signature) { return toJson(SignedReceipt{json, signature}); };
        QCOMPARE(outcome(lie(crypto::signDetached(other, m_portal.certificate(), m_portal.key()))),
                 u"receipt-untrusted"_s);
        QCOMPARE(outcome(lie("no signature")), u"receipt-untrusted"_s);
        QCOMPARE(outcome(lie({})), u"receipt-file-invalid"_s);
        m_bench->forgetPortal();
        QCOMPARE(outcome(fileOf(published(digest()), m_portal)), u"portal-certificate-missing"_s);
        QCOMPARE(m_bench->delivery(m_id).state, DeliveryState::Packed);
        QCOMPARE(m_bench->article(m_id).stage, Stage::Packed);
    }

    void aTextIsPublishedAndNotWithdrawn()
    {
        Receipt withdrawn = published(digest());
        withdrawn.outcome = u"withdrawn"_s;
        QCOMPARE(outcome(fileOf(withdrawn, m_portal)), u"receipt-invalid"_s);
        QCOMPARE(m_bench->delivery(m_id).state, DeliveryState::Packed);
    }

    /// Taken out of the queue before the stick came back.
    void settlesWhatIsHeld()
    {
        Delivery held = m_bench->delivery(m_id);
        held.state = DeliveryState::Held;
        m_bench->change(held);
        QCOMPARE(outcome(fileOf(published(digest()), m_portal)), u"taken"_s);
        QCOMPARE(m_bench->delivery(m_id).state, DeliveryState::Published);
    }

private:
    QByteArray digest() { return m_bench->delivery(m_id).portalDigest(); }

    /// The reason, which people can read.
    QString outcome(const QByteArray &file)
    {
        const auto taken = m_bench->takeReceipt(file);
        if (taken)
            return u"taken"_s;
        return describedReasons().contains(taken.error().reason) ? taken.error().reason : u"no sentence"_s;
    }

    const crypto::CertificateAuthority m_portal = portalNamed(u"Cổng tỉnh"_s);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DeliveryBench> m_bench;
    DeliveryId m_id;
};

QTEST_GUILESS_MAIN(ReceiptIntakeTest)
#include "test_receipt_intake.moc"
