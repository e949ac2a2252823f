// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "app/package/ThinBag.h"
#include "app/package/internal/BagNames.h"
#include "tests/package/PackageFixture.h"
#include "tests/support/Expect.h"

#include <QTest>

using namespace bantin;
using namespace bantin::package;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// A package that leaves at the portal what the portal has.
class TestThinBag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatIsThere();
    void isTheSameBagWhateverItCarries();
    void comesBackByteForByte();
    void openedOnceItAnswersEverything();
    void withoutPicturesItIsThePackage();
    void isRefusedAsItStands();
    void isJudgedByAllItCarries();
    void provesNothingElse_data();
    void provesNothingElse();
    void refusesEveryOtherFetch_data();
    void refusesEveryOtherFetch();
    void aWrongBlobIsFoundOut();
    void saysWhyABlobIsMissing();

private:
    QStringList thinReasons(const QByteArray &zip) const
    {
        QStringList reasons;
        const auto outcome = PackageVerifier(m_fixture.regulations())
                                 .verify(zip, {m_fixture.authority.certificate()}, Pictures::MayBeElsewhere);
        for (const Error &error : outcome.reasons)
            reasons.append(error.reason);
        return reasons;
    }
    QByteArray picture() const { return m_fixture.payload.assets.constFirst().bytes; }
    QByteArray digest() const { return crypto::sha512(picture()); }
    QByteArray thin() const { return expect(splitBag(m_zip)).thin; }
    QString path() const { return assetFolder + m_fixture.payload.assets.constFirst().name; }
    QByteArray fetched() const
    {
        return "bantin:blob/" + digest().toHex() + ' ' + QByteArray::number(picture().size()) + ' ' + path().toUtf8()
               + '\n';
    }

    const PackageFixture m_fixture;
    const QByteArray m_zip = m_fixture.zip();
};

void TestThinBag::leavesOutWhatIsThere()
{
    const auto files = expect(unzip(thin(), {}));
    QVERIFY(!files.contains(path()));
    QCOMPARE(files.value(fetchPath), fetched());
    QCOMPARE(expect(lackingBlobs(thin())), (QList<BlobReference>{{path(), digest(), picture().size()}}));
    const SplitBag split = expect(splitBag(m_zip));
    QCOMPARE(split.blobs.size(), 1);
    QCOMPARE(m_zip.mid(split.blobs.constFirst().offset, split.blobs.constFirst().size), picture());
    QCOMPARE(split.digest, bagDigest(m_zip));
    // Everything that is signed or digested is as it was.
    auto whole = expect(unzip(m_zip, {}));
    whole.remove(path());
    auto rest = files;
    rest.remove(fetchPath);
    QCOMPARE(rest, whole);
    QVERIFY(!files.value(tagManifestPath).contains("fetch.txt"));
}

void TestThinBag::isTheSameBagWhateverItCarries()
{
    QCOMPARE(bagDigest(thin()), bagDigest(m_zip));
    QCOMPARE(bagDigest(m_zip).size(), 64);
    QVERIFY(crypto::sha512(thin()) != crypto::sha512(m_zip));
    QVERIFY(bagDigest(PackageFixture().zip()) != bagDigest(m_zip));
    QCOMPARE(bagDigest("không phải zip"), QByteArray());
}

void TestThinBag::comesBackByteForByte()
{
    QStringList asked;
    const auto whole = completeBag(thin(), [&](const QByteArray &sha512) -> Result<QByteArray> {
        asked.append(QString::fromLatin1(sha512.toHex()));
        return picture();
    });
    QCOMPARE(expect(whole), m_zip);
    QCOMPARE(asked, QStringList{QString::fromLatin1(digest().toHex())});
    QCOMPARE(m_fixture.reasons(expect(whole)), QStringList());
}

void TestThinBag::openedOnceItAnswersEverything()
{
    const OpenedBag whole = expect(openBag(m_zip));
    const OpenedBag opened = expect(openBag(thin()));
    QCOMPARE(expect(splitBag(whole)).thin, thin());
    QCOMPARE(expect(lackingBlobs(opened)), expect(lackingBlobs(thin())));
    QCOMPARE(expect(completeBag(opened, [this](const QByteArray &) { return Result<QByteArray>(picture()); })), m_zip);
    const PackageVerifier verifier(m_fixture.regulations());
    const QList<crypto::Certificate> anchors{m_fixture.authority.certificate()};
    const auto verified = verifier.verify(whole, anchors);
    QVERIFY(verified.package);
    QCOMPARE(verified.package->sha512, crypto::sha512(m_zip));
    QVERIFY(verifier.verify(opened, anchors, Pictures::MayBeElsewhere).package);
    QCOMPARE(verifier.verify(opened, anchors).reasons.constFirst().reason, u"bag-fetch"_s);
    // No step spoils it for the next.
    QCOMPARE(expect(splitBag(whole)).thin, thin());
    QCOMPARE(openBag("không phải zip").error().reason, u"package-not-zip"_s);
}

void TestThinBag::withoutPicturesItIsThePackage()
{
    auto chain = m_fixture.decisions();
    m_fixture.extend(chain, DecisionKind::Withdraw, m_fixture.approver);
    const QByteArray notice = m_fixture.zipOf(chain);
    const SplitBag split = expect(splitBag(notice));
    QCOMPARE(split.thin, notice);
    QVERIFY(split.blobs.isEmpty());
    QCOMPARE(expect(lackingBlobs(m_zip)), QList<BlobReference>());
    const auto never = [](const QByteArray &) -> Result<QByteArray> { qFatal("asked for a blob"); };
    QCOMPARE(expect(completeBag(m_zip, never)), m_zip);
}

/// Before it is whole it is no package.
void TestThinBag::isRefusedAsItStands()
{
    const QStringList reasons = m_fixture.reasons(thin());
    QVERIFY(reasons.contains(u"bag-fetch"_s));
    QVERIFY(reasons.contains(u"bag-missing-file"_s));
}

void TestThinBag::isJudgedByAllItCarries()
{
    QCOMPARE(thinReasons(thin()), QStringList());
    QCOMPARE(thinReasons(m_zip), QStringList());
    const auto outcome = PackageVerifier(m_fixture.regulations())
                             .verify(thin(), {m_fixture.authority.certificate()}, Pictures::MayBeElsewhere);
    const PayloadAsset &asset = outcome.package->contents.payload.assets.constFirst();
    QVERIFY(asset.isElsewhere());
    QCOMPARE(asset.size(), picture().size());
    QCOMPARE(asset.width, 40);
}

void TestThinBag::provesNothingElse_data()
{
    using Change = std::function<void(BagFiles &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("reason");
    const QByteArray size = ' ' + QByteArray::number(picture().size()) + ' ';
    QTest::newRow("another text") << Change([](BagFiles &files) { files[articlePath].append(' '); })
                                  << u"bag-digest-mismatch"_s;
    QTest::newRow("another decision") << Change([](BagFiles &files) { files[u"decisions/01-submit.json"_s] += ' '; })
                                      << u"decision-altered"_s;
    QTest::newRow("another size") << Change([size](BagFiles &files) { files[fetchPath].replace(size, " 4 "); })
                                  << u"bag-oxum"_s;
    QTest::newRow("no list of what is missing")
        << Change([](BagFiles &files) { files.remove(fetchPath); }) << u"bag-missing-file"_s;
    QTest::newRow("a file besides") << Change([](BagFiles &files) { files[u"data/assets/x.png"_s] = "x"; })
                                    << u"bag-surplus-file"_s;
}

/// A bag that is not what its manifests say has no digest anybody could wait for.
void TestThinBag::provesNothingElse()
{
    QFETCH(std::function<void(BagFiles &)>, change);
    QFETCH(QString, reason);
    BagFiles files = expect(unzip(thin(), {}));
    change(files);
    const QByteArray bent = expect(zip(files, m_fixture.now));
    QVERIFY2(thinReasons(bent).contains(reason), qPrintable(thinReasons(bent).join(u' ')));
    QCOMPARE(bagDigest(bent), QByteArray());
}

void TestThinBag::refusesEveryOtherFetch_data()
{
    QTest::addColumn<QByteArray>("fetch");
    const QByteArray line = fetched();
    const QByteArray other = QByteArray(128, 'a');
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("cut off") << line.chopped(1);
    QTest::newRow("blank line") << line + '\n';
    QTest::newRow("from elsewhere") << "https://example.org/x 4 " + path().toUtf8() + '\n';
    QTest::newRow("a file") << "file:///etc/passwd 4 " + path().toUtf8() + '\n';
    QTest::newRow("another digest") << QByteArray(line).replace(digest().toHex(), other);
    QTest::newRow("another digest in the address") << QByteArray(line).replace(0, 12 + 128, "bantin:blob/" + other);
    QTest::newRow("a picture nobody approved") << line + "bantin:blob/" + other + " 4 data/assets/" + other + ".png\n";
    QTest::newRow("the text") << "bantin:blob/" + digest().toHex() + " 4 data/article.xhtml\n";
    QTest::newRow("upwards") << QByteArray(line).replace("data/assets/", "data/assets/../assets/");
    QTest::newRow("twice") << line + line;
    QTest::newRow("no size") << QByteArray(line).replace(' ' + QByteArray::number(picture().size()) + ' ', " - ");
    QTest::newRow("a size of nothing") << QByteArray(line).replace(' ' + QByteArray::number(picture().size()) + ' ',
                                                                   " 0 ");
    QTest::newRow("a size beyond all") << QByteArray(line).replace(' ' + QByteArray::number(picture().size()) + ' ',
                                                                   " 99999999999 ");
    QTest::newRow("in capitals") << line.toUpper();
    QTest::newRow("a byte order mark") << "\xef\xbb\xbf" + line;
}

void TestThinBag::refusesEveryOtherFetch()
{
    QFETCH(QByteArray, fetch);
    BagFiles files = expect(unzip(thin(), {}));
    files[fetchPath] = fetch;
    const QByteArray bent = expect(zip(files, m_fixture.now));
    const auto lacking = lackingBlobs(bent);
    QVERIFY(!lacking.ok());
    QCOMPARE(lacking.error().reason, u"bag-fetch"_s);
    const auto never = [](const QByteArray &) -> Result<QByteArray> { qFatal("asked for a blob"); };
    QCOMPARE(completeBag(bent, never).error().reason, u"bag-fetch"_s);
}

void TestThinBag::aWrongBlobIsFoundOut()
{
    const auto forged = completeBag(thin(), [&](const QByteArray &) -> Result<QByteArray> { return picture() + 'x'; });
    QVERIFY(m_fixture.reasons(expect(forged)).contains(u"bag-digest-mismatch"_s));
    // Carried as well as left out.
    BagFiles files = expect(unzip(thin(), {}));
    files[path()] = picture();
    QCOMPARE(lackingBlobs(expect(zip(files, m_fixture.now))).error().reason, u"bag-fetch"_s);
    BagLimits small;
    small.totalBytes = expect(unzip(thin(), {})).value(tagManifestPath).size() + 1;
    QVERIFY(!lackingBlobs(thin(), small).ok());
}

void TestThinBag::saysWhyABlobIsMissing()
{
    const Error gone{Fault::NotFound, u"blob-missing"_s, Retry::Later, {}, {}};
    QCOMPARE(completeBag(thin(), [&](const QByteArray &) { return Result<QByteArray>(gone); }).error().reason,
             gone.reason);
}

QTEST_GUILESS_MAIN(TestThinBag)
#include "test_thin_bag.moc"
