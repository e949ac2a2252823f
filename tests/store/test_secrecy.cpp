// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/AccountRepository.h"
#include "app/store/AssetRepository.h"
#include "app/store/Connection.h"
#include "app/store/SettingsRepository.h"
#include "tests/store/StoreFixture.h"

#include <QDirIterator>
#include <QProcess>
#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

/// Nothing readable on disk.
class TestSecrecy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNoWordInAnyFile();
    void saysNothingOnStderr();

private:
    const QString m_writer = QStringLiteral(BANTIN_BINARY_DIR "/bin/bantin_store_writer");

    static QStringList filesWith(const QString &folder, const QList<QByteArray> &needles)
    {
        QStringList found;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            for (const QByteArray &needle : needles) {
                if (bytes.contains(needle))
                    found.append(file.fileName() + u": "_s + QString::fromUtf8(needle));
            }
        }
        return found;
    }
    static QByteArray utf16(const QString &text)
    {
        return {reinterpret_cast<const char *>(text.utf16()), text.size() * 2};
    }
};

void TestSecrecy::leavesNoWordInAnyFile()
{
    const QString marker = u"Chuyện kín của thôn Phượng Hoàng"_s;
    const QString folded = u"phuong hoang"_s;
    StoreFixture fixture;
    const ArticleId article = fixture.addArticle(marker, (marker + u". "_s).repeated(300));
    Revision revision = fixture.revision(article, 1, {AccountId::create()});
    revision.xhtml = marker.toUtf8();
    revision.metadata.title = marker;
    QVERIFY(RevisionRepository(*fixture.store).insert(revision));
    QVERIFY(SettingsRepository(*fixture.store).setValue(marker, marker));
    AssetRepository assets(*fixture.store);
    const QByteArray bytes = marker.toUtf8().repeated(500);
    QVERIFY(
        assets.put({QString::fromLatin1(crypto::sha512(bytes).toHex()) + u".jpg"_s, marker, 1, 1, 0}, bytes, bytes));
    QVERIFY(assets.putPackage(crypto::sha512(bytes), bytes));
    // A sort too large for the cache, so that SQLite would want a temporary file.
    Connection &content = fixture.store->content();
    QVERIFY(content.execute("PRAGMA cache_size = 10"));
    const auto sorted = content.list("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
                                     " SELECT bantin_unpack(xhtml) || i FROM drafts, n ORDER BY 1 DESC",
                                     [](const Statement &row) { return row.text(0).size(); });
    QVERIFY(sorted && sorted->size() == 3000);

    const QList<QByteArray> needles{marker.toUtf8(),   utf16(marker),     folded.toUtf8(),     "Hoàng"_ba,
                                    utf16(u"Hoàng"_s), "CREATE TABLE"_ba, "SQLite format 3"_ba};
    QVERIFY(QFile::exists(fixture.workspace.filePath(u"content.db-wal"_s)));
    QCOMPARE(filesWith(fixture.folder.path(), needles), QStringList());
    fixture.store.reset();
    QVERIFY(!QFile::exists(fixture.workspace.filePath(u"content.db-wal"_s)));
    QCOMPARE(filesWith(fixture.folder.path(), needles), QStringList());
}

void TestSecrecy::saysNothingOnStderr()
{
    StoreFixture fixture;
    fixture.store.reset();
    QFile file(fixture.workspace.filePath(u"content.db"_s));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(200) && file.write("damage") == 6);
    file.close();
    QProcess writer;
    writer.start(m_writer, {u"autosave"_s, fixture.workspace.path(),
                            QString::fromLatin1(fixture.key.view().toByteArray().toHex()), u"x"_s});
    QVERIFY(writer.waitForFinished());
    QCOMPARE(writer.readAllStandardOutput().trimmed(), "store-damaged"_ba);
    QCOMPARE(writer.readAllStandardError(), QByteArray());
}

QTEST_GUILESS_MAIN(TestSecrecy)
#include "test_secrecy.moc"
