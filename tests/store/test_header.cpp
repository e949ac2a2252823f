// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/crypto/Digest.h"
#include "app/store/WorkspaceHeader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
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
    void readsAHeaderOfVersionOne();
    void keepsWhatVersionTwoAdded();
    void refusesToForgetTheLastPassphrase();

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
    const SlotContents contents{crypto::randomSecret(32), crypto::SigningKey::generate().toPkcs8(), {}};
    const SlotOwner owner{AccountId::create(), u"Quản trị"_s, fromTimestamp(u"2026-11-20T07:05:00Z"_s), 1,
                          crypto::sha256("certificate")};
    m_header = {};
    m_header.id = WorkspaceId::create();
    m_header.unit = u"UBND xã Đồng Việt"_s;
    m_header.regulation = u"dongviet-2024"_s;
    m_header.unitCertificateDer = "certificate"_ba;
    m_header.keySlots = {*makeKeyringSlot(owner, contents, crypto::randomSecret(32))};
    KeySlot slot;
    slot.account = AccountId::create();
    slot.accountName = u"Văn thư"_s;
    slot.kdf = {65536, 3, 2, QByteArray(16, '\x7f')};
    slot.sealed = "sealed"_ba;
    m_header.keySlots.append(slot);
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
    setCopy(0, "bantin-workspace/3\nwhatever"_ba);
    // A later version would have written both, so here a digit is damaged.
    QVERIFY(readHeader(workspace()));
    setCopy(1, "bantin-workspace/3\nwhatever"_ba);
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

void TestHeader::readsAHeaderOfVersionOne()
{
    // As the first version wrote it: no key epoch, no envelopes, slots without date, epoch, unit and envelope key.
    const QJsonObject kdf{{u"algorithm"_s, u"argon2id"_s},
                          {u"memory-kib"_s, 65536},
                          {u"iterations"_s, 3},
                          {u"lanes"_s, 2},
                          {u"salt"_s, QString::fromLatin1(QByteArray(16, 's').toHex())}};
    const QJsonObject slot{{u"account"_s, AccountId::create().toString()},
                           {u"account-name"_s, u"Quản trị"_s},
                           {u"kind"_s, u"passphrase"_s},
                           {u"kdf"_s, kdf},
                           {u"sealed"_s, u"c2VhbGVk"_s}};
    const QByteArray body = toCanonicalJson({{u"id"_s, WorkspaceId::create().toString()},
                                             {u"unit"_s, u"UBND xã Đồng Việt"_s},
                                             {u"regulation"_s, u"dongviet-2024"_s},
                                             {u"unit-certificate"_s, u"Y2VydA=="_s},
                                             {u"sequence"_s, 7},
                                             {u"slots"_s, QJsonArray{slot}}});
    const QByteArray file = "bantin-workspace/1\n" + crypto::sha256(body).toHex() + '\n' + body;
    setCopy(0, file);
    setCopy(1, file);
    auto read = readHeader(workspace());
    QVERIFY(read.ok());
    QCOMPARE(read->keyEpoch, 1u);
    QVERIFY(read->envelopes.isEmpty() && !read->rekey);
    const KeySlot &first = read->keySlots.constFirst();
    QVERIFY(!first.made.isValid());
    QCOMPARE(first.epoch, 1u);
    QVERIFY(first.envelopeKey.isEmpty());
    // Written again it is version 2, and the slot, which only its owner can renew, still what it was.
    QVERIFY(writeHeader(workspace(), *read));
    QVERIFY(copy(0).startsWith("bantin-workspace/2\n"));
    QCOMPARE(readHeader(workspace())->sequence, 8u);
    QVERIFY(copy(0).contains(toCanonicalJson(slot).trimmed()));
}

void TestHeader::keepsWhatVersionTwoAdded()
{
    m_header.keyEpoch = 2;
    m_header.envelopes = {{crypto::randomBytes(32), 2, "sealed"_ba}};
    m_header.rekey = RekeyState{RekeyState::Phase::Copying, 3};
    QVERIFY(writeHeader(workspace(), m_header));
    const auto read = readHeader(workspace());
    QVERIFY(read.ok());
    QCOMPARE(read->keyEpoch, 2u);
    QCOMPARE(read->envelopes.size(), 1);
    QCOMPARE(read->envelopes.at(0).recipient, m_header.envelopes.at(0).recipient);
    QCOMPARE(read->envelopes.at(0).sealed, "sealed"_ba);
    QVERIFY(read->rekey && read->rekey->phase == RekeyState::Phase::Copying && read->rekey->epoch == 3);
    QCOMPARE(read->keySlots.at(0).made, m_header.keySlots.at(0).made);
    QCOMPARE(read->keySlots.at(0).envelopeProof, m_header.keySlots.at(0).envelopeProof);
    // A state that contradicts the epoch is damage, not something to act on.
    m_header.rekey = RekeyState{RekeyState::Phase::Swapping, 3};
    QVERIFY(writeHeader(workspace(), m_header));
    QCOMPARE(readHeader(workspace()).error().reason, u"workspace-header-damaged"_s);
}

void TestHeader::refusesToForgetTheLastPassphrase()
{
    const QByteArray before = copy(0);
    m_header.keySlots.removeLast();
    QCOMPARE(writeHeader(workspace(), m_header).error().reason, u"passphrase-slot-last"_s);
    QCOMPARE(copy(0), before);
}

QTEST_GUILESS_MAIN(TestHeader)
#include "test_header.moc"
