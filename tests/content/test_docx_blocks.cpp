// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"
#include "app/content/PlainText.h"
#include "tests/content/DocxTestSupport.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content;
using testing::DocxBuilder;
using testing::hasNotice;
using testing::xhtmlOf;

namespace {

QString style(const QString &id, const QString &name, const QString &more = {})
{
    return u"<w:style w:type=\"paragraph\" w:styleId=\"%1\"><w:name w:val=\"%2\"/>%3</w:style>"_s.arg(id, name, more);
}

QString styled(const QString &text, const QString &id)
{
    return DocxBuilder::paragraph(text, u"<w:pStyle w:val=\"%1\"/>"_s.arg(id));
}

QString numbered(const QString &text, int id, int level = 0)
{
    return DocxBuilder::paragraph(
        text, u"<w:numPr><w:ilvl w:val=\"%1\"/><w:numId w:val=\"%2\"/></w:numPr>"_s.arg(level).arg(id));
}

QString level(int index, const QString &format, const QString &text, int start = 1)
{
    return u"<w:lvl w:ilvl=\"%1\"><w:start w:val=\"%2\"/><w:numFmt w:val=\"%3\"/><w:lvlText w:val=\"%4\"/></w:lvl>"_s
        .arg(index)
        .arg(start)
        .arg(format, text);
}

QString numberingOf(const QString &levels)
{
    return u"<w:abstractNum w:abstractNumId=\"0\">"_s + levels
           + u"</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"_s;
}

QString cell(const QString &text, const QString &properties = {})
{
    return u"<w:tc><w:tcPr>"_s + properties + u"</w:tcPr>"_s + DocxBuilder::paragraph(text) + u"</w:tc>"_s;
}

QString picture(const QString &id, const QString &description)
{
    return u"<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"%2\"/><a:graphic><a:graphicData><pic:pic>"
           "<pic:blipFill><a:blip r:embed=\"%1\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>"
           "</w:drawing></w:r>"_s.arg(id, description);
}

QByteArray png()
{
    QImage image(8, 6, QImage::Format_ARGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "png");
    return bytes;
}

} // namespace

/// Headings, lists, tables, pictures.
class DocxBlocksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsHeadingsByNameOutlineAndInheritance()
    {
        const auto imported =
            importDocx(DocxBuilder()
                           .styles(style(u"u1"_s, u"heading 1"_s) + style(u"own"_s, u"Tiêu đề 2"_s)
                                   + style(u"kid"_s, u"Của tôi"_s, u"<w:basedOn w:val=\"own\"/><w:rPr><w:b/></w:rPr>"_s)
                                   + style(u"lvl"_s, u"Khác"_s, u"<w:pPr><w:outlineLvl w:val=\"7\"/></w:pPr>"_s))
                           .body(DocxBuilder::paragraph(u"mở đầu"_s) + styled(u"một"_s, u"u1"_s)
                                 + styled(u"hai"_s, u"own"_s) + styled(u"ba"_s, u"kid"_s) + styled(u"bốn"_s, u"lvl"_s)
                                 + DocxBuilder::paragraph(u"năm"_s, u"<w:outlineLvl w:val=\"0\"/>"_s)
                                 + DocxBuilder::paragraph(u"thường"_s, u"<w:outlineLvl w:val=\"9\"/>"_s))
                           .build());
        QCOMPARE(xhtmlOf(imported),
                 u"<p>mở đầu</p>\n<h2>một</h2>\n<h3>hai</h3>\n<h3>ba</h3>\n<h4>bốn</h4>\n<h2>năm</h2>\n"
                 "<p>thường</p>\n"_s);
    }

    void takesTheTitleFromItsStyle()
    {
        const auto imported =
            importDocx(DocxBuilder()
                           .styles(style(u"a"_s, u"Title"_s))
                           .body(styled(u"Khánh thành"_s, u"a"_s) + styled(u"đường liên thôn"_s, u"a"_s)
                                 + DocxBuilder::paragraph(u"x"_s))
                           .build());
        QCOMPARE(imported->metadata.title, u"Khánh thành đường liên thôn"_s);
        QCOMPARE(imported->titleOrigin, TitleOrigin::Taken);
        QCOMPARE(xhtmlOf(imported), u"<p>x</p>\n"_s);
        QVERIFY(toXhtml(completeText(*imported)).contains("<h2>Khánh thành đường liên thôn</h2>"));
    }

    void guessesTheTitleWithoutLosingText()
    {
        const auto plain = importDocx(DocxBuilder().body(DocxBuilder::paragraph(u"Tin ngắn"_s)).build());
        QCOMPARE(plain->metadata.title, u"Tin ngắn"_s);
        QCOMPARE(xhtmlOf(plain), u"<p>Tin ngắn</p>\n"_s);
        const auto decree = importDocx(
            DocxBuilder()
                .body(DocxBuilder::paragraph(u"QUYẾT ĐỊNH"_s) + DocxBuilder::paragraph(u"Về việc thành lập tổ"_s))
                .build());
        QCOMPARE(decree->metadata.title, u"QUYẾT ĐỊNH Về việc thành lập tổ"_s);
        QCOMPARE(decree->titleOrigin, TitleOrigin::Copied);
        const auto headed = importDocx(DocxBuilder()
                                           .styles(style(u"h"_s, u"heading 1"_s))
                                           .body(styled(u"Đầu bài"_s, u"h"_s) + DocxBuilder::paragraph(u"x"_s))
                                           .build());
        QCOMPARE(headed->titleOrigin, TitleOrigin::Taken);
        QCOMPARE(xhtmlOf(headed), u"<p>x</p>\n"_s);
    }

    void buildsNestedListsAndCountsOnAfterInterruptions()
    {
        const auto imported =
            importDocx(DocxBuilder()
                           .numbering(numberingOf(level(0, u"decimal"_s, u"%1."_s) + level(1, u"bullet"_s, u"-"_s)))
                           .body(numbered(u"a"_s, 1) + numbered(u"b"_s, 1, 1) + numbered(u"c"_s, 1)
                                 + DocxBuilder::paragraph(u"giữa"_s) + numbered(u"d"_s, 1))
                           .build());
        QCOMPARE(xhtmlOf(imported).remove(u'\n'),
                 u"<ol><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ol><p>giữa</p>"
                 "<ol start=\"3\"><li><p>d</p></li></ol>"_s);
    }

    void writesOutLabelsThatAreCited()
    {
        const auto imported = importDocx(
            DocxBuilder()
                .numbering(numberingOf(level(0, u"decimal"_s, u"Điều %1."_s) + level(1, u"decimal"_s, u"%2."_s)
                                       + level(2, u"lowerLetter"_s, u"%3)"_s) + level(3, u"upperRoman"_s, u"%1.%4"_s)))
                .body(numbered(u"Phạm vi"_s, 1) + numbered(u"khoản"_s, 1, 1) + numbered(u"điểm"_s, 1, 2)
                      + numbered(u"điểm"_s, 1, 2) + numbered(u"Đối tượng"_s, 1) + numbered(u"x"_s, 1, 3))
                .build());
        QCOMPARE(xhtmlOf(imported).remove(u'\n'),
                 u"<p>Điều 1. Phạm vi</p><ol><li><p>khoản</p><p>a) điểm</p><p>b) điểm</p></li></ol>"
                 "<p>Điều 2. Đối tượng</p><p>2.I x</p>"_s);
    }

    void makesListsOfLettersAndRomanNumeralsWithAFullStop()
    {
        const auto imported = importDocx(
            DocxBuilder()
                .numbering(numberingOf(level(0, u"upperRoman"_s, u"%1."_s) + level(1, u"upperLetter"_s, u"%2"_s)
                                       + level(2, u"lowerLetter"_s, u"%3."_s) + level(3, u"lowerLetter"_s, u"(%4)"_s)))
                .body(numbered(u"x"_s, 1) + numbered(u"y"_s, 1, 1) + numbered(u"z"_s, 1, 2) + numbered(u"t"_s, 1, 3)
                      + DocxBuilder::paragraph(u"giữa"_s) + numbered(u"u"_s, 1))
                .build());
        QCOMPARE(
            xhtmlOf(imported).remove(u'\n'),
            u"<ol type=\"I\"><li><p>x</p><ol type=\"A\"><li><p>y</p><ol type=\"a\"><li><p>z</p><p>(a) t</p></li></ol>"
            "</li></ol></li></ol><p>giữa</p><ol type=\"I\" start=\"2\"><li><p>u</p></li></ol>"_s);
    }

    void citesLettersWordGoesOnDifferentlyWith()
    {
        QString body;
        for (int i = 0; i < 28; ++i)
            body += numbered(u"x"_s, 1);
        const QString html = xhtmlOf(
            importDocx(DocxBuilder().numbering(numberingOf(level(0, u"lowerLetter"_s, u"%1."_s))).body(body).build()));
        QCOMPARE(html.count(u"<li>"_s), 27);
        QVERIFY2(html.endsWith("<p>bb. x</p>\n"_L1), qPrintable(html));
    }

    void keepsTheNumberOfAnEmptyParagraph()
    {
        const auto imported =
            importDocx(DocxBuilder()
                           .numbering(numberingOf(level(0, u"decimal"_s, u"%1."_s)))
                           .body(u"<w:tbl><w:tr><w:tc>"_s + numbered({}, 1) + u"</w:tc></w:tr><w:tr><w:tc>"_s
                                 + numbered({}, 1) + u"</w:tc></w:tr></w:tbl>"_s)
                           .build());
        QCOMPARE(xhtmlOf(imported).remove(u'\n'),
                 u"<table><tr><td><p>1.</p></td></tr><tr><td><p>2.</p></td></tr></table>"_s);
    }

    void restartsWhereAnOverrideSaysSo()
    {
        const QString second = u"<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
                               "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"_s;
        const auto imported = importDocx(DocxBuilder()
                                             .numbering(numberingOf(level(0, u"decimal"_s, u"%1)"_s)) + second)
                                             .body(numbered(u"a"_s, 1) + numbered(u"b"_s, 2) + numbered(u"c"_s, 2))
                                             .build());
        QCOMPARE(xhtmlOf(imported).remove(u'\n'),
                 u"<ol><li><p>a</p></li></ol><ol start=\"5\"><li><p>b</p></li><li><p>c</p></li></ol>"_s);
    }

    void turnsMergesIntoSpansAndRepeatedRowsIntoHeaders()
    {
        const QString restart = u"<w:vMerge w:val=\"restart\"/>"_s;
        const QString table = u"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"_s
                              + cell(u"đầu"_s, u"<w:gridSpan w:val=\"2\"/>"_s) + u"</w:tr><w:tr>"_s
                              + cell(u"a"_s, restart) + cell(u"b"_s) + u"</w:tr><w:tr>"_s + cell({}, u"<w:vMerge/>"_s)
                              + cell(u"c"_s) + u"</w:tr><w:tr><w:trPr><w:del/></w:trPr>"_s + cell(u"bỏ"_s)
                              + u"</w:tr></w:tbl>"_s;
        QCOMPARE(xhtmlOf(table).remove(u'\n'), u"<table><tr><th colspan=\"2\"><p>đầu</p></th></tr><tr><td "
                                               u"rowspan=\"2\"><p>a</p></td><td><p>b</p></td></tr>"
                                               "<tr><td><p>c</p></td></tr></table>"_s);
    }

    void nestsTables()
    {
        const QString inner = u"<w:tbl><w:tr>"_s + cell(u"trong"_s) + u"</w:tr></w:tbl>"_s;
        QCOMPARE(xhtmlOf(u"<w:tbl><w:tr><w:tc>"_s + inner + u"<w:p/></w:tc></w:tr></w:tbl>"_s).remove(u'\n'),
                 u"<table><tr><td><table><tr><td><p>trong</p></td></tr></table></td></tr></table>"_s);
    }

    void importsPicturesWithDescriptionAndCaption()
    {
        const auto imported =
            importDocx(DocxBuilder()
                           .styles(style(u"c"_s, u"caption"_s))
                           .relationship(u"r1"_s, u"image"_s, u"media/image1.png"_s)
                           .part(u"word/media/image1.png"_s, png())
                           .body(DocxBuilder::paragraph(u"Trước"_s) + u"<w:p>"_s + picture(u"r1"_s, u"Lễ khánh thành"_s)
                                 + u"</w:p>"_s + styled(u"Ảnh lễ"_s, u"c"_s) + u"<w:p>"_s
                                 + picture(u"r1"_s, u"IMG_1.jpg"_s) + u"</w:p>"_s)
                           .build());
        QVERIFY(imported.ok());
        QCOMPARE(imported->assets.size(), 1);
        QCOMPARE(referencedAssets(imported->document), QStringList{imported->assets.first().name});
        const auto &figure = std::get<Figure>(imported->document.blocks.at(1).node);
        QCOMPARE(figure.alternative, u"Lễ khánh thành"_s);
        QCOMPARE(figure.caption.size(), 1);
        QCOMPARE(QSize(figure.width, figure.height), QSize(8, 6));
        QVERIFY(std::get<Figure>(imported->document.blocks.at(2).node).alternative.isEmpty());
    }

    void givesCaptionsToTheTablesTheyStandAt_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<QString>("expected");
        // T: a table, C: a caption, P: a paragraph, O: a table with a caption of its own.
        QTest::newRow("above") << u"CT"_s << u"T1"_s;
        QTest::newRow("below") << u"TC"_s << u"T1"_s;
        QTest::newRow("above, twice") << u"CTCT"_s << u"T1T2"_s;
        QTest::newRow("below, twice") << u"TCTCP"_s << u"T1T2P"_s;
        QTest::newRow("above, after a table without") << u"TCT"_s << u"TT1"_s;
        QTest::newRow("away from tables") << u"TPCP"_s << u"TP1P"_s;
        QTest::newRow("more captions than tables") << u"CTC"_s << u"T12"_s;
        QTest::newRow("below one with its own") << u"TOC"_s << u"TO1"_s;
    }

    void givesCaptionsToTheTablesTheyStandAt()
    {
        QFETCH(const QString, order);
        QFETCH(const QString, expected);
        QString body;
        int captions = 0;
        for (const QChar part : order) {
            if (part == u'C')
                body += styled(QString::number(++captions), u"c"_s);
            else if (part == u'P')
                body += DocxBuilder::paragraph(u"P"_s);
            else
                body += u"<w:tbl>"_s + (part == u'O' ? u"<w:tblPr><w:tblCaption w:val=\"O\"/></w:tblPr>"_s : QString())
                        + u"<w:tr>"_s + cell(u"T"_s) + u"</w:tr></w:tbl>"_s;
        }
        const auto imported = importDocx(DocxBuilder().styles(style(u"c"_s, u"caption"_s)).body(body).build());
        QString told;
        for (const Block &block : imported->document.blocks) {
            const auto *table = std::get_if<Table>(&block.node);
            const QString words = textOf(*inlinesOf(block));
            told += table && words != u"O"_s ? u'T' + words : words;
        }
        QCOMPARE(told, expected);
    }

    void givesACaptionAboveToItsPicture()
    {
        const QString figure = u"<w:p>"_s + picture(u"r1"_s, u"Lễ"_s) + u"</w:p>"_s;
        const auto imported = importDocx(DocxBuilder()
                                             .styles(style(u"c"_s, u"caption"_s))
                                             .relationship(u"r1"_s, u"image"_s, u"media/image1.png"_s)
                                             .part(u"word/media/image1.png"_s, png())
                                             .body(DocxBuilder::paragraph(u"Trước"_s) + styled(u"Hình 1"_s, u"c"_s)
                                                   + figure + styled(u"Hình 2"_s, u"c"_s) + figure)
                                             .build());
        QCOMPARE(imported->document.blocks.size(), 3);
        QCOMPARE(textOf(std::get<Figure>(imported->document.blocks.at(1).node).caption), u"Hình 1"_s);
        QCOMPARE(textOf(std::get<Figure>(imported->document.blocks.at(2).node).caption), u"Hình 2"_s);
    }

    void leavesPicturesUndecodedWhereOnlyWordsAreWanted()
    {
        ImportLimits limits;
        limits.pictures = Pictures::Named;
        const auto imported = importDocx(DocxBuilder()
                                             .relationship(u"r1"_s, u"image"_s, u"media/a.emf"_s)
                                             .part(u"word/media/a.emf"_s, "không phải ảnh")
                                             .body(u"<w:p>"_s + picture(u"r1"_s, u"Lễ khánh thành"_s) + u"</w:p>"_s)
                                             .build(),
                                         limits);
        QCOMPARE(toPlainText(imported->document).trimmed(), u"[Lễ khánh thành]"_s);
        QVERIFY(imported->assets.isEmpty());
        QVERIFY(imported->notices.isEmpty());
    }

    void namesPicturesItCannotShow()
    {
        const auto imported =
            importDocx(DocxBuilder()
                           .relationship(u"r1"_s, u"image"_s, u"media/image1.emf"_s)
                           .part(u"word/media/image1.emf"_s, QByteArray("\1\0\0\0EMF", 7))
                           .externalRelationship(u"r2"_s, u"image"_s, u"http://theo-doi.vn/x.png"_s)
                           .body(u"<w:p>"_s + picture(u"r1"_s, {}) + picture(u"r2"_s, {}) + picture(u"r3"_s, {})
                                 + u"</w:p>"_s + DocxBuilder::paragraph(u"x"_s))
                           .build());
        QCOMPARE(xhtmlOf(imported), u"<p>x</p>\n"_s);
        QVERIFY(hasNotice(*imported, u"image-unreadable"_s));
        QVERIFY(hasNotice(*imported, u"image-remote"_s));
    }

    void saysWhyAPictureIsLeftOut()
    {
        if (QImageReader::supportedImageFormats().contains("heic"))
            QSKIP("Qt reads HEIC here");
        const QByteArray heic = QByteArray::fromHex("00000024") + "ftypheic" + QByteArray(24, '\0') + "mdat";
        const QByteArray docx = DocxBuilder()
                                    .relationship(u"r1"_s, u"image"_s, u"media/anh.heic"_s)
                                    .relationship(u"r2"_s, u"image"_s, u"media/lon.png"_s)
                                    .part(u"word/media/anh.heic"_s, heic)
                                    .part(u"word/media/lon.png"_s, png())
                                    .body(u"<w:p>"_s + picture(u"r1"_s, {}) + picture(u"r2"_s, {}) + u"</w:p>"_s)
                                    .build();
        ImportLimits limits;
        limits.imagePixels = 8 * 6 - 1;
        const auto imported = importDocx(docx, limits);
        QCOMPARE(imported->notices.size(), 2);
        QCOMPARE(imported->notices.at(0).reason, u"image-heic"_s);
        QCOMPARE(imported->notices.at(0).arguments, QStringList{u"anh.heic"_s});
        QCOMPARE(imported->notices.at(1).reason, u"image-too-large"_s);
        QCOMPARE(imported->notices.at(1).arguments.first(), u"lon.png"_s);
    }

    void publishesWhatWordShowsOfACroppedPicture()
    {
        const QString fill = u"<pic:blipFill><a:blip r:embed=\"r1\"/><a:srcRect%1/></pic:blipFill>"_s;
        const auto shown = [&](const QString &edges) {
            return u"<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic>"_s + fill.arg(edges)
                   + u"</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"_s;
        };
        const QString old = u"<w:p><w:r><w:pict><v:shape><v:imagedata r:id=\"r1\" croptop=\"32768f\" "
                            "cropright=\".25\"/></v:shape></w:pict></w:r></w:p>"_s;
        const auto imported = importDocx(DocxBuilder()
                                             .relationship(u"r1"_s, u"image"_s, u"media/image1.png"_s)
                                             .part(u"word/media/image1.png"_s, png())
                                             .body(shown(u" l=\"25000\" b=\"50000\""_s) + shown(u" l=\"-9000\""_s)
                                                   + shown(u" l=\"60000\" r=\"60000\""_s) + old)
                                             .build());
        QCOMPARE(imported->document.blocks.size(), 4);
        const auto size = [&](qsizetype i) {
            const auto &figure = std::get<Figure>(imported->document.blocks.at(i).node);
            return QSize(figure.width, figure.height);
        };
        QCOMPARE(size(0), QSize(6, 3));
        QCOMPARE(size(1), QSize(8, 6));
        QCOMPARE(size(2), QSize(8, 6));
        QCOMPARE(size(3), QSize(6, 3));
        for (const ImportedAsset &asset : imported->assets)
            QVERIFY(asset.original == png());
    }
};

QTEST_MAIN(DocxBlocksTest)
#include "test_docx_blocks.moc"
