// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/BudgetedZip.h"

#include <KZip>

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin::content;

namespace {

QByteArray zipOf(const QList<std::pair<QString, QByteArray>> &files)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    if (!zip.open(QIODevice::WriteOnly))
        return {};
    for (const auto &[name, content] : files)
        zip.writeFile(name, content);
    zip.close();
    return bytes;
}

QString reasonOf(const QByteArray &bytes, const ZipLimits &limits = {})
{
    const auto zip = BudgetedZip::open(bytes, limits);
    return zip ? QString() : zip.error().reason;
}

} // namespace

class ZipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStoredAndDeflatedFiles()
    {
        const QByteArray large = QByteArray("văn bản ").repeated(50'000);
        auto zip = BudgetedZip::open(zipOf({{u"a.txt"_s, "ngắn"}, {u"thư mục/b.txt"_s, large}}));
        QVERIFY(zip.ok());
        QCOMPARE(zip->records().size(), 2);
        QCOMPARE(*zip->read(u"a.txt"_s), QByteArray("ngắn"));
        QCOMPARE(*zip->read(u"thư mục/b.txt"_s), large);
        QCOMPARE(zip->read(u"c.txt"_s).error().reason, u"zip-entry-missing"_s);
    }

    void countsWhatComesOutWhateverTheHeadersClaim()
    {
        const QByteArray large(2 << 20, 'x');
        QByteArray bytes = zipOf({{u"a"_s, large}});
        auto honest = BudgetedZip::open(bytes, ZipLimits{1 << 20, 8 << 20, 10});
        QCOMPARE(honest->read(u"a"_s).error().reason, u"zip-too-large"_s);
        const qsizetype central = bytes.lastIndexOf("PK\1\2");
        bytes.replace(central + 24, 4, QByteArray("\x10\0\0\0", 4));
        auto lying = BudgetedZip::open(bytes, ZipLimits{1 << 20, 8 << 20, 10});
        QVERIFY(lying.ok());
        QCOMPARE(lying->read(u"a"_s).error().reason, u"zip-too-large"_s);
    }

    void spendsOneBudgetOverAllFiles()
    {
        const QByteArray content(600'000, 'x');
        auto zip = BudgetedZip::open(zipOf({{u"a"_s, content}, {u"b"_s, content}}), ZipLimits{1 << 20, 1 << 20, 10});
        QVERIFY(zip->read(u"a"_s).ok());
        QCOMPARE(zip->read(u"b"_s).error().reason, u"zip-too-large"_s);
    }

    void refusesUnsafeNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name :
             {"../evil.txt", "/absolute.t", "dir/../evil", "C:evil.text", "back\\slash.", "./relative.", "a//b/c/d.tx"})
            QTest::newRow(name) << QByteArray(name);
    }

    void refusesUnsafeNames()
    {
        QFETCH(const QByteArray, name);
        QCOMPARE(name.size(), 11);
        QByteArray bytes = zipOf({{u"harmless.tx"_s, "x"}});
        bytes.replace("harmless.tx", name);
        QCOMPARE(reasonOf(bytes), u"zip-unsafe"_s);
    }

    void refusesDuplicateAndOverlappingFiles()
    {
        QByteArray twice = zipOf({{u"aaaa"_s, "x"}, {u"bbbb"_s, "y"}});
        twice.replace("bbbb", "AAAA");
        QCOMPARE(reasonOf(twice), u"zip-unsafe"_s);
        QByteArray overlap = zipOf({{u"aaaa"_s, "x"}, {u"bbbb"_s, "y"}});
        const qsizetype second = overlap.lastIndexOf("PK\1\2");
        overlap.replace(second + 42, 4, QByteArray(4, '\0'));
        QCOMPARE(reasonOf(overlap), u"zip-unsafe"_s);
    }

    void refusesLocalHeadersThatTellAnotherStory()
    {
        QByteArray bytes = zipOf({{u"aaaa"_s, "x"}});
        bytes.replace(bytes.indexOf("aaaa"), 4, "zzzz");
        QCOMPARE(reasonOf(bytes), u"zip-unsafe"_s);
    }

    void noticesDamage()
    {
        const QByteArray bytes = zipOf({{u"a"_s, QByteArray("nội dung ").repeated(100)}});
        QCOMPARE(reasonOf(bytes.chopped(10)), u"zip-damaged"_s);
        QCOMPARE(reasonOf("PK"), u"zip-damaged"_s);
        QCOMPARE(reasonOf("không phải zip"), u"zip-not-recognised"_s);
        QCOMPARE(reasonOf({}), u"zip-not-recognised"_s);
        QByteArray flipped = bytes;
        flipped[40] = char(flipped.at(40) ^ 0x55);
        auto zip = BudgetedZip::open(flipped);
        QVERIFY(!zip || zip->read(u"a"_s).error().reason == u"zip-damaged"_s);
        QCOMPARE(reasonOf(bytes, ZipLimits{1 << 20, 1 << 20, 0}), u"zip-too-large"_s);
    }

    void passesOverBytesAfterTheEndOnlyWhereAsked()
    {
        const QByteArray bytes = zipOf({{u"a"_s, QByteArray("nội dung ").repeated(100)}});
        const QByteArray whole = bytes + QByteArray(9, '\0');
        QCOMPARE(reasonOf(whole), u"zip-damaged"_s);
        // A second end record, as a mail program quoting the file leaves it, is none of this archive.
        for (const QByteArray &behind : {QByteArray(9, '\0'), QByteArray(5000, 'x'), "PK\5\6" + QByteArray(40, '\1')}) {
            auto zip = BudgetedZip::open(bytes + behind, {}, ZipEnd::BytesMayFollow);
            QVERIFY(zip.ok());
            QCOMPARE(*zip->read(u"a"_s), QByteArray("nội dung ").repeated(100));
        }
        QVERIFY(!BudgetedZip::open(bytes.chopped(1) + QByteArray(9, 'x'), {}, ZipEnd::BytesMayFollow).ok());
        QVERIFY(!BudgetedZip::open(whole.sliced(1), {}, ZipEnd::BytesMayFollow).ok());
    }

    void refusesEncryptedFiles()
    {
        QByteArray bytes = zipOf({{u"a"_s, "x"}});
        bytes[bytes.lastIndexOf("PK\1\2") + 8] = 1;
        QCOMPARE(reasonOf(bytes), u"zip-encrypted"_s);
    }

    void survivesEveryCutAndEveryFlippedByte()
    {
        const QByteArray bytes = zipOf({{u"a"_s, "một"}, {u"b/c"_s, QByteArray("hai ").repeated(40)}});
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QVERIFY(!BudgetedZip::open(bytes.first(i)).ok());
            QByteArray flipped = bytes;
            flipped[i] = char(~flipped.at(i));
            auto zip = BudgetedZip::open(flipped);
            const QList<ZipRecord> records = zip ? zip->records() : QList<ZipRecord>();
            for (const ZipRecord &record : records) {
                const auto content = zip->read(record.name);
                QVERIFY(!content || content->size() == record.size);
            }
        }
    }
};

QTEST_GUILESS_MAIN(ZipTest)
#include "test_zip.moc"
