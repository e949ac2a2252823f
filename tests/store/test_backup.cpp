// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup/BackupUnpacker.h"
#include "app/store/backup/StoreProof.h"
#include "tests/store/BackupFixture.h"
#include "tests/support/FolderCopy.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

/// What becomes of a backup when bytes, disks and sticks go wrong.
class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manifestsAreReadOnlyAsTheyWereWritten();
    void everyChangedByteIsRefusedWithItsPlace();
    void anotherKeyIsToldFromDamage();
    void leavesOutOnlyWhatTheStoreCannotRead();
    void aFullDiskKeepsTheFormerBackup();
    void aReadOnlyStickIsNamed();
    void aStickPulledInTheMiddleIsNamed();
    void aFolderCopiedWhileOpenOpensOrSaysSo();
    void rotationKeepsDaysWeeksAndMonths();
    void aWrongClockRotatesNothingAwayBeforeItsTime();

private:
    /// The last line of a backup in a child process: "done" or the reason.
    static QByteArray runnerSays(const BackupFixture &fixture, const QString &mode, const QStringList &rest = {})
    {
        QProcess runner;
        runner.start(QStringLiteral(BANTIN_BINARY_DIR "/bin/bantin_backup_runner"),
                     QStringList{mode, fixture.desk.workspace.path(), fixture.stick.path(),
                                 QString::fromLatin1(fixture.desk.key.view().toByteArray().toHex()),
                                 fixture.id.toString()}
                         + rest);
        return runner.waitForFinished() ? runner.readAllStandardOutput().trimmed().split('\n').last() : "no answer"_ba;
    }
    static void flip(const QString &path, qint64 position)
    {
        QFile file(path);
        char byte = 0;
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(position) && file.getChar(&byte));
        QVERIFY(file.seek(position) && file.putChar(char(byte ^ 0x10)));
    }
};

void TestBackup::manifestsAreReadOnlyAsTheyWereWritten()
{
    BackupFixture fixture;
    fixture.add(1);
    const auto report = fixture.backUp();
    QVERIFY(report.ok());
    const QByteArray bytes = encodeManifest(report->manifest, fixture.desk.key);
    const auto read = verifyManifest(bytes, fixture.desk.key, u"m"_s);
    QVERIFY(read.ok());
    QCOMPARE(encodeManifest(*read, fixture.desk.key), bytes);
    int refused = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        for (const char bit : {char(1), char(0x20)}) {
            QByteArray changed = bytes;
            changed[i] = char(changed.at(i) ^ bit);
            QVERIFY2(!verifyManifest(changed, fixture.desk.key, u"m"_s).ok(), qPrintable(QString::number(i)));
            ++refused;
        }
    }
    qInfo("%d changed manifests, all refused", refused);
}

void TestBackup::everyChangedByteIsRefusedWithItsPlace()
{
    BackupFixture fixture;
    fixture.add(2);
    const auto report = fixture.backUp();
    QVERIFY(report.ok());
    const QDir backup(report->folder);
    QRandomGenerator random(20261122);
    int flips = 0;
    for (const QString &name : {u"content.db"_s, u"workspace.header"_s, u"unit-certificate.pem"_s, u"manifest.json"_s,
                                u"../segments/000001.db"_s}) {
        const QString path = backup.filePath(name);
        for (int i = 0; i < 24; ++i, ++flips) {
            const qint64 position = random.bounded(QFileInfo(path).size());
            flip(path, position);
            const QString refusal = fixture.restore(backup);
            flip(path, position);
            QVERIFY2(refusal.startsWith(u"backup-"_s) && refusal.endsWith(QFileInfo(path).fileName()),
                     qPrintable(u"%1 at %2: %3"_s.arg(name).arg(position).arg(refusal)));
        }
    }
    QCOMPARE(fixture.restore(backup), QString());
    qInfo("%d changed bytes in five files, all refused with the file's name", flips);
}

void TestBackup::anotherKeyIsToldFromDamage()
{
    BackupFixture fixture;
    fixture.add(1);
    const auto report = fixture.backUp();
    QVERIFY(report.ok());
    const SecretBytes other = crypto::randomSecret(32);
    const auto refused = BackupUnpacker(QDir(report->folder), other).verify();
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().reason, u"backup-other-key"_s);
}

void TestBackup::leavesOutOnlyWhatTheStoreCannotRead()
{
    BackupFixture fixture;
    fixture.add(6, 60'000);
    fixture.desk.store.reset();
    const QString path = fixture.desk.workspace.filePath(u"assets.db"_s);
    flip(path, QFileInfo(path).size() / 2);
    const auto report = fixture.backUp();
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().reason + report.error().detail));
    QCOMPARE(report->unreadable.size(), 1);
    QCOMPARE(report->manifest.segments.first().assets, 5);
    QCOMPARE(fixture.restore(QDir(report->folder)), QString());
}

void TestBackup::aFullDiskKeepsTheFormerBackup()
{
    BackupFixture fixture;
    fixture.add(2);
    const auto former = fixture.backUp();
    QVERIFY(former.ok());
    fixture.add(3, 80'000);
    int starved = 0;
    for (int bytes = 2'000;; bytes = bytes * 3 / 2, ++starved) {
        const QByteArray answer = runnerSays(fixture, u"starve"_s, {QString::number(bytes)});
        if (answer == "done")
            break;
        QCOMPARE(answer, "backup-target-full"_ba);
        QCOMPARE(fixture.verified().first().name, QDir(former->folder).dirName());
        QCOMPARE(fixture.restore(QDir(former->folder)), QString());
    }
    QVERIFY(starved > 3);
    QCOMPARE(fixture.restore(fixture.verified().first().folder), QString());
    qInfo("%d full disks, the former backup kept each time", starved);
}

void TestBackup::aReadOnlyStickIsNamed()
{
    BackupFixture fixture;
    fixture.add(1);
    QVERIFY(QFile::setPermissions(fixture.stick.path(), QFile::ReadOwner | QFile::ExeOwner));
    // Without its capabilities even root is refused.
    const QByteArray refused = runnerSays(fixture, u"humble"_s);
    QVERIFY(QFile::setPermissions(fixture.stick.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(refused, "backup-target-unwritable"_ba);
    QCOMPARE(runnerSays(fixture, u"humble"_s), "done"_ba);
}

void TestBackup::aStickPulledInTheMiddleIsNamed()
{
    int pulled = 0;
    for (int step = 1; step < 12; step += 2) {
        BackupFixture fixture;
        fixture.add(3);
        int count = 0;
        const auto outcome = fixture.backUp([&](qint64, qint64) {
            if (++count == step)
                fixture.stick.removeRecursively();
            return true;
        });
        if (count < step)
            break;
        QVERIFY2(!outcome.ok(), qPrintable(QString::number(step)));
        QCOMPARE(outcome.error().reason, u"backup-target-missing"_s);
        QVERIFY(QDir().mkpath(fixture.stick.path()) && fixture.backUp().ok());
        ++pulled;
    }
    QVERIFY(pulled >= 3);
    qInfo("%d sticks pulled in the middle, each named and written again when back", pulled);
}

void TestBackup::aFolderCopiedWhileOpenOpensOrSaysSo()
{
    BackupFixture fixture;
    int opened = 0;
    int refused = 0;
    for (int i = 0; i < 24; ++i) {
        fixture.add(1, 3'000);
        const QDir copy(fixture.desk.folder.filePath(u"chep"_s));
        testing::copyFolder(fixture.desk.workspace, copy);
        // What a file manager leaves out or has copied a moment too early.
        if (i % 3 == 1)
            QFile::remove(copy.filePath(u"content.db-wal"_s));
        if (i % 3 == 2)
            QFile::resize(copy.filePath(u"content.db-wal"_s), QFileInfo(copy.filePath(u"content.db-wal"_s)).size() / 2);
        QFile::remove(copy.filePath(u"content.db-shm"_s));
        const auto store = Store::open(copy, fixture.desk.key, fixture.desk.clock);
        ByteMeter meter;
        const auto proof = store ? proveStore(**store, meter) : store.error();
        if (proof)
            ++opened;
        else
            QVERIFY2(proof.error().fault == Fault::Tampered, qPrintable(proof.error().reason + proof.error().detail));
        refused += proof ? 0 : 1;
    }
    qInfo("24 folders copied while open: %d open whole, %d say that they are damaged", opened, refused);
    QVERIFY(opened >= 8);
}

void TestBackup::rotationKeepsDaysWeeksAndMonths()
{
    QList<BackupRotation::Made> made;
    const QDateTime first(QDate(2025, 1, 1), QTime(8, 0), QTimeZone::UTC);
    for (int day = 0; day < 600; ++day)
        made.append({day + 1, first.addDays(day)});
    const QSet<qint64> kept = BackupRotation().keeps(made);
    for (qint64 sequence = 594; sequence <= 600; ++sequence)
        QVERIFY(kept.contains(sequence));
    QVERIFY(kept.size() >= 7 + 2 + 10 && kept.size() <= 7 + 4 + 12);
    QVERIFY(BackupRotation().keeps({}).isEmpty());
    QCOMPARE(BackupRotation({.days = 1, .weeks = 1, .months = 1}).keeps({{1, first}, {2, first}, {3, first}}),
             (QSet<qint64>{2, 3}));
}

void TestBackup::aWrongClockRotatesNothingAwayBeforeItsTime()
{
    const QDateTime now(QDate(2026, 11, 22), QTime(8, 0), QTimeZone::UTC);
    // Made with a clock in 2040, then right again.
    const QList<BackupRotation::Made> made{{1, now.addDays(-1)}, {2, now.addYears(14)}, {3, now}};
    QCOMPARE(BackupRotation().keeps(made), (QSet<qint64>{1, 2, 3}));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "test_backup.moc"
