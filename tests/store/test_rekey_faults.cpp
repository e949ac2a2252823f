// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Rekey.h"
#include "app/store/Store.h"
#include "tests/store/DiskComplaint.h"
#include "tests/store/StoreContents.h"
#include "tests/store/StoreFixture.h"
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

constexpr int callsPerFault = 5;

} // namespace

/// Another store key on a disk that fails or is full: what the header says is in force opens, whole.
class TestRekeyFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rekeysOnAFailingDisk_data();
    void rekeysOnAFailingDisk();

private:
    Result<void> rekey() const;
    QString workspaceComplaint(const Result<void> &done) const;

    const ScratchFolder m_folder;
    const QDir m_before{m_folder.filePath(u"before"_s)};
    const QDir m_work{m_folder.filePath(u"work"_s)};
    const SecretBytes m_newKey = crypto::randomSecret(32);
    SecretBytes m_oldKey;
    FakeClock m_clock;
    QByteArray m_rows;
};

void TestRekeyFaults::initTestCase()
{
    StoreFixture desk;
    for (const QString &title : {u"Đường liên thôn thông xe"_s, u"Lịch tiếp công dân"_s})
        QVERIFY(desk.addArticle(title, u"Sáng 12/3 xã tổ chức thông xe tuyến đường liên thôn."_s).isValid());
    WorkspaceHeader header = StoreFixture::header();
    header.keySlots.first().envelopeKey = QByteArray(32, 'k');
    QVERIFY(writeHeader(desk.workspace, header));
    m_rows = *rowsOf(*desk.store);
    m_oldKey = desk.key.clone();
    // With its log beside it, as a program that was killed leaves it.
    copyFolder(desk.workspace, m_before);
    QVERIFY(QFileInfo(m_before.filePath(u"content.db-wal"_s)).size() > 0);
}

Result<void> TestRekeyFaults::rekey() const
{
    {
        const auto store = Store::open(m_work, m_oldKey, m_clock);
        if (!store)
            return store.error();
        auto header = readHeader(m_work);
        if (!header)
            return header.error();
        const QByteArray recipient = header->keySlots.constFirst().envelopeKey;
        Result<void> done = beginRekey(m_work, *header, {{recipient, header->keyEpoch + 1, "sealed"_ba}});
        if (done)
            done = copyForRekey(**store, m_newKey, {});
        if (done)
            done = commitRekey(m_work, *header);
        if (!done)
            return done;
    }
    return settleRekey(m_work);
}

QString TestRekeyFaults::workspaceComplaint(const Result<void> &done) const
{
    if (const auto settled = settleRekey(m_work); !settled)
        return u"does not settle: "_s + settled.error().reason;
    const auto header = readHeader(m_work);
    if (!header || header->rekey)
        return u"the header does not read or is not settled"_s;
    const bool isNew = header->keyEpoch == 2;
    if (done && !isNew)
        return u"says it is done and it is not"_s;
    auto store = Store::open(m_work, isNew ? m_newKey : m_oldKey, m_clock);
    if (!store)
        return u"epoch %1 does not open: %2"_s.arg(header->keyEpoch).arg(store.error().reason);
    const auto rows = rowsOf(**store);
    if (!rows || *rows != m_rows)
        return u"epoch %1 holds something else"_s.arg(header->keyEpoch);
    store->reset();
    const QStringList left = m_work.entryList({u"*.next*"_s}, QDir::Files | QDir::Hidden);
    return left.isEmpty() ? QString() : u"leaves "_s + left.join(u' ');
}

void TestRekeyFaults::rekeysOnAFailingDisk_data()
{
    QTest::addColumn<int>("failure");
    QTest::addColumn<int>("span");
    QTest::newRow("one call") << int(Failure::IoError) << int(Span::Once);
    QTest::newRow("every call from one on") << int(Failure::IoError) << int(Span::FromThenOn);
    QTest::newRow("full from one on") << int(Failure::NoSpace) << int(Span::FromThenOn);
}

void TestRekeyFaults::rekeysOnAFailingDisk()
{
    QFETCH(const int, failure);
    QFETCH(const int, span);
    FaultyDisk disk(m_work.path());
    int faults = 0;
    int survived = 0;
    bool fired = true;
    for (int call = 1; fired; call += strideOf(callsPerFault)) {
        copyFolder(m_before, m_work);
        disk.failAt(call, {Failure(failure), Span(span)});
        const Result<void> done = rekey();
        fired = disk.heal() > 0;
        faults += fired ? 1 : 0;
        survived += fired && done ? 1 : 0;
        QString complaint = complaintAbout(done, Failure(failure));
        if (complaint.isEmpty())
            complaint = workspaceComplaint(done);
        QVERIFY2(complaint.isEmpty(), qPrintable(u"call %1 (%2): %3"_s.arg(call).arg(disk.firstFault(), complaint)));
    }
    qInfo("%d faults, %d without harm", faults, survived);
    QVERIFY(faults > 2);
}

QTEST_GUILESS_MAIN(TestRekeyFaults)
#include "test_rekey_faults.moc"
