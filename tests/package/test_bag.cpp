// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/BagWriter.h"
#include "app/package/internal/BagNames.h"
#include "tests/package/PackageFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::package;
using Tags = PackageFixture::Tags;

class TestBag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote()
    {
        const PackageContents written = m_fixture.contents();
        const auto read = readBag(writeBag(written).value());
        QVERIFY2(read.ok(), qPrintable(read ? QString() : read.error().reason));
        QCOMPARE(read->payload.articleXhtml, written.payload.articleXhtml);
        QCOMPARE(read->payload.assets.size(), 1);
        QCOMPARE(read->payload.assets.constFirst().mediaType, u"image/png"_s);
        QCOMPARE(payloadManifest(read->payload), payloadManifest(written.payload));
        QCOMPARE(read->decisions.size(), 3);
        QCOMPARE(read->decisions.at(1).json, written.decisions.at(1).json);
        QCOMPARE(read->certificatesPem.size(), 3);
    }

    void packsTheSameBytesTwiceInAnyTimeZone()
    {
        const PackageContents contents = m_fixture.contents();
        const QByteArray first = writeBag(contents).value();
        qputenv("TZ", "Asia/Ho_Chi_Minh");
        QCOMPARE(writeBag(contents).value(), first);
        qunsetenv("TZ");
    }

    void storesPicturesAndDeflatesText()
    {
        const PackageContents contents = m_fixture.contents();
        const QByteArray zip = writeBag(contents).value();
        QVERIFY(zip.contains(contents.payload.assets.constFirst().bytes));
        QVERIFY(!zip.contains(contents.roster.json));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<std::function<void(BagFiles &)>>("change");
        QTest::addColumn<Tags>("tags");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("path");
        addStructuralRows();
        addAlterationRows();
    }

    void saysWhatIsWrong()
    {
        QFETCH(const std::function<void(BagFiles &)>, change);
        QFETCH(const Tags, tags);
        QFETCH(const QString, reason);
        QFETCH(const QString, path);
        const auto read = readBag(m_fixture.zipAfter(change, tags));
        QVERIFY(!read.ok());
        QCOMPARE(read.error().reason, reason);
        QCOMPARE(read.error().arguments.constFirst(), path);
    }

    void refusesWhatIsNoZip()
    {
        QCOMPARE(readBag("not a zip").error().reason, u"package-not-zip"_s);
        QCOMPARE(readBag({}).error().reason, u"package-not-zip"_s);
    }

    void refusesEveryTruncation()
    {
        const QByteArray zip = m_fixture.zip();
        for (qsizetype length = 4; length < zip.size(); length += 97)
            QCOMPARE(readBag(zip.first(length)).error().reason, u"package-damaged"_s);
    }

    void survivesEveryFlippedByte()
    {
        const QByteArray zip = m_fixture.zip();
        for (qsizetype i = 0; i < zip.size(); i += 61) {
            QByteArray flipped = zip;
            flipped[i] = char(flipped.at(i) ^ 0x20);
            // A byte of a date or an attribute changes no file; everything else must be noticed, and nothing may crash.
            if (const auto read = readBag(flipped))
                QCOMPARE(payloadManifest(read->payload), payloadManifest(m_fixture.payload));
        }
    }

    void refusesAZipBomb()
    {
        const auto bomb = [](BagFiles &files) { files[u"bomb.txt"_s] = QByteArray(8 << 20, '\0'); };
        const QByteArray zip = m_fixture.zipAfter(bomb, Tags::Corrected);
        QVERIFY(zip.size() < 64 << 10);
        BagLimits limits;
        limits.entryBytes = 1 << 20;
        QCOMPARE(readBag(zip, limits).error().reason, u"package-too-large"_s);
        limits = {};
        limits.totalBytes = 4 << 20;
        QCOMPARE(readBag(zip, limits).error().reason, u"package-too-large"_s);
        limits = {};
        limits.entries = 10;
        QCOMPARE(readBag(zip, limits).error().reason, u"package-too-large"_s);
    }

private:
    void add(const char *name, Tags tags, const QString &reason, const QString &path,
             std::function<void(BagFiles &)> change)
    {
        QTest::newRow(name) << std::move(change) << tags << reason << path;
    }

    void addStructuralRows();
    void addAlterationRows();

    const PackageFixture m_fixture;
};

void TestBag::addStructuralRows()
{
    add("other version", Tags::Corrected, u"bag-declaration"_s, declarationPath,
        [](BagFiles &files) { files[declarationPath].replace("1.0", "0.97"); });
    add("byte order mark", Tags::Corrected, u"bag-declaration"_s, declarationPath,
        [](BagFiles &files) { files[declarationPath].prepend("\xEF\xBB\xBF"); });
    add("fetch.txt", Tags::Stale, u"bag-fetch"_s, fetchPath,
        [](BagFiles &files) { files[fetchPath] = "http://example.org/x 1 data/x\n"; });
    add("no manifest", Tags::Corrected, u"bag-missing-file"_s, manifestPath,
        [](BagFiles &files) { files.remove(manifestPath); });
    add("no tag manifest", Tags::Stale, u"bag-missing-file"_s, tagManifestPath,
        [](BagFiles &files) { files.remove(tagManifestPath); });
    add("no article", Tags::Stale, u"bag-missing-file"_s, articlePath,
        [](BagFiles &files) { files.remove(articlePath); });
    add("no roster", Tags::Corrected, u"bag-missing-file"_s, rosterPath,
        [](BagFiles &files) { files.remove(rosterPath); });
    add("removed decision", Tags::Stale, u"bag-missing-file"_s, u"decisions/02-review.json"_s, [](BagFiles &files) {
        files.remove(u"decisions/02-review.json"_s);
        files.remove(u"decisions/02-review.p7s"_s);
    });
    add("surplus payload", Tags::Stale, u"bag-surplus-file"_s, u"data/note.txt"_s,
        [](BagFiles &files) { files[u"data/note.txt"_s] = "x"; });
    add("surplus tag file", Tags::Stale, u"bag-surplus-file"_s, u"note.txt"_s,
        [](BagFiles &files) { files[u"note.txt"_s] = "x"; });
    add("listed but unknown tag file", Tags::Corrected, u"bag-surplus-file"_s, u"note.txt"_s,
        [](BagFiles &files) { files[u"note.txt"_s] = "x"; });
    add("manifest lists a tag file", Tags::Corrected, u"bag-manifest-invalid"_s, manifestPath,
        [](BagFiles &files) { files[manifestPath] += QByteArray(128, '0') + "  bagit.txt\n"; });
    add("manifest repeats a line", Tags::Corrected, u"bag-manifest-invalid"_s, manifestPath,
        [](BagFiles &files) { files[manifestPath] += files[manifestPath]; });
    add("wrong oxum", Tags::Corrected, u"bag-oxum"_s, infoPath,
        [](BagFiles &files) { files[infoPath].replace("Payload-Oxum: ", "Payload-Oxum: 1"); });
    add("no oxum", Tags::Corrected, u"bag-oxum"_s, infoPath,
        [](BagFiles &files) { files[infoPath].replace("Payload-Oxum", "Payload-Size"); });
    for (const auto &name : {u"../x"_s, u"data/../x"_s, u"~/x"_s, u"C:/x"_s, u"data\\x"_s, u"data/e\u0301"_s})
        add(qPrintable(u"hostile "_s + name), Tags::Stale, u"package-hostile-name"_s, name,
            [name](BagFiles &files) { files[name] = "x"; });
}

void TestBag::addAlterationRows()
{
    const auto flip = [](const QString &path) {
        return [path](BagFiles &files) {
            files[path][files[path].size() / 2] = char(files[path][files[path].size() / 2] ^ 1);
        };
    };
    const QString picture = assetFolder + m_fixture.payload.assets.constFirst().name;
    for (const QString &path : {QString(articlePath), QString(metadataPath), picture})
        add(qPrintable(u"payload "_s + path.left(30)), Tags::Stale, u"bag-digest-mismatch"_s, path, flip(path));
    add("manifest", Tags::Stale, u"bag-manifest-altered"_s, manifestPath, flip(manifestPath));
    for (const auto &path : {u"decisions/03-approve.json"_s, u"decisions/03-approve.p7s"_s})
        add(qPrintable(path), Tags::Stale, u"decision-altered"_s, path, flip(path));
    for (const QString &path : {QString(rosterPath), QString(unitCertificatePath), QString(infoPath)})
        add(qPrintable(path), Tags::Stale, u"bag-tag-digest-mismatch"_s, path, flip(path));
}

QTEST_GUILESS_MAIN(TestBag)
#include "test_bag.moc"
