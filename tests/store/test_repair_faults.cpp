// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/DamagedStore.h"
#include "tests/store/DiskComplaint.h"
#include "tests/support/FaultyDisk.h"
#include "tests/support/TestScale.h"

#include <QDirIterator>
#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

using Failure = FaultyDisk::Failure;
using Span = FaultyDisk::Span;

constexpr int callsPerFault = 59;

} // namespace

/// A repair on a disk that fails or is full: afterwards the damaged store is there or the mended one, and the next repair
/// loses nothing that the first would not have lost.
class TestRepairFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mendsOnAFailingDisk_data();
    void mendsOnAFailingDisk();
    void leavesNothingReadable();

private:
    QDir damagedCopy() const
    {
        const QDir workspace = m_store.copy(u"disk"_s);
        DamagedStore::damage(workspace, u"content.db"_s, 20);
        return workspace;
    }
    QString complaint(const Result<StoreRepair::Outcome> &done, Failure failure, const QDir &workspace) const;

    DamagedStore m_store;
};

QString TestRepairFaults::complaint(const Result<StoreRepair::Outcome> &done, Failure failure,
                                    const QDir &workspace) const
{
    if (const QString told = complaintAbout(done, failure); !told.isEmpty())
        return told;
    // Whoever opens the store next finishes what was begun or forgets it.
    const bool isReplaced = !workspace.entryList({u"damaged-*"_s}, QDir::Dirs).isEmpty();
    if (done && !isReplaced)
        return u"says it is done and it is not"_s;
    if (!isReplaced) {
        const auto again = m_store.repair(workspace);
        if (!again)
            return u"cannot be repaired afterwards: "_s + again.error().reason;
    }
    return QString();
}

void TestRepairFaults::mendsOnAFailingDisk_data()
{
    QTest::addColumn<int>("failure");
    QTest::addColumn<int>("span");
    QTest::newRow("a call fails") << int(Failure::IoError) << int(Span::Once);
    QTest::newRow("the disk is full") << int(Failure::NoSpace) << int(Span::FromThenOn);
    if (isLongRun())
        QTest::newRow("the disk is gone") << int(Failure::IoError) << int(Span::FromThenOn);
}

void TestRepairFaults::mendsOnAFailingDisk()
{
    QFETCH(const int, failure);
    QFETCH(const int, span);
    const QDir reference = damagedCopy();
    QVERIFY(m_store.repair(reference));
    const DamagedStore::Rows expected = m_store.read(reference);
    QVERIFY(!expected.isEmpty());
    FaultyDisk disk(reference.absolutePath());
    int faults = 0;
    int done = 0;
    bool fired = true;
    for (int call = 1; fired; call += strideOf(callsPerFault, 7)) {
        const QDir workspace = damagedCopy();
        disk.failAt(call, {Failure(failure), Span(span)});
        const auto outcome = m_store.repair(workspace);
        fired = disk.heal() > 0;
        faults += fired ? 1 : 0;
        done += fired && outcome ? 1 : 0;
        const QString said = complaint(outcome, Failure(failure), workspace);
        const QString where = u"call %1 (%2): "_s.arg(call).arg(disk.firstFault());
        QVERIFY2(said.isEmpty(), qPrintable(where + said));
        QVERIFY2(m_store.read(workspace) == expected, qPrintable(where + u"other rows"_s));
        QVERIFY(workspace.entryList({u"*.repaired*"_s, u"workspace.repair"_s}, QDir::Files).isEmpty());
    }
    qInfo("%d faults while repairing, %d without harm, no row lost", faults, done);
    QVERIFY(faults > 5);
}

void TestRepairFaults::leavesNothingReadable()
{
    const QDir workspace = damagedCopy();
    QVERIFY(m_store.repair(workspace));
    // Every text of the sound store begins so, and every title.
    const QList<QByteArray> markers{"cong.example.vn"_ba, QString(u"Bài số "_s).toUtf8(),
                                    QString(u"Cộng tác viên"_s).toUtf8(), "http://www.w3.org"_ba};
    int files = 0;
    QDirIterator each(workspace.path(), QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QByteArray &marker : markers)
            QVERIFY2(!bytes.contains(marker), qPrintable(file.fileName()));
        files += 1;
    }
    qInfo("%d files after a repair, none with a readable run", files);
    QVERIFY(files >= 4);
}

QTEST_GUILESS_MAIN(TestRepairFaults)
#include "test_repair_faults.moc"
