// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/StoreFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

class TestReadOnly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesWhatTheWriterCommits();
    void refusesEveryWrite();
    void readsFromADiskThatCannotBeWritten_data();
    void readsFromADiskThatCannotBeWritten();

private:
    static Result<std::unique_ptr<Store>> openReader(const StoreFixture &fixture, const QDir &folder)
    {
        return Store::open(folder, fixture.key, fixture.clock, Store::Access::ReadOnly);
    }
    static QString titleOf(Store &store, const ArticleId &article)
    {
        const auto found = ArticleRepository(store).find(article);
        return found ? found->title : found.error().reason;
    }
    /// Every file of the workspace as it lies there now, into a new folder beside it.
    static QDir copyOf(const StoreFixture &fixture, const QStringList &without)
    {
        const QDir target(fixture.folder.filePath(u"bản sao"_s));
        target.mkpath(u"."_s);
        for (const QString &name : fixture.workspace.entryList(QDir::Files)) {
            const bool left = std::ranges::any_of(without, [&](const QString &end) { return name.endsWith(end); });
            if (!left)
                QFile::copy(fixture.workspace.filePath(name), target.filePath(name));
        }
        return target;
    }
    static void setWritable(const QDir &folder, bool writable)
    {
        const QFile::Permissions reading = QFile::ReadOwner;
        for (const QString &name : folder.entryList(QDir::Files))
            QFile::setPermissions(folder.filePath(name), writable ? reading | QFile::WriteOwner : reading);
        QFile::setPermissions(folder.path(), (writable ? reading | QFile::WriteOwner : reading) | QFile::ExeOwner);
    }
};

void TestReadOnly::seesWhatTheWriterCommits()
{
    StoreFixture fixture;
    const ArticleId first = fixture.addArticle(u"Bài thứ nhất"_s, u"một"_s);
    const auto reader = openReader(fixture, fixture.workspace);
    QVERIFY(reader);
    QVERIFY((*reader)->isReadOnly());
    QCOMPARE(titleOf(**reader, first), u"Bài thứ nhất"_s);
    const ArticleId second = fixture.addArticle(u"Bài thứ hai"_s, u"hai"_s);
    QCOMPARE(titleOf(**reader, second), u"Bài thứ hai"_s);
}

void TestReadOnly::refusesEveryWrite()
{
    StoreFixture fixture;
    const ArticleId article = fixture.addArticle(u"Bài"_s, u"chữ"_s);
    const auto reader = openReader(fixture, fixture.workspace);
    QVERIFY(reader);
    const auto saved =
        ArticleRepository(**reader).saveWorkingCopy(fixture.workingCopy(article, u"Khác"_s, u"chữ khác"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().reason, u"store-read-only"_s);
    const auto written = (*reader)->assets().run("DELETE FROM packages");
    QVERIFY(!written);
    QCOMPARE(written.error().reason, u"store-read-only"_s);
}

void TestReadOnly::readsFromADiskThatCannotBeWritten_data()
{
    QTest::addColumn<bool>("closed");
    QTest::addColumn<QStringList>("without");
    QTest::newRow("closed in order") << true << QStringList();
    QTest::newRow("copied while open") << false << QStringList();
    QTest::newRow("copied while open, without the log's index") << false << QStringList{u"-shm"_s};
}

void TestReadOnly::readsFromADiskThatCannotBeWritten()
{
    QFETCH(const bool, closed);
    QFETCH(const QStringList, without);
    StoreFixture fixture;
    const ArticleId article = fixture.addArticle(u"Bài trên đĩa chỉ đọc"_s, u"chữ"_s);
    if (closed)
        fixture.store.reset();
    const QDir copy = copyOf(fixture, without);
    setWritable(copy, false);
    const auto refused = Store::open(copy, fixture.key, fixture.clock);
    QCOMPARE(refused ? QString() : refused.error().reason, u"disk-unwritable"_s);
    const QStringList before = copy.entryList(QDir::Files);
    {
        const auto reader = openReader(fixture, copy);
        const QString title = reader ? titleOf(**reader, article) : reader.error().reason;
        QCOMPARE(title, u"Bài trên đĩa chỉ đọc"_s);
    }
    QCOMPARE(copy.entryList(QDir::Files), before);
    setWritable(copy, true);
    // Nothing was spoilt: with a disk that can be written the same copy opens as usual.
    const auto writer = Store::open(copy, fixture.key, fixture.clock);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().reason));
    QCOMPARE(titleOf(**writer, article), u"Bài trên đĩa chỉ đọc"_s);
}

QTEST_GUILESS_MAIN(TestReadOnly)
#include "test_read_only.moc"
