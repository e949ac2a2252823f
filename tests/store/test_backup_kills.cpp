// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/BackupFixture.h"
#include "tests/support/TestScale.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

/// Kills a process that backs up, at any instant: the target always holds the backups it held before, and the next run works.
class TestBackupKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKillLeavesTheFormerBackupWhole();

private:
    static QStringList arguments(const BackupFixture &fixture)
    {
        return {u"run"_s, fixture.desk.workspace.path(), fixture.stick.path(),
                QString::fromLatin1(fixture.desk.key.view().toByteArray().toHex()), fixture.id.toString()};
    }
    const QString m_runner = QStringLiteral(BANTIN_BINARY_DIR "/bin/bantin_backup_runner");
};

void TestBackupKills::everyKillLeavesTheFormerBackupWhole()
{
    const int kills = testing::isLongRun() ? 400 : 40;
    BackupFixture fixture;
    fixture.add(4, 60'000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(fixture.backUp().ok());
    const qint64 runMicroseconds = std::max<qint64>(20'000, timer.nsecsElapsed() / 1000);
    QRandomGenerator random(20261122);
    int killed = 0;
    int finished = 0;
    for (int attempt = 0; killed < kills && attempt < 4 * kills; ++attempt) {
        const qint64 before = fixture.verified().first().manifest->sequence;
        if (attempt % 4 == 0)
            fixture.add(2, 60'000);
        QProcess runner;
        runner.start(m_runner, arguments(fixture));
        QVERIFY(runner.waitForReadyRead());
        const QDeadlineTimer instant(std::chrono::microseconds(random.bounded(runMicroseconds)), Qt::PreciseTimer);
        while (!instant.hasExpired())
            continue;
        runner.kill();
        QVERIFY(runner.waitForFinished());
        const bool isDone = runner.readAllStandardOutput().contains("done");
        (isDone ? finished : killed) += 1;
        const QList<FoundBackup> verified = fixture.verified();
        QVERIFY2(!verified.isEmpty(), qPrintable(QString::number(attempt)));
        QVERIFY(verified.first().manifest->sequence >= before + (isDone ? 1 : 0));
        QCOMPARE(fixture.restore(verified.first().folder), QString());
        if (attempt % 10 == 9)
            QVERIFY(fixture.backUp().ok());
    }
    QCOMPARE(killed, kills);
    const auto last = fixture.backUp();
    QVERIFY2(last.ok(), last ? "" : qPrintable(last.error().reason));
    QCOMPARE(fixture.restore(QDir(last->folder)), QString());
    qInfo("%d backups killed, %d too quick to be killed, the former backup whole each time", killed, finished);
}

QTEST_GUILESS_MAIN(TestBackupKills)
#include "test_backup_kills.moc"
