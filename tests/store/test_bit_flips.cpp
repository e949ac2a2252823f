// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "app/messages/Messages.h"
#include "app/store/Store.h"
#include "tests/store/StoreContents.h"
#include "tests/store/StoreFixture.h"
#include "tests/store/StoreScript.h"
#include "tests/support/FakeClock.h"
#include "tests/support/ScratchFolder.h"
#include "tests/support/TestScale.h"

#include <QFile>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

/// What single flipped bits did to one kind of file.
struct Tally {
    int detected = 0;
    int harmless = 0;

    int flips() const { return detected + harmless; }
};

} // namespace

/// Flips one bit anywhere in the files of a workspace, then opens and reads all of it, as the programs do. Every flip is
/// told, or changes nothing; none crashes and none is silently read as something else.
class TestBitFlips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsEveryFlipInTheStore_data();
    void findsEveryFlipInTheStore();
    void copiesNoFlip();
    void findsEveryFlipInTheHeader_data();
    void findsEveryFlipInTheHeader();
    void noticesAChangeThatReads();

private:
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_workspace.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QByteArray bytesOf(const QString &name) const
    {
        QFile file(m_workspace.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString complaintAbout(const Result<QByteArray> &found, const QByteArray &reference)
    {
        if (found)
            return *found == reference ? QString() : u"silently read as something else"_s;
        const Error &error = found.error();
        const bool told = error.fault != Fault::Internal && describedReasons().contains(error.reason);
        return told ? QString() : error.reason + u' ' + error.detail;
    }
    /// Flips seeded bits of `name`, one at a time, and lets `read` judge; the file is as before afterwards.
    Tally flip(const QString &name, int flips, const std::function<Result<QByteArray>()> &read,
               const QByteArray &reference);
    Result<QByteArray> readStore() const;
    Result<QByteArray> readHeaders() const;

    const ScratchFolder m_folder;
    const QDir m_workspace{m_folder.filePath(u"kho"_s)};
    const SecretBytes m_key = crypto::randomSecret(32);
    FakeClock m_clock;
    QByteArray m_contents;
    QByteArray m_header;
};

void TestBitFlips::initTestCase()
{
    const StoreScript script(m_clock);
    auto store = Store::create(m_workspace, m_key, m_clock);
    QVERIFY(store);
    for (const StoreScript::Step &step : script.steps())
        QVERIFY2(step.run(**store), step.name);
    store->reset();
    WorkspaceHeader header = StoreFixture::header();
    QVERIFY(writeHeader(m_workspace, header));
    m_contents = *readStore();
    m_header = *readHeaders();
    QVERIFY(m_contents.size() > 10'000 && m_header.contains("UBND"));
}

Result<QByteArray> TestBitFlips::readStore() const
{
    auto store = Store::open(m_workspace, m_key, m_clock);
    if (!store)
        return store.error();
    return contentsOf(**store);
}

Result<QByteArray> TestBitFlips::readHeaders() const
{
    const auto header = readHeader(m_workspace);
    if (!header)
        return header.error();
    QByteArray all = header->id.toString().toUtf8() + header->unit.toUtf8() + QByteArray::number(header->sequence);
    for (const KeySlot &slot : header->keySlots)
        all += slot.account.toString().toUtf8() + slot.accountName.toUtf8() + slot.sealed + slot.kdf.salt;
    return all;
}

Tally TestBitFlips::flip(const QString &name, int flips, const std::function<Result<QByteArray>()> &read,
                         const QByteArray &reference)
{
    const QByteArray whole = bytesOf(name);
    QRandomGenerator random(quint32(qHash(name, 20261120)));
    Tally tally;
    const auto mend = qScopeGuard([&] { put(name, whole); });
    for (int i = 0; i < flips / sanitiserShare(); ++i) {
        const auto byte = qsizetype(random.bounded(quint64(whole.size())));
        const int bit = random.bounded(8);
        QByteArray flipped = whole;
        flipped[byte] = char(flipped[byte] ^ (1 << bit));
        put(name, flipped);
        const Result<QByteArray> found = read();
        const QString place = u"%1, byte %2, bit %3: "_s.arg(name).arg(byte).arg(bit);
        const QString complaint = complaintAbout(found, reference);
        if (!complaint.isEmpty()) {
            QTest::qFail(qPrintable(place + complaint), __FILE__, __LINE__);
            break;
        }
        ++(found ? tally.harmless : tally.detected);
    }
    qInfo("%ls: %d flipped bits, %d told, %d harmless, 0 silent", qUtf16Printable(name), tally.flips(), tally.detected,
          tally.harmless);
    return tally;
}

void TestBitFlips::findsEveryFlipInTheStore_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("text") << u"content.db"_s;
    QTest::newRow("bytes") << u"assets.db"_s;
}

void TestBitFlips::findsEveryFlipInTheStore()
{
    QFETCH(const QString, name);
    flip(name, isLongRun() ? 50'000 : 1100, [this] { return readStore(); }, m_contents);
    const auto mended = readStore();
    QVERIFY(mended && *mended == m_contents);
}

/// A copy, as a backup makes it, seals its pages anew: what was damaged would look whole in it.
void TestBitFlips::copiesNoFlip()
{
    const QDir copies(m_folder.filePath(u"copy"_s));
    const auto copied = [&](Store &store) -> Result<void> {
        for (Connection *connection : {&store.content(), &store.assets()}) {
            const QString path = copies.filePath(connection->family() + u".db"_s);
            if (const Result<void> done = connection->copyTo(path, m_key); !done)
                return done;
        }
        return {};
    };
    const auto readCopy = [&]() -> Result<QByteArray> {
        QDir(copies).removeRecursively();
        copies.mkpath(u"."_s);
        auto store = Store::open(m_workspace, m_key, m_clock);
        if (!store)
            return store.error();
        if (const Result<void> done = copied(**store); !done)
            return done.error();
        auto copy = Store::open(copies, m_key, m_clock);
        if (!copy)
            return copy.error();
        return contentsOf(**copy);
    };
    flip(u"assets.db"_s, isLongRun() ? 5'000 : 100, readCopy, m_contents);
    flip(u"content.db"_s, isLongRun() ? 5'000 : 100, readCopy, m_contents);
}

void TestBitFlips::findsEveryFlipInTheHeader_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("first copy") << u"workspace.header"_s;
    QTest::newRow("second copy") << u"workspace.header.2"_s;
}

void TestBitFlips::findsEveryFlipInTheHeader()
{
    QFETCH(const QString, name);
    // With the other copy intact, no flip may matter; alone, every one must be told.
    const Tally both = flip(name, 700, [this] { return readHeaders(); }, m_header);
    QCOMPARE(both.detected, 0);
    const QString other = name.endsWith(u'2') ? u"workspace.header"_s : u"workspace.header.2"_s;
    const QByteArray kept = bytesOf(other);
    QVERIFY(QFile::remove(m_workspace.filePath(other)));
    const Tally alone = flip(name, 700, [this] { return readHeaders(); }, m_header);
    put(other, kept);
    QCOMPARE(*readHeaders(), m_header);
    // Letters of the checksum line are read in either case, which is one bit.
    QVERIFY2(alone.harmless <= alone.detected / 10, "a single copy must tell");
}

/// The check itself: a change that reads well is seen.
void TestBitFlips::noticesAChangeThatReads()
{
    const QByteArray content = bytesOf(u"content.db"_s);
    {
        auto store = Store::open(m_workspace, m_key, m_clock);
        QVERIFY(store);
        QVERIFY((*store)->content().execute("UPDATE articles SET title = title || '.'"));
    }
    const auto changed = readStore();
    put(u"content.db"_s, content);
    QVERIFY(changed && *changed != m_contents);
}

QTEST_GUILESS_MAIN(TestBitFlips)
#include "test_bit_flips.moc"
