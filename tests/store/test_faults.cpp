// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "app/store/SearchIndex.h"
#include "app/store/Store.h"
#include "tests/store/DiskComplaint.h"
#include "tests/store/FirstVersionStore.h"
#include "tests/store/StoreContents.h"
#include "tests/store/StoreFixture.h"
#include "tests/store/StoreScript.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FaultyDisk.h"
#include "tests/support/FolderCopy.h"
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

/// What the disk did to one operation.
struct Tally {
    int faults = 0;
    int survived = 0; ///< the operation succeeded nevertheless, and what it promised was there
};

} // namespace

/// Each operation of the store with its 1st, 2nd, 3rd… call of the disk failing, until it runs through.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writes_data();
    void writes();
    void reads_data();
    void reads();
    void opens();
    void creates();
    void migrates();
    void writesTheHeader();
    void readsTheHeader();
    void cleanupTestCase();

private:
    using Act = std::function<Result<void>(Store &)>;
    /// The complaint about one run with the `call`th call failing; `fired` says whether there was one.
    QString runStep(const QDir &before, const Act &act, int call, Mode mode, const QList<QByteArray> &states,
                    bool &fired);
    using Beginning = std::function<Result<std::unique_ptr<Store>>()>;
    /// What a beginning that meets the fault says; the store is closed again.
    Result<void> begun(const Beginning &begin, int call, Mode mode, bool &fired);
    /// runStep() for opening, which may migrate; afterwards the store holds `rows`.
    QString runOpen(const QDir &before, int call, Mode mode, const QByteArray &rows, bool &fired);
    QString storeComplaint(const QDir &workspace, const Result<void> &done, const QList<QByteArray> &states) const;
    /// Fails call after call until none fires.
    void sweep(const QString &name, const std::function<QString(int call, Mode mode, bool &fired)> &run);
    QByteArray rowsIn(const QDir &workspace) const;

    const ScratchFolder m_folder;
    const QDir m_work{m_folder.filePath(u"work"_s)};
    const SecretBytes m_key = crypto::randomSecret(32);
    FakeClock m_clock;
    StoreScript m_script{m_clock};
    QList<QDir> m_before; ///< the workspace before each step, and after the last
    QList<QByteArray> m_states;
    FaultyDisk m_disk{m_work.path()};
    Tally m_tally;
    int m_total = 0;
};

void TestFaults::initTestCase()
{
    const QDir workspace(m_folder.filePath(u"made"_s));
    for (qsizetype step = -1; step < m_script.steps().size(); ++step) {
        auto store = step < 0 ? Store::create(workspace, m_key, m_clock) : Store::open(workspace, m_key, m_clock);
        QVERIFY(store);
        QVERIFY(step < 0 || m_script.steps().at(step).run(**store));
        m_states.append(*rowsOf(**store));
        store->reset();
        m_before.append(QDir(m_folder.filePath(u"before-%1"_s.arg(step + 1))));
        copyFolder(workspace, m_before.last());
    }
}

QByteArray TestFaults::rowsIn(const QDir &workspace) const
{
    auto store = Store::open(workspace, m_key, m_clock);
    if (!store)
        return "does not open: " + store.error().reason.toUtf8();
    const auto rows = rowsOf(**store);
    return rows ? *rows : "does not read: " + rows.error().reason.toUtf8();
}

QString TestFaults::storeComplaint(const QDir &workspace, const Result<void> &done,
                                   const QList<QByteArray> &states) const
{
    const QByteArray rows = rowsIn(workspace);
    const qsizetype found = states.lastIndexOf(rows);
    if (found < 0)
        return u"neither the old nor the new: "_s + QString::fromUtf8(rows.first(std::min<qsizetype>(rows.size(), 60)));
    return done && found != states.size() - 1 ? u"says it is done and it is not"_s : QString();
}

QString TestFaults::runStep(const QDir &before, const Act &act, int call, Mode mode, const QList<QByteArray> &states,
                            bool &fired)
{
    copyFolder(before, m_work);
    auto store = Store::open(m_work, m_key, m_clock);
    if (!store)
        return u"no store to begin with"_s;
    m_disk.failAt(call, mode);
    const Result<void> done = act(**store);
    if (mode.span == Span::FromThenOn)
        store->reset(); // the disk is still broken when the program gives up
    fired = m_disk.heal() > 0;
    store->reset();
    m_tally.survived += fired && done ? 1 : 0;
    const QString complaint = complaintAbout(done, mode.failure);
    return complaint.isEmpty() ? storeComplaint(m_work, done, states) : complaint;
}

void TestFaults::sweep(const QString &name, const std::function<QString(int, Mode, bool &)> &run)
{
    m_tally = Tally();
    QList<Mode> modes{{Failure::IoError, Span::Once}, {Failure::NoSpace, Span::FromThenOn}};
    if (isLongRun())
        modes += {{Failure::IoError, Span::FromThenOn}, {Failure::NoSpace, Span::Once}};
    for (const Mode mode : std::as_const(modes)) {
        bool fired = true;
        for (int call = 1; fired; ++call) {
            const QString complaint = run(call, mode, fired);
            QVERIFY2(complaint.isEmpty(), qPrintable(u"%1: call %2 failed as %3/%4 (%5): %6"_s.arg(name)
                                                         .arg(call)
                                                         .arg(int(mode.failure))
                                                         .arg(int(mode.span))
                                                         .arg(m_disk.firstFault(), complaint)));
            m_tally.faults += fired ? 1 : 0;
        }
    }
    qInfo("%ls: %d faults, %d without harm", qUtf16Printable(name), m_tally.faults, m_tally.survived);
    QVERIFY(m_tally.faults > 0);
    m_total += m_tally.faults;
}

void TestFaults::writes_data()
{
    QTest::addColumn<int>("step");
    for (int step = 0; step < int(m_script.steps().size()); ++step)
        QTest::addRow("%d %s", step, m_script.steps().at(step).name) << step;
}

void TestFaults::writes()
{
    QFETCH(const int, step);
    sweep(QString::fromLatin1(m_script.steps().at(step).name), [&](int call, Mode mode, bool &fired) {
        return runStep(m_before.at(step), m_script.steps().at(step).run, call, mode,
                       {m_states.at(step), m_states.at(step + 1)}, fired);
    });
}

void TestFaults::reads_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("everything") << QString();
    QTest::newRow("search") << u"duong lien thon"_s;
}

void TestFaults::reads()
{
    QFETCH(const QString, words);
    const auto read = [&words](Store &store) -> Result<QByteArray> {
        if (words.isEmpty())
            return contentsOf(store);
        const auto hits = SearchIndex(store).search(words);
        if (!hits)
            return hits.error();
        QByteArray found;
        for (const SearchHit &hit : *hits)
            found += hit.article.title.toUtf8() + hit.snippet.toUtf8();
        return found;
    };
    copyFolder(m_before.last(), m_work);
    const QByteArray whole = *read(**Store::open(m_work, m_key, m_clock));
    const auto act = [&](Store &store) -> Result<void> {
        const Result<QByteArray> found = read(store);
        if (!found)
            return found.error();
        if (*found == whole)
            return {};
        return Error{Fault::Internal, u"read"_s, Retry::Never, {}, u"silently not what is stored"_s};
    };
    sweep(u"read "_s + QString::fromLatin1(QTest::currentDataTag()), [&](int call, Mode mode, bool &fired) {
        return runStep(m_before.last(), act, call, mode, {m_states.last()}, fired);
    });
}

Result<void> TestFaults::begun(const Beginning &begin, int call, Mode mode, bool &fired)
{
    m_disk.failAt(call, mode);
    const auto store = begin();
    fired = m_disk.heal() > 0;
    m_tally.survived += fired && store ? 1 : 0;
    return store ? Result<void>() : store.error();
}

QString TestFaults::runOpen(const QDir &before, int call, Mode mode, const QByteArray &rows, bool &fired)
{
    copyFolder(before, m_work);
    const Result<void> done = begun([this] { return Store::open(m_work, m_key, m_clock); }, call, mode, fired);
    const QString complaint = complaintAbout(done, mode.failure);
    return complaint.isEmpty() ? storeComplaint(m_work, done, {rows}) : complaint;
}

void TestFaults::opens()
{
    sweep(u"open"_s, [&](int call, Mode mode, bool &fired) {
        return runOpen(m_before.last(), call, mode, m_states.last(), fired);
    });
}

void TestFaults::creates()
{
    sweep(u"create"_s, [&](int call, Mode mode, bool &fired) {
        QDir(m_work).removeRecursively();
        const Result<void> done = begun([this] { return Store::create(m_work, m_key, m_clock); }, call, mode, fired);
        const QString complaint = complaintAbout(done, mode.failure);
        return complaint.isEmpty() && done ? storeComplaint(m_work, done, {m_states.first()}) : complaint;
    });
}

void TestFaults::migrates()
{
    const QDir old(m_folder.filePath(u"old"_s));
    const FirstVersionStore made(old, m_key);
    copyFolder(old, m_work);
    const QByteArray migrated = rowsIn(m_work);
    sweep(u"migration"_s, [&](int call, Mode mode, bool &fired) { return runOpen(old, call, mode, migrated, fired); });
}

void TestFaults::writesTheHeader()
{
    const WorkspaceHeader first = StoreFixture::header();
    sweep(u"header"_s, [&](int call, Mode mode, bool &fired) -> QString {
        QDir(m_work).removeRecursively();
        QDir(m_work).mkpath(u"."_s);
        WorkspaceHeader header = first;
        if (!writeHeader(m_work, header))
            return u"no header to begin with"_s;
        m_disk.failAt(call, mode);
        const Result<void> done = writeHeader(m_work, header);
        fired = m_disk.heal() > 0;
        m_tally.survived += fired && done ? 1 : 0;
        const auto found = readHeader(m_work);
        if (!found)
            return u"no header is left: "_s + found.error().reason;
        if (done && found->sequence != 2)
            return u"says it is done and it is not"_s;
        return complaintAbout(done, mode.failure);
    });
}

void TestFaults::readsTheHeader()
{
    QDir(m_work).removeRecursively();
    QDir(m_work).mkpath(u"."_s);
    WorkspaceHeader header = StoreFixture::header();
    QVERIFY(writeHeader(m_work, header));
    // Only reading, which needs no room.
    for (const Span span : {Span::Once, Span::FromThenOn}) {
        bool fired = true;
        for (int call = 1; fired; ++call) {
            m_disk.failAt(call, {Failure::IoError, span});
            const auto found = readHeader(m_work);
            fired = m_disk.heal() > 0;
            m_total += fired ? 1 : 0;
            QVERIFY2(found ? found->id == header.id : found.error().fault == Fault::Storage,
                     qPrintable(u"call %1: %2"_s.arg(call).arg(found ? QString() : found.error().reason)));
            QVERIFY2(found || span == Span::FromThenOn, "one copy that does not read must not matter");
        }
    }
}

void TestFaults::cleanupTestCase()
{
    qInfo("%d disk faults in all, each a sentence and nothing lost", m_total);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"
