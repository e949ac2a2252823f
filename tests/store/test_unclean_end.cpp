// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/StoreFixture.h"

#include <QProcess>
#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

class TestUncleanEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotSeenAfterAStoreWasClosed();
    void isSeenOnceAfterAKill();
    void isNotForgottenByASecondInstanceOrAReader();
    void isNotForgottenByAnOpeningThatFailed();

private:
    /// A process that saves into the store without end; killed by the caller.
    static bool startWriter(QProcess &writer, const StoreFixture &fixture, const ArticleId &article)
    {
        writer.start(QStringLiteral(BANTIN_BINARY_DIR "/bin/bantin_store_writer"),
                     {u"autosave"_s, fixture.workspace.path(),
                      QString::fromLatin1(fixture.key.view().toByteArray().toHex()), article.toString()});
        return writer.waitForStarted() && writer.waitForReadyRead();
    }
    static void killWriter(StoreFixture &fixture, const ArticleId &article)
    {
        fixture.store.reset();
        QProcess writer;
        QVERIFY(startWriter(writer, fixture, article));
        writer.kill();
        QVERIFY(writer.waitForFinished());
    }
};

void TestUncleanEnd::isNotSeenAfterAStoreWasClosed()
{
    StoreFixture fixture;
    QVERIFY(!fixture.store->endedUncleanly());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(fixture.reopen());
        QVERIFY(!fixture.store->endedUncleanly());
    }
}

void TestUncleanEnd::isSeenOnceAfterAKill()
{
    StoreFixture fixture;
    killWriter(fixture, fixture.addArticle(u"Bài"_s, u"lần 0"_s));
    QVERIFY(fixture.reopen());
    QVERIFY(fixture.store->endedUncleanly());
    QVERIFY(fixture.reopen());
    QVERIFY(!fixture.store->endedUncleanly());
}

void TestUncleanEnd::isNotForgottenByASecondInstanceOrAReader()
{
    StoreFixture fixture;
    const ArticleId article = fixture.addArticle(u"Bài"_s, u"lần 0"_s);
    fixture.store.reset();
    QProcess writer;
    QVERIFY(startWriter(writer, fixture, article));
    const auto second = Store::open(fixture.workspace, fixture.key, fixture.clock);
    QVERIFY(!second);
    QCOMPARE(second.error().reason, u"store-in-use"_s);
    {
        const auto reader = Store::open(fixture.workspace, fixture.key, fixture.clock, Store::Access::ReadOnly);
        QVERIFY2(reader, reader ? "" : qPrintable(reader.error().reason));
        QVERIFY(!(*reader)->endedUncleanly());
    }
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QVERIFY(fixture.reopen());
    QVERIFY(fixture.store->endedUncleanly());
}

void TestUncleanEnd::isNotForgottenByAnOpeningThatFailed()
{
    StoreFixture fixture;
    killWriter(fixture, fixture.addArticle(u"Bài"_s, u"lần 0"_s));
    const QString assets = fixture.workspace.filePath(u"assets.db"_s);
    QVERIFY(QFile::rename(assets, assets + u".away"_s));
    QVERIFY(!fixture.reopen());
    QVERIFY(QFile::rename(assets + u".away"_s, assets));
    QVERIFY(fixture.reopen());
    QVERIFY(fixture.store->endedUncleanly());
}

QTEST_GUILESS_MAIN(TestUncleanEnd)
#include "test_unclean_end.moc"
