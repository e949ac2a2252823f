// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/FileImporter.h"
#include "tests/content/DocxTestSupport.h"
#include "tests/support/OdtBuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content;
using testing::DocxBuilder;
using testing::OdtBuilder;

namespace {

QByteArray compoundFile(const QString &stream)
{
    const QByteArray name(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2);
    return QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) + QByteArray(1024, '\0') + name + QByteArray(512, '\0');
}

} // namespace

/// What a file is, by its bytes.
class FileImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheKindByTheContent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FileKind>("kind");
        QTest::newRow("docx") << DocxBuilder().body({}).build() << FileKind::Docx;
        QTest::newRow("odt") << OdtBuilder().build() << FileKind::Odt;
        QTest::newRow("flat odt") << OdtBuilder().flat() << FileKind::Odt;
        QTest::newRow("html") << QByteArray("\xef\xbb\xbf  <!DOCTYPE html><p>a") << FileKind::Html;
        QTest::newRow("html of Word") << QByteArray("<html xmlns:v=\"urn:x\"><head>") << FileKind::Html;
        QTest::newRow("wide html") << QByteArray("\xff\xfe<\0h\0t\0m\0l\0>\0", 14) << FileKind::Html;
        QTest::newRow("rtf") << QByteArray("{\\rtf1 a}") << FileKind::Rtf;
        QTest::newRow("doc") << compoundFile(u"WordDocument"_s) << FileKind::OldWord;
        QTest::newRow("xml of Word 2003")
            << QByteArray("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w/>")
            << FileKind::OldWord;
        QTest::newRow("encrypted") << compoundFile(u"EncryptedPackage"_s) << FileKind::Encrypted;
        QTest::newRow("old excel") << compoundFile(u"Workbook"_s) << FileKind::Unknown;
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n") << FileKind::Pdf;
        QTest::newRow("text") << QByteArray("x < y\n") << FileKind::PlainText;
        QTest::newRow("text in brackets") << QByteArray("<Tin nhanh> xã họp") << FileKind::PlainText;
        QTest::newRow("our own") << toXhtml(Document{{Block{Paragraph{{Text{u"x"_s, {}, {}}}}}}}) << FileKind::Html;
        QTest::newRow("drawing") << QByteArray("<?xml version=\"1.0\"?>\n<svg><text>a</text></svg>")
                                 << FileKind::Unknown;
        QTest::newRow("empty") << QByteArray() << FileKind::Empty;
        QTest::newRow("blank") << QByteArray(" \n\r\n") << FileKind::Empty;
        QTest::newRow("zeros") << QByteArray(100, '\0') << FileKind::Unknown;
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << FileKind::Unknown;
        QTest::newRow("jpeg") << QByteArray("\xff\xd8\xff\xe0\0\x10JFIF", 10) << FileKind::Unknown;
    }

    void tellsTheKindByTheContent()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const FileKind, kind);
        QCOMPARE(fileKindOf(bytes), kind);
    }

    void readsEachKindWithItsImporter()
    {
        const auto text = [](const QByteArray &bytes) { return testing::xhtmlOf(importFile(bytes)).remove(u'\n'); };
        QCOMPARE(text(DocxBuilder().body(DocxBuilder::paragraph(u"xã"_s)).build()), u"<p>xã</p>"_s);
        QCOMPARE(text(OdtBuilder().text(u"<text:p>xã</text:p>"_s).build()), u"<p>xã</p>"_s);
        QCOMPARE(text("<html><body><p>xã"), u"<p>xã</p>"_s);
        QCOMPARE(text("xã"), u"<p>xã</p>"_s);
    }

    void givesAReasonForTheRest()
    {
        QCOMPARE(importFile({}).error().reason, u"file-empty"_s);
        QCOMPARE(importFile("%PDF-1.7").error().reason, u"file-pdf"_s);
        QCOMPARE(importFile(compoundFile(u"EncryptedPackage"_s)).error().reason, u"file-encrypted"_s);
        QCOMPARE(importFile(QByteArray(9, '\0')).error().reason, u"file-kind-unknown"_s);
        QCOMPARE(importFile("PK\x03\x04 cut off").error().reason, u"file-damaged"_s);
    }
};

QTEST_GUILESS_MAIN(FileImportTest)
#include "test_file_import.moc"
