// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/Messages.h"
#include "app/store/backup/BackupUnpacker.h"
#include "tests/store/BackupFixture.h"
#include "tests/support/FaultyDisk.h"
#include "tests/support/FolderCopy.h"
#include "tests/support/PowerCut.h"
#include "tests/support/ScratchFolder.h"
#include "tests/support/TestScale.h"

#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

using Failure = FaultyDisk::Failure;
using Mode = FaultyDisk::Mode;
using Span = FaultyDisk::Span;

constexpr int callsPerFault = 5;

QString complaintAbout(const Error &error)
{
    const QString text = error.reason + u' ' + error.detail;
    // What cannot be read back is no backup, whatever the cause.
    const bool unreadable = error.reason == u"backup-damaged"_s;
    if (error.fault != Fault::Storage && error.fault != Fault::NoSpace && !unreadable)
        return u"calls it something else: "_s + text;
    return describedReasons().contains(error.reason) ? QString() : u"has no sentence for it: "_s + text;
}

} // namespace

/// Backing up to a failing or full disk, restoring from one, and a power cut at any instant of a backup: the backups
/// acknowledged before are whole, and the next one works.
class TestBackupFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void backsUpToAFailingDisk();
    void restoresFromAFailingDisk();
    void losesNoBackupInAPowerCut();

private:
    /// Whether the newest verified backup is at least `sequence` and restores; "" when so.
    static QString complaintAboutNewest(const BackupFixture &fixture, qint64 sequence);
    using Attempt = std::function<Result<void>()>;
    /// `attempt` with call after call failing, until none does; counts them. `prepare` and `judge` have a healthy disk.
    void sweep(FaultyDisk &disk, const std::function<void()> &prepare, const Attempt &attempt,
               const std::function<QString(const Result<void> &)> &judge);

    ScratchFolder m_folder;
    int m_faults = 0;
};

void TestBackupFaults::initTestCase()
{
    // Where the fixtures of the store make their folders.
    qputenv("TMPDIR", m_folder.path().toUtf8());
}

QString TestBackupFaults::complaintAboutNewest(const BackupFixture &fixture, qint64 sequence)
{
    const QList<FoundBackup> verified = fixture.verified();
    if (verified.isEmpty() || verified.first().manifest->sequence < sequence)
        return u"an acknowledged backup is gone"_s;
    return fixture.restore(verified.first().folder);
}

void TestBackupFaults::sweep(FaultyDisk &disk, const std::function<void()> &prepare, const Attempt &attempt,
                             const std::function<QString(const Result<void> &)> &judge)
{
    m_faults = 0;
    for (const Mode mode : {Mode{Failure::IoError, Span::Once}, Mode{Failure::NoSpace, Span::FromThenOn}}) {
        int fired = 1;
        for (int call = 1; fired > 0; call += strideOf(callsPerFault)) {
            prepare();
            disk.failAt(call, mode);
            const Result<void> done = attempt();
            fired = disk.heal();
            m_faults += fired > 0 ? 1 : 0;
            QString complaint = done ? QString() : complaintAbout(done.error());
            if (complaint.isEmpty())
                complaint = judge(done);
            const QString place =
                u"call %1 failed as %2 (%3): "_s.arg(call).arg(int(mode.failure)).arg(disk.firstFault());
            QVERIFY2(complaint.isEmpty(), qPrintable(place + complaint));
        }
    }
}

void TestBackupFaults::backsUpToAFailingDisk()
{
    BackupFixture fixture;
    fixture.add(2, 9'000);
    const auto first = fixture.backUp();
    QVERIFY(first);
    fixture.add(1, 9'000);
    const QDir before(m_folder.filePath(u"before"_s));
    copyFolder(fixture.stick, before);
    FaultyDisk disk(fixture.stick.path());
    sweep(
        disk,
        [&] {
            copyFolder(before, fixture.stick);
            fixture.clock.advance(3600);
        },
        [&]() -> Result<void> {
            const auto report = fixture.backUp();
            return report ? Result<void>() : report.error();
        },
        [&](const Result<void> &done) {
            return complaintAboutNewest(fixture, first->manifest.sequence + (done ? 1 : 0));
        });
    qInfo("backup: %d disk faults, each a sentence; the former backup whole each time", m_faults);
    QVERIFY(m_faults > 0 && fixture.backUp());
}

void TestBackupFaults::restoresFromAFailingDisk()
{
    BackupFixture fixture;
    fixture.add(2, 9'000);
    const auto backup = fixture.backUp();
    QVERIFY(backup);
    const QDir place(m_folder.filePath(u"restored"_s));
    FaultyDisk disk(m_folder.path());
    sweep(
        disk, [&] { QDir(place).removeRecursively(); },
        [&]() -> Result<void> {
            const auto unpacked = BackupUnpacker(QDir(backup->folder), fixture.desk.key).unpack(place);
            return unpacked ? Result<void>() : unpacked.error();
        },
        [&](const Result<void> &done) {
            const auto store = Store::open(place, fixture.desk.key, fixture.desk.clock);
            return done && !store ? u"says it restored: "_s + store.error().reason : QString();
        });
    qInfo("restore: %d disk faults, each a sentence", m_faults);
    QVERIFY(m_faults > 0);
}

void TestBackupFaults::losesNoBackupInAPowerCut()
{
    BackupFixture fixture;
    const QDir whole(fixture.desk.folder.path());
    const QDir after(m_folder.filePath(u"after"_s));
    PowerCut cut(whole);
    QList<DiskEvent> log;
    {
        FaultyDisk disk(whole.path());
        disk.startRecording();
        for (int run = 1; run <= 2; ++run) {
            fixture.clock.advance(3600);
            fixture.add(1, 9'000);
            const auto report = fixture.backUp();
            QVERIFY2(report, report ? "" : qPrintable(report.error().reason));
            disk.mark(int(report->manifest.sequence));
        }
        log = disk.stopRecording();
    }
    int cuts = 0;
    for (qsizetype place = 0; place < log.size(); ++place) {
        using Kind = DiskEvent::Kind;
        cut.apply(log.at(place));
        const bool boundary = log.at(place).kind == Kind::SyncFolder || log.at(place).kind == Kind::Mark
                              || log.at(place).kind == Kind::Rename;
        if (!boundary && place % (strideOf(2 * callsPerFault)) != 0)
            continue;
        const auto fate = place % 3 == 0 ? PowerCut::Fate::Lost : PowerCut::Fate::Mixed;
        cut.leave(after, fate, quint32(place));
        ++cuts;
        if (cut.acknowledged() < 0)
            continue;
        auto found = findBackups(QDir(after.filePath(u"usb"_s)));
        QVERIFY2(found, qPrintable(QString::number(place)));
        found->removeIf(
            [&](const FoundBackup &backup) { return !BackupUnpacker(backup.folder, fixture.desk.key).verify(); });
        QVERIFY2(!found->isEmpty() && found->first().manifest->sequence >= cut.acknowledged(),
                 qPrintable(u"event %1: backup %2 is gone"_s.arg(place).arg(cut.acknowledged())));
        QCOMPARE(fixture.restore(found->first().folder), QString());
    }
    qInfo("backup: %d power cuts in %lld disk events, every acknowledged backup whole", cuts, qint64(log.size()));
}

QTEST_GUILESS_MAIN(TestBackupFaults)
#include "test_backup_faults.moc"
