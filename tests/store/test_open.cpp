// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Connection.h"
#include "app/store/Transaction.h"
#include "tests/store/StoreFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

class TestOpen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItCreated();
    void writesNothingThatLooksLikeSqlite();
    void refusesAnotherKey();
    void refusesForeignFilesAndLeavesThemAlone_data();
    void refusesForeignFilesAndLeavesThemAlone();
    void refusesAnEmptyOrMissingFile();
    void refusesASecondOpener();
    void refusesToCreateOverAStore();
    void refusesANewerStore();
    void tellsDamageFromAWrongKey();
    void saysWhenTheFolderCannotBeWritten();
    void undoesWhatWasNotCommitted();
    void reportsAFullDiskAndLosesNothing();

private:
    static QString reasonOfOpening(const StoreFixture &fixture, const SecretBytes &key)
    {
        const auto opened = Store::open(fixture.workspace, key, fixture.clock);
        return opened ? u"opened"_s : opened.error().reason;
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
};

void TestOpen::opensWhatItCreated()
{
    StoreFixture fixture;
    const ArticleId id = fixture.addArticle(u"Đường liên thôn"_s, u"thông xe"_s);
    QVERIFY(fixture.reopen());
    QCOMPARE(ArticleRepository(*fixture.store).find(id)->title, u"Đường liên thôn"_s);
}

void TestOpen::writesNothingThatLooksLikeSqlite()
{
    StoreFixture fixture;
    for (const QString &name : {u"content.db"_s, u"assets.db"_s}) {
        const QString path = fixture.workspace.filePath(name);
        QVERIFY(!contentOf(path).startsWith("SQLite format 3"));
        QVERIFY(QFileInfo(path).size() >= 4096);
        QVERIFY(!QFileInfo(path).permission(QFile::ReadGroup) && !QFileInfo(path).permission(QFile::ReadOther));
    }
}

void TestOpen::refusesAnotherKey()
{
    StoreFixture fixture;
    fixture.store.reset();
    const QByteArray before = contentOf(fixture.workspace.filePath(u"content.db"_s));
    QCOMPARE(reasonOfOpening(fixture, crypto::randomSecret(32)), u"key-wrong"_s);
    QCOMPARE(contentOf(fixture.workspace.filePath(u"content.db"_s)), before);
    QCOMPARE(reasonOfOpening(fixture, fixture.key), u"opened"_s);
}

void TestOpen::refusesForeignFilesAndLeavesThemAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain SQLite") << QByteArray("SQLite format 3\0", 16) + QByteArray(8176, '\x01');
    QTest::newRow("zip") << "PK\x03\x04\x14"_ba + QByteArray(9000, '\xee');
    QTest::newRow("text") << "Kính gửi Ban biên tập, \n"_ba.repeated(300);
    QTest::newRow("short text") << "one line of notes\n"_ba;
    QTest::newRow("zeros") << QByteArray(8192, '\0');
}

void TestOpen::refusesForeignFilesAndLeavesThemAlone()
{
    QFETCH(QByteArray, bytes);
    StoreFixture fixture;
    fixture.store.reset();
    const QString path = fixture.workspace.filePath(u"content.db"_s);
    QVERIFY(write(path, bytes));
    QCOMPARE(reasonOfOpening(fixture, fixture.key), u"store-foreign"_s);
    QCOMPARE(contentOf(path), bytes);
    QVERIFY(!QFile::exists(path + u"-wal"_s) && !QFile::exists(path + u"-journal"_s));
}

void TestOpen::refusesAnEmptyOrMissingFile()
{
    StoreFixture fixture;
    fixture.store.reset();
    const QString path = fixture.workspace.filePath(u"assets.db"_s);
    QVERIFY(write(path, {}));
    QCOMPARE(reasonOfOpening(fixture, fixture.key), u"store-damaged"_s);
    QCOMPARE(QFileInfo(path).size(), 0);
    QVERIFY(QFile::remove(path));
    QCOMPARE(reasonOfOpening(fixture, fixture.key), u"store-missing"_s);
    QVERIFY(!QFile::exists(path));
}

void TestOpen::refusesASecondOpener()
{
    StoreFixture fixture;
    QCOMPARE(reasonOfOpening(fixture, fixture.key), u"store-in-use"_s);
    fixture.store.reset();
    QCOMPARE(reasonOfOpening(fixture, fixture.key), u"opened"_s);
}

void TestOpen::refusesToCreateOverAStore()
{
    StoreFixture fixture;
    fixture.store.reset();
    const QByteArray before = contentOf(fixture.workspace.filePath(u"content.db"_s));
    QCOMPARE(Store::create(fixture.workspace, fixture.key, fixture.clock).error().reason, u"workspace-exists"_s);
    QCOMPARE(contentOf(fixture.workspace.filePath(u"content.db"_s)), before);
}

void TestOpen::refusesANewerStore()
{
    StoreFixture fixture;
    QVERIFY(fixture.store->content().execute("PRAGMA user_version = 9999"));
    const Result<void> reopened = fixture.reopen();
    QVERIFY(!reopened);
    QCOMPARE(reopened.error().reason, u"store-newer"_s);
    QCOMPARE(reopened.error().arguments.first(), u"9999"_s);
}

void TestOpen::tellsDamageFromAWrongKey()
{
    StoreFixture fixture;
    fixture.store.reset();
    const QString path = fixture.workspace.filePath(u"content.db"_s);
    QByteArray bytes = contentOf(path);
    bytes[100] = char(bytes.at(100) ^ 1);
    QVERIFY(write(path, bytes));
    QCOMPARE(reasonOfOpening(fixture, fixture.key), u"store-damaged"_s);
}

void TestOpen::saysWhenTheFolderCannotBeWritten()
{
    SystemClock clock;
    const auto created = Store::create(QDir(u"/proc/kho"_s), crypto::randomSecret(32), clock);
    QVERIFY(!created);
    QCOMPARE(created.error().reason, u"disk-unwritable"_s);
}

void TestOpen::undoesWhatWasNotCommitted()
{
    StoreFixture fixture;
    Connection &content = fixture.store->content();
    {
        auto transaction = Transaction::begin(content);
        QVERIFY(transaction);
        QVERIFY(content.run("INSERT INTO settings VALUES ('a', 'b')"));
    }
    QVERIFY(!content.inTransaction());
    const auto count =
        content.first("SELECT count(*) FROM settings WHERE key = 'a'", [](const Statement &r) { return r.integer(0); });
    QCOMPARE(**count, 0);
}

void TestOpen::reportsAFullDiskAndLosesNothing()
{
    StoreFixture fixture;
    const ArticleId id = fixture.addArticle(u"Trước"_s, u"còn nguyên"_s);
    QVERIFY(fixture.store->content().execute("PRAGMA max_page_count = 60"));
    ArticleRepository articles(*fixture.store);
    const QString large = u"Nội dung rất dài. "_s.repeated(40'000);
    const Result<void> saved = articles.saveWorkingCopy(fixture.workingCopy(id, u"Sau"_s, large));
    QVERIFY(!saved);
    QCOMPARE(saved.error().fault, Fault::NoSpace);
    QCOMPARE(saved.error().reason, u"disk-full"_s);
    QVERIFY(!fixture.store->content().inTransaction());
    QCOMPARE(StoreFixture::textOf(*articles.workingCopy(id)), u"còn nguyên"_s);
    QCOMPARE(articles.find(id)->title, u"Trước"_s);
    QVERIFY(articles.saveWorkingCopy(fixture.workingCopy(id, u"Sau"_s, u"ngắn"_s)));
}

QTEST_GUILESS_MAIN(TestOpen)
#include "test_open.moc"
