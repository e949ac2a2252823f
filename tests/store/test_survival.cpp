// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/FirstVersionStore.h"
#include "tests/store/StoreContents.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/FolderCopy.h"
#include "tests/support/ScratchFolder.h"
#include "tests/support/TestScale.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

/// Kills and starves a real process that autosaves; whatever it acknowledged must be there afterwards.
class TestSurvival : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasAcknowledgedBeforeAKill();
    void keepsEverythingWhenKilledWhileMigrating();
    void keepsWhatWasAcknowledgedBeforeTheDiskWasFull();

private:
    const QString m_writer = QStringLiteral(BANTIN_BINARY_DIR "/bin/bantin_store_writer");

    QStringList arguments(const StoreFixture &fixture, const QString &mode, const ArticleId &article) const
    {
        return {mode, fixture.workspace.path(), QString::fromLatin1(fixture.key.view().toByteArray().toHex()),
                article.toString()};
    }
    /// The number in the stored text "lần N …"; -1 when it does not read.
    static int storedNumber(StoreFixture &fixture, const ArticleId &article)
    {
        if (const Result<void> reopened = fixture.reopen(); !reopened)
            return -1;
        const auto copy = ArticleRepository(*fixture.store).workingCopy(article);
        fixture.store.reset();
        const QString text = copy ? QString::fromUtf8(copy->xhtml) : QString();
        return text.endsWith(u"hết"_s) ? text.section(u' ', 1, 1).toInt() : -1;
    }
};

void TestSurvival::keepsWhatWasAcknowledgedBeforeAKill()
{
    const int kills = testing::isLongRun() ? 1000 : 120 / testing::sanitiserShare();
    StoreFixture fixture;
    const ArticleId article = fixture.addArticle(u"Tự lưu"_s, u"lần 0"_s);
    fixture.store.reset();
    QRandomGenerator random(20261120);
    int acknowledgedInAll = 0;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess writer;
        writer.start(m_writer, arguments(fixture, u"autosave"_s, article));
        QVERIFY(writer.waitForStarted());
        // A number of acknowledgements and then a few microseconds more: any instant of the next save.
        const int until = random.bounded(1, 30);
        int acknowledged = 0;
        while (acknowledged < until) {
            QVERIFY2(writer.canReadLine() || writer.waitForReadyRead(), qPrintable(writer.errorString()));
            while (writer.canReadLine())
                acknowledged = writer.readLine().trimmed().toInt();
        }
        const QDeadlineTimer instant(std::chrono::microseconds(random.bounded(0, 4000)), Qt::PreciseTimer);
        while (!instant.hasExpired())
            continue;
        writer.kill();
        QVERIFY(writer.waitForFinished());
        for (const QByteArray &line : writer.readAllStandardOutput().trimmed().split('\n'))
            acknowledged = std::max(acknowledged, line.toInt());
        const int stored = storedNumber(fixture, article);
        QVERIFY2(stored == acknowledged || stored == acknowledged + 1,
                 qPrintable(u"kill %1: acknowledged %2, stored %3"_s.arg(kill).arg(acknowledged).arg(stored)));
        acknowledgedInAll += acknowledged;
    }
    qInfo("%d kills, %d acknowledged saves, none lost", kills, acknowledgedInAll);
}

void TestSurvival::keepsEverythingWhenKilledWhileMigrating()
{
    const int kills = testing::isLongRun() ? 300 : 30 / testing::sanitiserShare();
    const testing::ScratchFolder folder;
    const QDir before(folder.filePath(u"before"_s));
    const QDir workspace(folder.filePath(u"kho"_s));
    const SecretBytes key = crypto::randomSecret(32);
    const SystemClock clock;
    const FirstVersionStore made(before, key);
    QByteArray migrated;
    QRandomGenerator random(20261121);
    int acknowledged = 0;
    // The first run, to its end, says what a migration makes of the store.
    for (int kill = -1; kill < kills; ++kill) {
        testing::copyFolder(before, workspace);
        QProcess writer;
        writer.start(m_writer, {u"open"_s, workspace.path(), QString::fromLatin1(key.view().toByteArray().toHex())});
        QVERIFY(writer.waitForStarted());
        QVERIFY(kill >= 0 || writer.waitForReadyRead());
        const QDeadlineTimer instant(std::chrono::microseconds(random.bounded(0, 60'000)), Qt::PreciseTimer);
        while (kill >= 0 && !instant.hasExpired())
            continue;
        writer.kill();
        QVERIFY(writer.waitForFinished());
        acknowledged += writer.readAllStandardOutput().startsWith("open") ? 1 : 0;
        const auto store = Store::open(workspace, key, clock);
        QVERIFY2(store, qPrintable(u"kill %1: %2"_s.arg(kill).arg(store ? QString() : store.error().reason)));
        const auto rows = rowsOf(**store);
        migrated = kill < 0 && rows ? *rows : migrated;
        QVERIFY(rows && *rows == migrated);
    }
    qInfo("%d kills of a migration, %d of them after it, nothing lost", kills, acknowledged - 1);
}

void TestSurvival::keepsWhatWasAcknowledgedBeforeTheDiskWasFull()
{
    StoreFixture fixture;
    const ArticleId article = fixture.addArticle(u"Tự lưu"_s, u"lần 0"_s);
    fixture.store.reset();
    QProcess writer;
    writer.start(m_writer, arguments(fixture, u"starve"_s, article));
    QVERIFY(writer.waitForFinished(60'000));
    const QList<QByteArray> lines = writer.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.last(), "disk-full"_ba);
    QVERIFY(lines.size() > 2);
    QCOMPARE(storedNumber(fixture, article), lines.at(lines.size() - 2).toInt());
}

QTEST_GUILESS_MAIN(TestSurvival)
#include "test_survival.moc"
