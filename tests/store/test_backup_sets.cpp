// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/BackupFixture.h"

#include <QDirIterator>
#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

/// Many backups on one stick: what each adds, what is shared, what goes.
class TestBackupSets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsOnlyNewAssetsToTheNextBackup();
    void cutsSegmentsAtTheirLargestSize();
    void stopsWhenAskedAndLeavesNothingHalf();
    void takesAnEmptyMountPointForAMissingStick();
    void findsBackupsFromAnyFolderAbove();
    void leavesTheUnitsOwnFilesAlone();
    void copiesAgainWhatADamagedSegmentHeld();
    void resumesWithTheSegmentsOfAnInterruptedRun();
    void rotatesWithoutLosingASegmentStillNeeded();

private:
    static BackupReport backUp(BackupFixture &fixture, BackupWriter::Options options = {})
    {
        auto report = fixture.backUp({}, options);
        if (!report)
            qFatal("backup: %ls %ls", qUtf16Printable(report.error().reason), qUtf16Printable(report.error().detail));
        return *std::move(report);
    }
    static QStringList filesBelow(const QDir &dir)
    {
        QStringList files;
        QDirIterator each(dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext())
            files.append(dir.relativeFilePath(each.next()));
        files.sort();
        return files;
    }
};

void TestBackupSets::addsOnlyNewAssetsToTheNextBackup()
{
    BackupFixture fixture;
    fixture.add(3);
    const auto first = backUp(fixture);
    QCOMPARE(first.manifest.segments.size(), 1);
    const auto second = backUp(fixture);
    QCOMPARE(second.manifest.segments.size(), 1);
    QCOMPARE(second.manifest.sequence, first.manifest.sequence + 1);
    QVERIFY(second.written < first.written);
    fixture.add(2);
    const auto third = backUp(fixture);
    QCOMPARE(third.manifest.segments.size(), 2);
    QCOMPARE(third.manifest.segments.last().assets, 2);
    // All of one day: the one before the newest goes only when there is a third.
    QCOMPARE(fixture.verified().size(), 2);
    QCOMPARE(fixture.restore(QDir(third.folder)), QString());
}

void TestBackupSets::cutsSegmentsAtTheirLargestSize()
{
    BackupFixture fixture;
    fixture.add(6, 50'000);
    const auto report = backUp(fixture, {.segmentSize = 100'000, .rotation = {}, .targetWasUsed = false});
    QCOMPARE(report.manifest.segments.size(), 3);
    for (const BackupManifest::Segment &segment : report.manifest.segments)
        QCOMPARE(segment.assets, 2);
    QCOMPARE(fixture.restore(QDir(report.folder)), QString());
}

void TestBackupSets::stopsWhenAskedAndLeavesNothingHalf()
{
    BackupFixture fixture;
    fixture.add(2);
    int all = 0;
    QVERIFY(fixture.backUp([&](qint64, qint64) { return ++all > 0; }).ok());
    const QStringList former = filesBelow(QDir(fixture.verified().first().folder));
    int stopped = 0;
    fixture.add(3);
    for (int step = 1;; ++step) {
        int count = 0;
        const auto outcome = fixture.backUp([&](qint64, qint64) { return ++count < step; });
        if (outcome)
            break;
        QCOMPARE(outcome.error().reason, u"cancelled"_s);
        QCOMPARE(fixture.verified().size(), 1);
        QCOMPARE(filesBelow(QDir(fixture.verified().first().folder)), former);
        const QStringList files = filesBelow(fixture.stick);
        QVERIFY(files.filter(u".part"_s).isEmpty());
        ++stopped;
    }
    QVERIFY(all > 4 && stopped > 4);
    qInfo("%d backups stopped at every step, the former whole each time", stopped);
}

void TestBackupSets::takesAnEmptyMountPointForAMissingStick()
{
    BackupFixture fixture;
    fixture.add(1);
    backUp(fixture);
    const BackupWriter::Options used{.segmentSize = qint64(1) << 30, .rotation = {}, .targetWasUsed = true};
    // Pulled: the folder it was mounted on stays, empty.
    const QString pulled = fixture.stick.path() + u".pulled"_s;
    QVERIFY(QDir().rename(fixture.stick.path(), pulled) && QDir().mkpath(fixture.stick.path()));
    const auto missing = fixture.backUp({}, used);
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().reason, u"backup-target-missing"_s);
    QCOMPARE(missing.error().retry, Retry::Later);
    QVERIFY(fixture.stick.isEmpty());
    QVERIFY(QDir().rmdir(fixture.stick.path()) && QDir().rename(pulled, fixture.stick.path()));
    QCOMPARE(backUp(fixture, used).manifest.sequence, 2);
}

void TestBackupSets::findsBackupsFromAnyFolderAbove()
{
    BackupFixture fixture;
    fixture.add(1);
    QCOMPARE(findBackups(fixture.stick).error().reason, u"backup-not-found"_s);
    const auto report = backUp(fixture);
    for (QString place = report.folder; place.size() >= fixture.stick.path().size(); place = QFileInfo(place).path()) {
        const auto found = findBackups(QDir(place));
        QVERIFY2(found.ok(), qPrintable(place));
        QCOMPARE(found->first().name, QDir(report.folder).dirName());
    }
    QCOMPARE(findBackups(QDir(fixture.stick.filePath(u"khong co"_s))).error().reason, u"backup-target-missing"_s);
}

void TestBackupSets::leavesTheUnitsOwnFilesAlone()
{
    BackupFixture fixture;
    fixture.add(1);
    QVERIFY(fixture.stick.mkpath(u"bantin-backup-cua toi.part"_s));
    QFile own(fixture.stick.filePath(u"bao cao.part"_s));
    QVERIFY(own.open(QIODevice::WriteOnly) && own.write("x") > 0);
    own.close();
    for (int i = 0; i < 3; ++i)
        backUp(fixture);
    QVERIFY(own.exists() && fixture.stick.exists(u"bantin-backup-cua toi.part"_s));
}

void TestBackupSets::copiesAgainWhatADamagedSegmentHeld()
{
    BackupFixture fixture;
    fixture.add(2);
    const auto first = backUp(fixture);
    QVERIFY(QFile::resize(QDir(first.folder).filePath(u"../segments/000001.db"_s), 100));
    const auto second = backUp(fixture);
    QCOMPARE(second.manifest.segments.size(), 1);
    QCOMPARE(second.manifest.segments.first().number, 2);
    QCOMPARE(fixture.restore(QDir(second.folder)), QString());
}

void TestBackupSets::resumesWithTheSegmentsOfAnInterruptedRun()
{
    BackupFixture fixture;
    fixture.add(2);
    const auto first = backUp(fixture);
    QVERIFY(QDir(first.folder).removeRecursively());
    const auto second = backUp(fixture);
    QCOMPARE(second.manifest.segments.size(), 1);
    QCOMPARE(second.manifest.segments.first().number, 1);
    QVERIFY(second.written < first.written);
    QCOMPARE(fixture.restore(QDir(second.folder)), QString());
}

void TestBackupSets::rotatesWithoutLosingASegmentStillNeeded()
{
    BackupFixture fixture;
    qint64 last = 0;
    for (int day = 0; day < 12; ++day) {
        fixture.add(1, 5'000);
        last = backUp(fixture).manifest.sequence;
        fixture.clock.advance(24 * 60 * 60);
    }
    const QList<FoundBackup> kept = fixture.verified();
    // Seven days; the weeks and the month before begin inside them or at one older backup each.
    QVERIFY(kept.size() >= 7 && kept.size() <= 10);
    QCOMPARE(kept.first().manifest->sequence, last);
    for (const FoundBackup &backup : kept)
        QCOMPARE(fixture.restore(backup.folder), QString());
    qInfo("12 daily backups, %lld kept, each restores", qint64(kept.size()));
}

QTEST_GUILESS_MAIN(TestBackupSets)
#include "test_backup_sets.moc"
