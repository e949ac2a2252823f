// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/content/DocxTestSupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content;
using testing::DocxBuilder;
using testing::hasNotice;
using testing::xhtmlOf;

/// What stands inside a paragraph.
class DocxTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRuns_data()
    {
        QTest::addColumn<QString>("runs");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &runs, const QString &expected) {
            QTest::newRow(name) << runs << expected;
        };
        const auto run = [](const QString &properties) { return DocxBuilder::run(u"x"_s, properties); };
        row("bold", run(u"<w:b/>"_s), u"<strong>x</strong>"_s);
        row("bold off", run(u"<w:b w:val=\"0\"/>"_s), u"x"_s);
        row("italic underline", run(u"<w:i/><w:u w:val=\"single\"/>"_s), u"<em><u>x</u></em>"_s);
        row("no underline", run(u"<w:u w:val=\"none\"/>"_s), u"x"_s);
        row("strike", run(u"<w:dstrike/>"_s), u"<s>x</s>"_s);
        row("superscript", run(u"<w:vertAlign w:val=\"superscript\"/>"_s), u"<sup>x</sup>"_s);
        row("subscript", run(u"<w:vertAlign w:val=\"subscript\"/>"_s), u"<sub>x</sub>"_s);
        row("caps keep their letters", run(u"<w:caps/>"_s), u"x"_s);
        row("earlier formatting is no formatting", run(u"<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>"_s), u"x"_s);
        row("hidden", DocxBuilder::run(u"a"_s) + run(u"<w:vanish/>"_s), u"a"_s);
        row("break and tab", u"<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>"_s, u"a<br/>b c"_s);
        row("page break", u"<w:r><w:t>a</w:t><w:br w:type=\"page\"/></w:r>"_s, u"a"_s);
        row("hyphen", u"<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>"_s, u"a\u2011b"_s);
        row("symbol", u"<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"_s, u"✓"_s);
        row("insertion", u"<w:ins>"_s + run({}) + u"</w:ins>"_s, u"x"_s);
        row("deletion", run({}) + u"<w:del><w:r><w:delText>y</w:delText></w:r></w:del>"_s, u"x"_s);
        row("move", u"<w:moveFrom>"_s + run({}) + u"</w:moveFrom><w:moveTo>"_s + run({}) + u"</w:moveTo>"_s, u"x"_s);
        row("smart tag", u"<w:smartTag>"_s + run({}) + u"</w:smartTag>"_s, u"x"_s);
        row("content control",
            u"<w:sdt><w:sdtPr><w:alias w:val=\"no\"/></w:sdtPr><w:sdtContent>"_s + run({})
                + u"</w:sdtContent></w:sdt>"_s,
            u"x"_s);
        row("escapes", DocxBuilder::run(u"<b> & \"c\""_s), u"&lt;b&gt; &amp; &quot;c&quot;"_s);
    }

    void readsRuns()
    {
        QFETCH(const QString, runs);
        QFETCH(const QString, expected);
        QCOMPARE(xhtmlOf(u"<w:p>"_s + runs + u"</w:p>"_s), u"<p>"_s + expected + u"</p>\n"_s);
    }

    void readsFormulas_data()
    {
        QTest::addColumn<QString>("runs");
        QTest::addColumn<QString>("expected");
        const auto sign = [](const QString &text) { return u"<m:r><m:t>%1</m:t></m:r>"_s.arg(text); };
        const auto in = [](const QString &name, const QString &inside) {
            return u"<m:%1>%2</m:%1>"_s.arg(name, inside);
        };
        const auto e = [&](const QString &inside) { return in(u"e"_s, inside); };
        const auto math = [&](const char *name, const QString &inside, const QString &expected) {
            QTest::newRow(name) << in(u"oMath"_s, inside) << expected;
        };
        math("sum with limits and brackets",
             in(u"nary"_s,
                u"<m:naryPr><m:chr m:val=\"∑\"/></m:naryPr>"_s + in(u"sub"_s, sign(u"n=1"_s))
                    + in(u"sup"_s, sign(u"∞"_s))
                    + e(in(u"d"_s, e(in(u"sSub"_s, e(sign(u"a"_s)) + in(u"sub"_s, sign(u"n"_s))) + sign(u"+b"_s))))),
             u"∑_(n=1)^∞ (a_n+b)"_s);
        math("integral without limits", in(u"nary"_s, e(sign(u"xdx"_s))), u"∫xdx"_s);
        math("power of a difference", in(u"sSup"_s, e(sign(u"e"_s)) + in(u"sup"_s, sign(u"n-k"_s))), u"e^(n-k)"_s);
        math("fraction of sums", in(u"f"_s, in(u"num"_s, sign(u"a+b"_s)) + in(u"den"_s, sign(u"2c"_s))), u"(a+b)/2c"_s);
        math("binomial",
             in(u"d"_s, e(in(u"f"_s, u"<m:fPr><m:type m:val=\"noBar\"/></m:fPr>"_s + in(u"num"_s, sign(u"n"_s))
                                         + in(u"den"_s, sign(u"k"_s))))),
             u"(n¦k)"_s);
        math("roots",
             in(u"rad"_s, in(u"deg"_s, {}) + e(sign(u"a+b"_s)))
                 + in(u"rad"_s, in(u"deg"_s, sign(u"3"_s)) + e(sign(u"x"_s))),
             u"√(a+b)∛x"_s);
        math("function", in(u"func"_s, in(u"fName"_s, sign(u"log"_s)) + e(sign(u"x"_s))), u"log x"_s);
        math("matrix in its own brackets",
             in(u"d"_s, u"<m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"]\"/></m:dPr>"_s
                            + e(in(u"m"_s, in(u"mr"_s, e(sign(u"a"_s)) + e(sign(u"b"_s)))
                                               + in(u"mr"_s, e(sign(u"c"_s)) + e(sign(u"d"_s)))))),
             u"[a, b; c, d]"_s);
        math("fraction", in(u"f"_s, in(u"num"_s, sign(u"1"_s)) + in(u"den"_s, sign(u"2"_s))), u"1/2"_s);
    }

    void readsFormulas() { readsRuns(); }

    void followsLinksOfEveryKind()
    {
        const QString field =
            u"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK "
            "\"https://b.vn/\" \\o \"x\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/>"
            "</w:r><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t>b</w:t></w:r>"
            "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"_s;
        const QString simple = u"<w:fldSimple w:instr=\"HYPERLINK &quot;https://c.vn/&quot;\">"_s
                               + DocxBuilder::run(u"c"_s) + u"</w:fldSimple>"_s;
        const auto imported =
            importDocx(DocxBuilder()
                           .externalRelationship(u"r1"_s, u"hyperlink"_s, u"https://a.vn/một hai"_s)
                           .externalRelationship(u"r2"_s, u"hyperlink"_s, u"javascript:alert(1)"_s)
                           .body(u"<w:p><w:hyperlink r:id=\"r1\">"_s + DocxBuilder::run(u"a"_s) + u"</w:hyperlink>"_s
                                 + field + simple + u"<w:hyperlink r:id=\"r2\">"_s + DocxBuilder::run(u"d"_s)
                                 + u"</w:hyperlink><w:hyperlink w:anchor=\"e\">"_s + DocxBuilder::run(u"e"_s)
                                 + u"</w:hyperlink></w:p>"_s)
                           .build());
        QCOMPARE(xhtmlOf(imported), u"<p><a href=\"https://a.vn/một%20hai\">a</a><a href=\"https://b.vn/\">b</a>"
                                    "<a href=\"https://c.vn/\">c</a>de</p>\n"_s);
        QVERIFY(hasNotice(*imported, u"link-dropped"_s));
    }

    void keepsTextAfterAFieldThatNeverEnds()
    {
        const QString begin = u"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>mã</w:t></w:r></w:p>"_s;
        QCOMPARE(xhtmlOf(begin + DocxBuilder::paragraph(u"còn"_s)), u"<p>còn</p>\n"_s);
    }

    void readsTextBoxesOnceThoughTheyAreStoredTwice()
    {
        const QString box = u"<w:txbxContent>"_s + DocxBuilder::paragraph(u"trong khung"_s) + u"</w:txbxContent>"_s;
        const QString alternate = u"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"_s + box
                                  + u"</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"_s + box
                                  + u"</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"_s;
        QCOMPARE(
            xhtmlOf(u"<w:p>"_s + DocxBuilder::run(u"trước "_s) + alternate + DocxBuilder::run(u"sau"_s) + u"</w:p>"_s),
            u"<p>trước sau</p>\n<p>trong khung</p>\n"_s);
        const QString onlyFallback = u"<w:r><mc:AlternateContent><mc:Choice Requires=\"zz\"/><mc:Fallback><w:t>x</w:t>"
                                     "</mc:Fallback></mc:AlternateContent></w:r>"_s;
        QCOMPARE(xhtmlOf(u"<w:p>"_s + onlyFallback + u"</w:p>"_s), u"<p>x</p>\n"_s);
    }

    void putsNotesWhereTheyAreReferredTo()
    {
        const QString reference = u"<w:r><w:footnoteReference w:id=\"7\"/></w:r>"_s;
        const auto imported = importDocx(
            DocxBuilder()
                .body(u"<w:p>"_s + DocxBuilder::run(u"năm 2024"_s) + reference + u"</w:p>"_s)
                .footnotes(u"<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"7\">"_s
                           + DocxBuilder::paragraph(u"Chú thích"_s) + u"</w:footnote>"_s)
                .build());
        const Note note{{Text{u"Chú thích"_s, {}, {}}}};
        const Document expected = Document{{Block{Paragraph{{Text{u"năm 2024"_s, {}, {}}, note}}}}};
        QCOMPARE(imported->document, expected);
    }

    void takesMarksFromStyles()
    {
        const auto imported = importDocx(
            DocxBuilder()
                .styles(
                    u"<w:style w:type=\"character\" w:styleId=\"S\"><w:rPr><w:b/></w:rPr></w:style>"
                    "<w:style w:type=\"character\" w:styleId=\"T\"><w:basedOn w:val=\"S\"/><w:rPr><w:i/></w:rPr></w:style>"_s)
                .body(u"<w:p>"_s + DocxBuilder::run(u"a"_s, u"<w:rStyle w:val=\"T\"/>"_s)
                      + DocxBuilder::run(u"b"_s, u"<w:rStyle w:val=\"T\"/><w:b w:val=\"false\"/>"_s) + u"</w:p>"_s)
                .build());
        QCOMPARE(xhtmlOf(imported), u"<p><strong><em>a</em></strong><em>b</em></p>\n"_s);
    }

    void tellsWhatItLeftOut()
    {
        const auto imported =
            importDocx(DocxBuilder()
                           .body(u"<w:p><w:commentRangeStart w:id=\"1\"/><w:ins>"_s + DocxBuilder::run(u"a"_s)
                                 + u"</w:ins>"_s + DocxBuilder::run(u"b"_s, u"<w:rFonts w:ascii=\".VnTime\"/>"_s)
                                 + DocxBuilder::run(u"c"_s, u"<w:vanish/>"_s)
                                 + u"<w:r><w:sym w:font=\"Wingdings 3\" w:char=\"F021\"/></w:r></w:p><w:altChunk/>"_s)
                           .build());
        QVERIFY(imported.ok());
        for (const auto &reason : {u"tracked-changes-accepted"_s, u"legacy-font"_s, u"hidden-text-dropped"_s,
                                   u"symbol-dropped"_s, u"object-skipped"_s})
            QVERIFY2(hasNotice(*imported, reason), qPrintable(reason));
    }

    void joinsParagraphsWhoseMarkWasDeleted()
    {
        QCOMPARE(
            xhtmlOf(DocxBuilder::paragraph(u"một "_s, u"<w:rPr><w:del/></w:rPr>"_s) + DocxBuilder::paragraph(u"hai"_s)),
            u"<p>một hai</p>\n"_s);
        QCOMPARE(xhtmlOf(DocxBuilder::paragraph(u"M"_s, u"<w:framePr w:dropCap=\"drop\"/>"_s)
                         + DocxBuilder::paragraph(u"ột"_s)),
                 u"<p>Một</p>\n"_s);
    }
};

QTEST_GUILESS_MAIN(DocxTextTest)
#include "test_docx_text.moc"
