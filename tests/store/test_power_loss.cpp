// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "app/store/Store.h"
#include "tests/store/FirstVersionStore.h"
#include "tests/store/StoreContents.h"
#include "tests/store/StoreFixture.h"
#include "tests/store/StoreScript.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FaultyDisk.h"
#include "tests/support/PowerCut.h"
#include "tests/support/ScratchFolder.h"
#include "tests/support/TestScale.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace bantin;
using namespace bantin::store;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

/// What a program asked of the disk, and what the disk held before.
struct Recording {
    PowerCut before;
    QList<DiskEvent> log;
};

/// Of how many places where nothing becomes durable one is cut as well.
constexpr int placesPerCut = 4;

bool makesDurable(const DiskEvent &event)
{
    using Kind = DiskEvent::Kind;
    return event.kind == Kind::Sync || event.kind == Kind::SyncFolder || event.kind == Kind::Mark;
}

} // namespace

/// Records what a day asks of the disk, then cuts the power after every part of it. What had been acknowledged by then must
/// be in a store that opens and is whole.
class TestPowerLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void losesNothingAcknowledgedInTheStore();
    void losesNothingInAMigration();
    void losesNoHeader();
    void noticesADiskThatDoesNotSync();

private:
    using Check = std::function<QString(const QDir &, int acknowledged)>;

    Recording recordStore();
    Recording recordMigration();
    Recording recordHeaders();
    /// The first complaint of `check` after a power cut, with its place; "" when there is none.
    QString firstComplaint(const Recording &recording, const Check &check);
    QString complaintAfter(const PowerCut &disk, PowerCut::Fate fate, quint32 seed, const Check &check);
    QString storeComplaint(const QDir &workspace, int acknowledged);

    const ScratchFolder m_folder;
    const QDir m_disk{m_folder.filePath(u"disk"_s)};
    const QDir m_after{m_folder.filePath(u"after"_s)};
    const SecretBytes m_key = crypto::randomSecret(32);
    FakeClock m_clock;
    QList<QByteArray> m_states; ///< rows after step 0 (creation), 1, 2, …
    int m_cuts = 0;
};

void TestPowerLoss::init()
{
    QVERIFY(QDir(m_disk).removeRecursively() && m_disk.mkpath(u"."_s));
}

Recording TestPowerLoss::recordStore()
{
    const StoreScript script(m_clock);
    const QDir workspace(m_disk.filePath(u"kho"_s));
    PowerCut before(m_disk);
    FaultyDisk disk(m_disk.path());
    disk.startRecording();
    auto store = Store::create(workspace, m_key, m_clock);
    m_states.clear();
    for (int step = 0;; ++step) {
        if (!store)
            qFatal("no store: %ls", qUtf16Printable(store.error().detail));
        disk.mark(step);
        m_states.append(*rowsOf(**store));
        if (step == script.steps().size())
            break;
        if (!script.steps().at(step).run(**store))
            qFatal("step %s failed", script.steps().at(step).name);
        // Now and then somebody locks and unlocks: the log is written back and begins anew.
        if (step % 5 == 4) {
            store->reset();
            store = Store::open(workspace, m_key, m_clock);
        }
    }
    store->reset();
    return {std::move(before), disk.stopRecording()};
}

Recording TestPowerLoss::recordMigration()
{
    const QDir workspace(m_disk.filePath(u"kho"_s));
    const FirstVersionStore old(workspace, m_key);
    PowerCut before(m_disk);
    FaultyDisk disk(m_disk.path());
    disk.startRecording();
    auto store = Store::open(workspace, m_key, m_clock);
    if (!store)
        qFatal("no migration: %ls", qUtf16Printable(store.error().detail));
    disk.mark(0);
    m_states = {*rowsOf(**store)};
    store->reset();
    return {std::move(before), disk.stopRecording()};
}

Recording TestPowerLoss::recordHeaders()
{
    const QDir workspace(m_disk.filePath(u"kho"_s));
    QDir(m_disk).mkpath(u"kho"_s);
    PowerCut before(m_disk);
    FaultyDisk disk(m_disk.path());
    disk.startRecording();
    WorkspaceHeader header = StoreFixture::header();
    for (int step = 1; step <= 4; ++step) {
        header.unit = u"UBND xã "_s.repeated(step * 100);
        if (const Result<void> written = writeHeader(workspace, header); !written)
            qFatal("no header: %ls", qUtf16Printable(written.error().detail));
        disk.mark(int(header.sequence));
    }
    return {std::move(before), disk.stopRecording()};
}

QString TestPowerLoss::complaintAfter(const PowerCut &disk, PowerCut::Fate fate, quint32 seed, const Check &check)
{
    disk.leave(m_after, fate, seed);
    ++m_cuts;
    const QString complaint = check(QDir(m_after.filePath(u"kho"_s)), disk.acknowledged());
    return complaint.isEmpty() ? QString() : u"fate %1, seed %2: %3"_s.arg(int(fate)).arg(seed).arg(complaint);
}

QString TestPowerLoss::firstComplaint(const Recording &recording, const Check &check)
{
    m_cuts = 0;
    PowerCut disk = recording.before;
    for (qsizetype place = 0; place < recording.log.size(); ++place) {
        const DiskEvent &event = recording.log.at(place);
        QList<PowerCut::Fate> fates;
        // Just before something becomes durable most is at stake; in between, what only might be there differs.
        if (makesDurable(event) || place % strideOf(placesPerCut) == 0)
            fates = {PowerCut::Fate::Mixed, PowerCut::Fate::Mixed, PowerCut::Fate::Kept};
        QString complaint;
        for (qsizetype i = 0; complaint.isEmpty() && i < fates.size(); ++i)
            complaint = complaintAfter(disk, fates.at(i), quint32(place * 7 + i), check);
        disk.apply(event);
        if (complaint.isEmpty() && makesDurable(event))
            complaint = complaintAfter(disk, PowerCut::Fate::Lost, 0, check);
        if (!complaint.isEmpty())
            return u"at event %1 of %2, %3"_s.arg(place).arg(recording.log.size()).arg(complaint);
    }
    return {};
}

QString TestPowerLoss::storeComplaint(const QDir &workspace, int acknowledged)
{
    auto store = Store::open(workspace, m_key, m_clock);
    if (!store)
        return acknowledged < 0 ? QString() : store.error().reason + u' ' + store.error().detail;
    const auto faults = faultsOf(**store);
    if (!faults)
        return u"does not check: "_s + faults.error().detail;
    if (!faults->isEmpty())
        return QString::fromUtf8(*faults);
    const auto rows = rowsOf(**store);
    if (!rows)
        return u"does not read: "_s + rows.error().detail;
    // The step under way may have been done or not.
    if (m_states.value(acknowledged) == *rows || m_states.value(acknowledged + 1) == *rows)
        return {};
    return u"acknowledged %1, found %2"_s.arg(acknowledged).arg(m_states.lastIndexOf(*rows));
}

void TestPowerLoss::losesNothingAcknowledgedInTheStore()
{
    const Recording recording = recordStore();
    QVERIFY(recording.log.size() > 200);
    QCOMPARE(firstComplaint(recording, [this](const QDir &workspace,
                                              int acknowledged) { return storeComplaint(workspace, acknowledged); }),
             QString());
    qInfo("store: %d power cuts in %lld disk events of %lld acknowledged steps, nothing lost", m_cuts,
          qint64(recording.log.size()), qint64(m_states.size()));
    QVERIFY(m_cuts >= 400 / sanitiserShare());
}

void TestPowerLoss::losesNothingInAMigration()
{
    const Recording recording = recordMigration();
    // Whatever the migration had reached, opening again ends it; there is always a store to open.
    QCOMPARE(firstComplaint(recording, [this](const QDir &workspace, int) { return storeComplaint(workspace, 0); }),
             QString());
    qInfo("migration: %d power cuts in %lld disk events, nothing lost", m_cuts, qint64(recording.log.size()));
}

void TestPowerLoss::losesNoHeader()
{
    const Recording recording = recordHeaders();
    QCOMPARE(firstComplaint(recording,
                            [](const QDir &workspace, int acknowledged) {
                                const auto header = readHeader(workspace);
                                if (!header)
                                    return acknowledged < 0 ? QString() : header.error().reason;
                                const auto found = int(header->sequence);
                                return found >= acknowledged && found <= std::max(acknowledged, 0) + 1
                                           ? QString()
                                           : u"acknowledged %1, found %2"_s.arg(acknowledged).arg(found);
                            }),
             QString());
    qInfo("header: %d power cuts in %lld disk events of 4 acknowledged writes, nothing lost", m_cuts,
          qint64(recording.log.size()));
}

/// The check itself: on a disk that answers a sync without doing it, work is lost.
void TestPowerLoss::noticesADiskThatDoesNotSync()
{
    Recording recording = recordStore();
    recording.log.removeIf([](const DiskEvent &event) { return event.kind == DiskEvent::Kind::Sync; });
    QVERIFY(!firstComplaint(recording, [this](const QDir &workspace, int acknowledged) {
                 return storeComplaint(workspace, acknowledged);
             }).isEmpty());
}

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "test_power_loss.moc"
