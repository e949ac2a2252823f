// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ArticleList.h"
#include "app/store/Migrations.h"
#include "app/store/RecordCoding.h"
#include "app/store/SearchIndex.h"
#include "app/store/Transaction.h"
#include "tests/store/StoreFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

/// Stores as every released version wrote them, opened by this one.
class TestMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatVersionOneWrote();
    void keepsAnEncryptedCopyFromBefore();
    void migratesAfterAnInterruptedTry();
    void readingOnlyDoesNotMigrate();

private:
    struct VersionOne;
};

/// A version 1 store: its own migration, and rows as its statements wrote them.
struct TestMigration::VersionOne {
    QTemporaryDir folder;
    QDir workspace{folder.filePath(u"kho"_s)};
    SecretBytes key = crypto::randomSecret(32);
    SystemClock clock;
    ArticleId article = ArticleId::create();
    AccountId author = AccountId::create();
    RevisionId revisions[2] = {RevisionId::create(), RevisionId::create()};
    const QByteArray text = "<article xmlns=\"http://www.w3.org/1999/xhtml\"><p>Đường liên thôn</p></article>\n";

    VersionOne()
    {
        workspace.mkpath(u"."_s);
        for (const QString &family : {u"content"_s, u"assets"_s}) {
            auto made = Connection::open(workspace.filePath(family + u".db"_s), family, key, Connection::Mode::Create);
            QVERIFY(made.ok());
            // The migrations are registered with the first look at a version.
            QVERIFY(schemaVersion(**made).ok());
            QFile sql(u":/migrations/%1/0001.sql"_s.arg(family));
            QVERIFY(sql.open(QIODevice::ReadOnly));
            QVERIFY((*made)->execute((sql.readAll() + "PRAGMA user_version = 1;").constData()).ok());
            if (family == u"content"_s)
                fill(**made);
        }
    }

    void fill(Connection &content)
    {
        Metadata metadata;
        metadata.title = u"Thông xe"_s;
        const QByteArray fields = encodeMetadata(metadata);
        QVERIFY(content
                    .run("INSERT INTO articles VALUES (1, ?, 'draft', 'Thông xe', 'tin', ?, 'Cộng tác viên', 2, 0, '',"
                         " '', 1000, 2000)",
                         article, author)
                    .ok());
        QVERIFY(
            content
                .run("INSERT INTO working_copies VALUES (?, ?, ?, 'Đường liên thôn', 0, 2000)", article, fields, text)
                .ok());
        QVERIFY(content.run("INSERT INTO working_copy_authors VALUES (?, 0, ?)", article, author).ok());
        for (int number = 1; number <= 2; ++number) {
            QVERIFY(content
                        .run("INSERT INTO revisions VALUES (?, ?, ?, ?, ?, x'0102', 1500)", revisions[number - 1],
                             article, number, fields, text)
                        .ok());
            QVERIFY(content.run("INSERT INTO revision_authors VALUES (?, 0, ?)", revisions[number - 1], author).ok());
        }
        QVERIFY(
            content
                .run("INSERT INTO decisions VALUES (?, 1, 'submit', ?, ?, x'01', x'02')", article, revisions[0], author)
                .ok());
        QVERIFY(content.run("INSERT INTO search (rowid, title, sapo, body) VALUES (1, 'thong xe', '', 'duong')").ok());
    }

    Result<std::unique_ptr<Store>> open(Store::Access access = Store::Access::ReadWrite)
    {
        return Store::open(workspace, key, clock, access);
    }
};

void TestMigration::readsWhatVersionOneWrote()
{
    VersionOne old;
    const auto store = old.open();
    QVERIFY2(store, store ? "" : qPrintable(store.error().reason + u' ' + store.error().detail));
    const auto copy = ArticleRepository(**store).workingCopy(old.article);
    QVERIFY(copy);
    QCOMPARE(copy->xhtml, old.text);
    QCOMPARE(copy->metadata.title, u"Thông xe"_s);
    QCOMPARE(copy->authors, QList<AccountId>{old.author});
    QCOMPARE(copy->savedAt.toMSecsSinceEpoch(), 2000);
    const auto revisions = RevisionRepository(**store).ofArticle(old.article);
    QVERIFY(revisions);
    QCOMPARE(revisions->size(), 2);
    for (const Revision &revision : *revisions) {
        QCOMPARE(revision.xhtml, old.text);
        QCOMPARE(revision.authors, QList<AccountId>{old.author});
    }
    const auto texts =
        (*store)->content().first("SELECT count(*) FROM texts", [](const Statement &row) { return row.integer(0); });
    QCOMPARE(**texts, 1);
    const auto hits = SearchIndex(**store).search(u"duong lien thon"_s);
    QVERIFY(hits);
    QCOMPARE(hits->size(), 1);
    QVERIFY(!(*store)->content().execute("UPDATE revisions SET text = NULL").ok());
}

void TestMigration::keepsAnEncryptedCopyFromBefore()
{
    VersionOne old;
    QVERIFY(old.open());
    const QString path = old.workspace.filePath(u"before-migration-2/content.db"_s);
    QVERIFY(QFile::exists(path));
    const auto copy = Connection::open(path, u"content"_s, old.key, Connection::Mode::Open);
    QVERIFY(copy);
    QCOMPARE(schemaVersion(**copy)->present, 1);
    const auto kept =
        (*copy)->first("SELECT plain_text FROM working_copies", [](const Statement &row) { return row.text(0); });
    QCOMPARE(**kept, u"Đường liên thôn"_s);
}

void TestMigration::migratesAfterAnInterruptedTry()
{
    VersionOne old;
    QVERIFY(old.workspace.mkpath(u"before-migration-2"_s));
    for (const QString &name : {u"content.db"_s, u"content.db.new"_s}) {
        QFile left(old.workspace.filePath(u"before-migration-2/"_s + name));
        QVERIFY(left.open(QIODevice::WriteOnly) && left.write("dở dang") > 0);
    }
    QVERIFY(old.open());
    QVERIFY(Connection::open(old.workspace.filePath(u"before-migration-2/content.db"_s), u"content"_s, old.key,
                             Connection::Mode::Open));
}

void TestMigration::readingOnlyDoesNotMigrate()
{
    VersionOne old;
    const auto refused = old.open(Store::Access::ReadOnly);
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, u"store-older"_s);
    QVERIFY(!QFile::exists(old.workspace.filePath(u"before-migration-2"_s)));
}

QTEST_GUILESS_MAIN(TestMigration)
#include "test_migration.moc"
