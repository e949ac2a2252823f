// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "app/store/WorkspaceHeader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

class TestHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsBackWhatItWrote();
    void readsWithOneCopyCutAtAnyByte_data();
    void readsWithOneCopyCutAtAnyByte();
    void readsTheNewerCopyAfterAKillBetweenThem();
    void refusesWhenNeitherCopyIsIntact();
    void refusesALaterVersion();
    void saysWhenThereIsNoWorkspace();
    void leavesTheOldHeaderWhenTheDiskRefuses();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    WorkspaceHeader m_header;
    const QString m_names[2] = {u"workspace.header"_s, u"workspace.header.2"_s};

    QDir workspace() const { return QDir(m_folder->path()); }
    QByteArray copy(int which) const
    {
        QFile file(workspace().filePath(m_names[which]));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void setCopy(int which, const QByteArray &bytes) const
    {
        QFile file(workspace().filePath(m_names[which]));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
};

void TestHeader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const SlotContents contents{crypto::randomSecret(32), crypto::randomSecret(138), {}};
    m_header = {.id = WorkspaceId::create(),
                .unit = u"UBND xã Đồng Việt"_s,
                .regulation = u"dongviet-2024"_s,
                .unitCertificateDer = "certificate"_ba,
                .sequence = 0,
                .keySlots = {makeKeyringSlot(AccountId::create(), u"Quản trị"_s, contents, crypto::randomSecret(32))}};
    m_header.keySlots.append(
        {AccountId::create(), u"Văn thư"_s, SlotKind::Passphrase, {65536, 3, 2, QByteArray(16, '\x7f')}, "sealed"_ba});
    QVERIFY(writeHeader(workspace(), m_header));
}

void TestHeader::readsBackWhatItWrote()
{
    const auto read = readHeader(workspace());
    QVERIFY(read);
    QCOMPARE(read->id, m_header.id);
    QCOMPARE(read->unit, m_header.unit);
    QCOMPARE(read->regulation, m_header.regulation);
    QCOMPARE(read->unitCertificateDer, m_header.unitCertificateDer);
    QCOMPARE(read->sequence, 1u);
    QCOMPARE(read->keySlots.size(), 2);
    const KeySlot *slot = read->findSlot(u"Văn thư"_s, SlotKind::Passphrase);
    QVERIFY(slot);
    QCOMPARE(slot->kdf, m_header.keySlots.at(1).kdf);
    QCOMPARE(slot->sealed, "sealed"_ba);
    QVERIFY(!read->findSlot(u"Văn thư"_s, SlotKind::Keyring));
    QVERIFY(!read->findSlot(u"Ai đó"_s, SlotKind::Passphrase));
    QCOMPARE(copy(0), copy(1));
    QVERIFY(!QFileInfo(workspace().filePath(m_names[0])).permission(QFile::ReadOther));
}

void TestHeader::readsWithOneCopyCutAtAnyByte_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("first copy") << 0;
    QTest::newRow("second copy") << 1;
}

void TestHeader::readsWithOneCopyCutAtAnyByte()
{
    QFETCH(int, which);
    const QByteArray intact = copy(which);
    for (qsizetype i = 0; i < intact.size(); ++i) {
        setCopy(which, intact.first(i));
        QVERIFY2(readHeader(workspace()), qPrintable(QString::number(i)));
        QByteArray garbled = intact;
        garbled[i] = char(garbled.at(i) ^ 0x20);
        setCopy(which, garbled);
        const auto read = readHeader(workspace());
        QVERIFY2(read || read.error().reason == u"workspace-newer", qPrintable(QString::number(i)));
    }
}

void TestHeader::readsTheNewerCopyAfterAKillBetweenThem()
{
    const QByteArray old = copy(1);
    m_header.unit = u"UBND phường mới"_s;
    QVERIFY(writeHeader(workspace(), m_header));
    setCopy(1, old);
    QCOMPARE(readHeader(workspace())->unit, u"UBND phường mới"_s);
    setCopy(1, copy(0));
    setCopy(0, old);
    QCOMPARE(readHeader(workspace())->unit, u"UBND phường mới"_s);
    QCOMPARE(readHeader(workspace())->sequence, 2u);
}

void TestHeader::refusesWhenNeitherCopyIsIntact()
{
    setCopy(0, copy(0).first(100));
    setCopy(1, {});
    QCOMPARE(readHeader(workspace()).error().reason, u"workspace-header-damaged"_s);
}

void TestHeader::refusesALaterVersion()
{
    setCopy(0, "bantin-workspace/2\nwhatever"_ba);
    QCOMPARE(readHeader(workspace()).error().reason, u"workspace-newer"_s);
}

void TestHeader::saysWhenThereIsNoWorkspace()
{
    const QTemporaryDir empty;
    QCOMPARE(readHeader(QDir(empty.path())).error().reason, u"workspace-not-found"_s);
}

void TestHeader::leavesTheOldHeaderWhenTheDiskRefuses()
{
    // A folder in the place of the temporary file: creating it fails, whoever runs the test.
    QVERIFY(workspace().mkdir(u"workspace.header.new"_s));
    const QByteArray before = copy(0);
    WorkspaceHeader changed = m_header;
    changed.unit = u"khác"_s;
    const Result<void> written = writeHeader(workspace(), changed);
    QVERIFY(!written);
    QCOMPARE(written.error().reason, u"disk-unwritable"_s);
    QCOMPARE(copy(0), before);
    QCOMPARE(readHeader(workspace())->unit, m_header.unit);
}

QTEST_GUILESS_MAIN(TestHeader)
#include "test_header.moc"
