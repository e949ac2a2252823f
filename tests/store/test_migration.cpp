// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ArticleList.h"
#include "app/store/Migrations.h"
#include "app/store/SearchIndex.h"
#include "tests/store/FirstVersionStore.h"
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

/// A version 1 store in a folder of its own.
struct TestMigration::VersionOne {
    QTemporaryDir folder;
    QDir workspace{folder.filePath(u"kho"_s)};
    SecretBytes key = crypto::randomSecret(32);
    SystemClock clock;
    FirstVersionStore rows{workspace, key};

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
    const auto copy = ArticleRepository(**store).workingCopy(old.rows.article);
    QVERIFY(copy);
    QCOMPARE(copy->xhtml, old.rows.text);
    QCOMPARE(copy->metadata.title, u"Thông xe"_s);
    QCOMPARE(copy->authors, QList<AccountId>{old.rows.author});
    QCOMPARE(copy->savedAt.toMSecsSinceEpoch(), 2000);
    const auto revisions = RevisionRepository(**store).ofArticle(old.rows.article);
    QVERIFY(revisions);
    QCOMPARE(revisions->size(), 2);
    for (const Revision &revision : *revisions) {
        QCOMPARE(revision.xhtml, old.rows.text);
        QCOMPARE(revision.authors, QList<AccountId>{old.rows.author});
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
