// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/content/DocxTestSupport.h"
#include "tests/content/LegacyEncoder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content;
using testing::DocxBuilder;

namespace {

QString font(const QString &name)
{
    return u"<w:rFonts w:ascii=\"%1\" w:hAnsi=\"%1\"/>"_s.arg(name);
}

} // namespace

/// Word files in fonts from before Unicode: the text as found, and beside it what the text doctor makes of it.
class DocxLegacyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersTheCorrectedDocumentBesideTheOneFound()
    {
        const QString found = testing::toTcvn3(u"Xã họp dân"_s);
        const auto imported =
            importDocx(DocxBuilder()
                           .body(DocxBuilder::paragraph(testing::toTcvn3(u"thông báo"_s),
                                                        u"<w:pStyle w:val=\"Title\"/>"_s, font(u".VnTimeH"_s))
                                 + DocxBuilder::paragraph(found, {}, font(u".VnTime"_s))
                                 + DocxBuilder::paragraph(testing::toVni(u"và thu phí"_s), {}, font(u"VNI-Times"_s)))
                           .build());
        QVERIFY(imported.ok());
        QVERIFY(testing::xhtmlOf(imported).contains(found.toHtmlEscaped()));
        QVERIFY(imported->corrected.has_value());
        QCOMPARE(imported->corrected->changes.size(), 3);
        QCOMPARE(imported->corrected->changes.at(1).before, found);
        QCOMPARE(imported->corrected->changes.at(1).after, u"Xã họp dân"_s);
        const ImportedDocument corrected = takeCorrections(*imported);
        QCOMPARE(corrected.metadata.title, u"THÔNG BÁO"_s);
        QVERIFY(!testing::hasNotice(corrected, u"legacy-font"_s));
        QVERIFY(testing::xhtmlOf(corrected).contains(u"<p>Xã họp dân</p>\n<p>và thu phí</p>"_s));
    }

    void correctsWhateverHoldsText()
    {
        const QString rows = u"<w:tbl><w:tr><w:tc>"_s
                             + DocxBuilder::paragraph(testing::toVni(u"Số tiền"_s), {}, font(u"VNI-Times"_s))
                             + u"</w:tc></w:tr></w:tbl>"_s;
        const QString symbols = u"<w:p><w:r><w:sym w:font=\".VnTime\" w:char=\"F0AE\"/></w:r><w:r><w:rPr>"_s
                                + font(u".VnTime"_s)
                                + u"</w:rPr><w:t>n</w:t><w:softHyphen/><w:t>íc</w:t></w:r></w:p>"_s;
        const QString note = u"<w:p><w:r><w:t>x</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>"_s;
        const auto imported =
            importDocx(DocxBuilder()
                           .body(rows + symbols + note)
                           .footnotes(u"<w:footnote w:id=\"1\">"_s
                                      + DocxBuilder::paragraph(testing::toTcvn3(u"Điều lệ"_s), {}, font(u".VnTime"_s))
                                      + u"</w:footnote>"_s)
                           .build());
        QVERIFY(imported.ok() && imported->corrected);
        const QString xhtml = testing::xhtmlOf(takeCorrections(*imported));
        for (const QString &text : {u"Số tiền"_s, u"đnước"_s, u"Điều lệ"_s})
            QVERIFY2(xhtml.contains(text), qPrintable(xhtml));
    }

    void takesTheFontFromStylesAndThemes()
    {
        const QString style =
            u"<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/>"
            "<w:rPr>"_s
            + font(u".VnTime"_s) + u"</w:rPr></w:style>"_s;
        const auto imported = importDocx(
            DocxBuilder()
                .styles(style)
                .body(DocxBuilder::paragraph(testing::toTcvn3(u"đúng"_s))
                      + DocxBuilder::paragraph(u"Müller"_s, {}, u"<w:rFonts w:hAnsiTheme=\"minorHAnsi\"/>"_s))
                .build());
        QVERIFY(imported.ok() && imported->corrected);
        const QString xhtml = testing::xhtmlOf(takeCorrections(*imported));
        QVERIFY2(xhtml.contains(u"<p>đúng</p>"_s) && xhtml.contains(u"Müller"_s), qPrintable(xhtml));
    }

    void takesTheFontOfALabelFromTheNumberingItself()
    {
        const QString levels = u"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/>"
                               "<w:lvlText w:val=\"%1 %2.\"/><w:rPr>%3</w:rPr></w:lvl></w:abstractNum>"
                               "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"_s;
        const auto imported = importDocx(
            DocxBuilder()
                .numbering(levels.arg(testing::toTcvn3(u"Điều"_s), u"%1"_s, font(u".VnTime"_s)))
                .body(DocxBuilder::paragraph(u"Phạm vi điều chỉnh"_s,
                                             u"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"_s))
                .build());
        QVERIFY(imported.ok() && imported->corrected);
        QVERIFY(!testing::xhtmlOf(imported).contains(u"Điều 1."_s));
        QVERIFY(testing::xhtmlOf(takeCorrections(*imported)).contains(u"<p>Điều 1. Phạm vi điều chỉnh</p>"_s));
    }

    void unicodeDocumentsHaveNoSecondReading()
    {
        const auto imported = importDocx(DocxBuilder()
                                             .body(DocxBuilder::paragraph(u"Ủy ban xã họp."_s, {}, font(u".VnTime"_s))
                                                   + DocxBuilder::paragraph(u"Où est l'été ?"_s))
                                             .build());
        QVERIFY(imported.ok());
        QVERIFY(!imported->corrected);
        QVERIFY(takeCorrections(*imported).document == imported->document);
    }
};

QTEST_GUILESS_MAIN(DocxLegacyTest)
#include "test_docx_legacy.moc"
