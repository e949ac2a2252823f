// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "app/package/ThinBag.h"
#include "resources/Resources.h"
#include "sync/portal/PackageReceiver.h"
#include "tests/package/PackageFixture.h"
#include "tests/support/Expect.h"
#include "tests/support/FakeClock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::portal;
using namespace bantin::package;
using bantin::testing::expect;

/// Packages that arrive without pictures: what the portal asks for, and what it never does.
class ThinPackagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { resources::ensureLoaded(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const QString &name : {u"units"_s, u"articles"_s, u"site"_s})
            QVERIFY(QDir(m_folder->path()).mkdir(name));
        m_units = std::make_unique<UnitRegistry>(m_folder->filePath(u"units"_s));
        m_articles = std::make_unique<ArticleLedger>(m_folder->filePath(u"articles"_s));
        m_site = std::make_unique<SitePublisher>(m_folder->filePath(u"site"_s), m_folder->filePath(u"work"_s),
                                                 u"https://dongviet.example.vn"_s, QString());
        m_records = std::make_unique<PublicationRecords>(m_folder->filePath(u"records"_s));
        QVERIFY(m_records->prepare().ok());
        m_blobs = std::make_unique<BlobStore>(m_folder->filePath(u"blobs"_s));
        m_receiver = std::make_unique<PackageReceiver>(m_unit.regulations(), *m_units, *m_articles, *m_records, *m_site,
                                                       *m_blobs, m_clock);
        QVERIFY(m_units->add(m_unit.authority.certificate().toPem()).ok());
    }

    void asksForThePictureOfAnApprovedTextAndPublishesWithIt()
    {
        const Verdict first = receive(thin());
        QVERIFY(!first.receipt);
        QCOMPARE(first.awaited, (QList{AwaitedPicture{digest(), picture().size()}}));
        QVERIFY(QDir(m_folder->filePath(u"site"_s)).isEmpty());
        QVERIFY(m_blobs->put(picture()).ok());
        const Verdict second = receive(thin());
        QCOMPARE(second.receipt->outcome, u"published"_s);
        QCOMPARE(second.receipt->packageSha512, bagDigest(m_zip));
        const QString page = m_folder->filePath(u"site"_s) + QUrl(second.receipt->pageUrl).path();
        QVERIFY(QFile::exists(page + u"assets/"_s + m_unit.payload.assets.constFirst().name));
        QCOMPARE(second.archive, thin());
        QCOMPARE(m_articles->all().constFirst().packageSha512, bagDigest(m_zip));
    }

    void keepsThePicturesOfAWholePackageSoThatACorrectionNeedsNone()
    {
        const Verdict verdict = receive(m_zip);
        QCOMPARE(verdict.receipt->outcome, u"published"_s);
        QCOMPARE(expect(m_blobs->read(digest())), picture());
        QCOMPARE(verdict.archive, thin());
    }

    void asksForNothingOfWhatItWouldRefuse_data()
    {
        QTest::addColumn<QByteArray>("zip");
        QTest::addColumn<QString>("reason");
        const auto &unit = m_unit;
        QTest::newRow("nobody approved it")
            << thinOf(unit.zipOf(unit.decisions({{DecisionKind::Submit, &unit.contributor}})))
            << u"chain-not-approved"_s;
        QTest::newRow("approved without the power to")
            << thinOf(unit.zipOf(unit.decisions({{DecisionKind::Submit, &unit.contributor},
                                                 {DecisionKind::Review, &unit.editor},
                                                 {DecisionKind::Approve, &unit.contributor}})))
            << u"chain-role"_s;
        const PackageFixture stranger;
        QTest::newRow("of a unit nobody registered") << thinOf(stranger.zip()) << u"unit-unknown"_s;
        BagFiles files = expect(unzip(thin(), {}));
        files[u"fetch.txt"_s] = "https://example.org/x 4 data/assets/x.png\n";
        QTest::newRow("from elsewhere") << expect(package::zip(files, unit.now)) << u"bag-fetch"_s;
    }

    void asksForNothingOfWhatItWouldRefuse()
    {
        QFETCH(QByteArray, zip);
        QFETCH(QString, reason);
        const Verdict verdict = receive(zip);
        QVERIFY(verdict.receipt && verdict.awaited.isEmpty());
        QCOMPARE(verdict.receipt->outcome, u"refused"_s);
        QCOMPARE(verdict.receipt->reason, reason);
    }

    /// The portal's own failures are never refusals.
    void refusesNobodyBecauseItCannotReadWhoIsRegistered()
    {
        QFile file(m_folder->filePath(u"units/%1.pem"_s.arg(QString(64, u'0'))));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("damaged") > 0);
        file.close();
        const PackageFixture stranger;
        const QByteArray zip = stranger.zip();
        const auto verdict = m_receiver->receive(zip, bagDigest(zip));
        QVERIFY(!verdict.ok());
        QCOMPARE(verdict.error().reason, u"portal-storage"_s);
        QCOMPARE(receive(m_zip).receipt->outcome, u"published"_s); // whom it knows it serves
        QVERIFY(file.remove());
        QCOMPARE(receive(zip).receipt->reason, u"unit-unknown"_s);
    }

    void asksAgainForAPictureItsDiskHasAltered()
    {
        QVERIFY(m_blobs->put(picture()).ok());
        const QString name = QString::fromLatin1(digest().toHex());
        QFile file(m_folder->filePath(u"blobs/"_s + name.first(2) + u'/' + name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(100) && file.putChar('!'));
        file.close();
        QCOMPARE(receive(thin()).awaited, (QList{AwaitedPicture{digest(), picture().size()}}));
        QVERIFY(m_blobs->put(picture()).ok());
        QCOMPARE(receive(thin()).receipt->outcome, u"published"_s);
    }

private:
    static QByteArray thinOf(const QByteArray &zip) { return expect(splitBag(zip)).thin; }
    QByteArray thin() const { return thinOf(m_zip); }
    QByteArray picture() const { return m_unit.payload.assets.constFirst().bytes; }
    QByteArray digest() const { return crypto::sha512(picture()); }
    Verdict receive(const QByteArray &zip) { return expect(m_receiver->receive(zip, bagDigest(zip))); }

    testing::FakeClock m_clock;
    const PackageFixture m_unit;
    const QByteArray m_zip = m_unit.zip();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<UnitRegistry> m_units;
    std::unique_ptr<ArticleLedger> m_articles;
    std::unique_ptr<PublicationRecords> m_records;
    std::unique_ptr<SitePublisher> m_site;
    std::unique_ptr<BlobStore> m_blobs;
    std::unique_ptr<PackageReceiver> m_receiver;
};

QTEST_GUILESS_MAIN(ThinPackagesTest)
#include "test_thin_packages.moc"
