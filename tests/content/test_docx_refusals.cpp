// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/content/DocxTestSupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content;
using testing::DocxBuilder;

namespace {

QByteArray valid()
{
    return DocxBuilder().body(DocxBuilder::paragraph(u"nội dung"_s)).build();
}

QByteArray compoundFile(const QString &stream)
{
    const QByteArray name(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2);
    return QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) + QByteArray(1024, '\0') + name + QByteArray(512, '\0');
}

} // namespace

class DocxRefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesOneReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << u"file-not-docx"_s;
        QTest::newRow("rtf") << QByteArray("{\\rtf1 x}") << u"file-not-docx"_s;
        QTest::newRow("encrypted") << compoundFile(u"EncryptedPackage"_s) << u"file-encrypted"_s;
        QTest::newRow("old word") << compoundFile(u"WordDocument"_s) << u"file-old-word"_s;
        QTest::newRow("old excel") << compoundFile(u"Workbook"_s) << u"file-not-docx"_s;
        QTest::newRow("cut off") << valid().chopped(40) << u"file-damaged"_s;
        QTest::newRow("no main part") << DocxBuilder().build() << u"file-not-docx"_s;
        QTest::newRow("spreadsheet")
            << DocxBuilder()
                   .mainContentType(u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"_s)
                   .body({})
                   .build()
            << u"file-not-docx"_s;
        QTest::newRow("broken xml") << DocxBuilder().body(u"<w:p>"_s).build() << u"file-damaged"_s;
        QTest::newRow("doctype")
            << DocxBuilder().part(u"word/document.xml"_s, "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>").build()
            << u"file-damaged"_s;
        QTest::newRow("nested too deeply")
            << DocxBuilder()
                   .body(u"<w:sdt><w:sdtContent>"_s.repeated(200) + u"</w:sdtContent></w:sdt>"_s.repeated(200))
                   .build()
            << u"file-damaged"_s;
        QTest::newRow("bomb") << DocxBuilder().part(u"word/document.xml"_s, QByteArray(65 << 20, ' ')).build()
                              << u"file-too-large"_s;
    }

    void givesOneReason()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, reason);
        const auto imported = importDocx(bytes);
        QVERIFY(!imported.ok());
        QCOMPARE(imported.error().reason, reason);
    }

    void honoursTheLimitsAndTheStop()
    {
        ImportLimits limits;
        limits.fileBytes = 10;
        QCOMPARE(importDocx(valid(), limits).error().reason, u"file-too-large"_s);
        std::stop_source source;
        source.request_stop();
        QCOMPARE(importDocx(valid(), {}, source.get_token()).error().reason, u"import-cancelled"_s);
        QVERIFY(importDocx(valid()).ok());
    }

    void survivesEveryCutAndFlippedBytes()
    {
        const QByteArray bytes = valid();
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QVERIFY(!importDocx(bytes.first(i)).ok());
            QByteArray flipped = bytes;
            flipped[i] = char(flipped.at(i) ^ 0x10);
            const auto imported = importDocx(flipped);
            QVERIFY(imported.ok() || imported.error().reason.startsWith("file-"_L1));
        }
    }
};

QTEST_GUILESS_MAIN(DocxRefusalsTest)
#include "test_docx_refusals.moc"
