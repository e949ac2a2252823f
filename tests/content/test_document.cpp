// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocumentWalk.h"
#include "app/content/ListNumber.h"
#include "app/content/PlainText.h"
#include "app/content/QuotationSource.h"
#include "app/content/Xhtml.h"
#include "tests/support/RandomDocument.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content;

namespace {

const QString assetA = QString(128, u'a') + u".jpg"_s;

Block paragraph(const QString &text, Marks marks = {}, const QString &href = {})
{
    return Block{Paragraph{{Text{text, marks, href}}}};
}

Document nested(int depth)
{
    Block block = paragraph(u"trong cùng"_s);
    for (int i = 0; i < depth; ++i)
        block = Block{Quotation{{block}}};
    return Document{{block}};
}

QByteArray article(const QByteArray &content)
{
    return "<article xmlns=\"http://www.w3.org/1999/xhtml\">" + content + "</article>";
}

} // namespace

class DocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThroughXhtml_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 0; seed < 300; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }

    void losesNothingThroughXhtml()
    {
        QFETCH(const quint32, seed);
        const Document document = normalise(testing::randomDocument(seed));
        const QByteArray xhtml = toXhtml(document);
        const auto read = fromXhtml(xhtml);
        QVERIFY2(read.ok(), qPrintable(read ? QString() : read.error().detail));
        QVERIFY(*read == document);
        QCOMPARE(toXhtml(*read), xhtml);
        QVERIFY(normalise(document) == document);
    }

    void writesTheFigureWithAllItsParts()
    {
        Figure figure{
            assetA, u"Cầu \"mới\" <2026>"_s, false, {Text{u"Cầu"_s, Mark::Bold, {}}}, u"Ảnh: CTV thôn 3"_s, 640, 480};
        Figure decorative{assetA, {}, true, {}, {}, 0, 0};
        const Document document{{Block{figure}, Block{decorative}}};
        const auto read = fromXhtml(toXhtml(document));
        QVERIFY(read.ok());
        QVERIFY(*read == document);
        QCOMPARE(referencedAssets(document), QStringList{assetA});
        QCOMPARE(content::factsOf(document).imagesWithoutAlternative, 0);
        QVERIFY(toXhtml(document).contains("<p class=\"credit\">"));
    }

    void writesOneLinkAroundRunsOfOneTarget()
    {
        const QString href = u"https://example.vn/a?b=1&c=2"_s;
        const Document document{{Block{Paragraph{{Text{u"một "_s, {}, href}, Text{u"hai"_s, Mark::Bold, href}}}}}};
        QCOMPARE(toXhtml(document),
                 article("\n<p><a href=\"https://example.vn/a?b=1&amp;c=2\">một <strong>hai</strong></a></p>\n")
                     + '\n');
    }

    void numbersNotesAndGathersThemAtTheEnd()
    {
        const Note first{{Text{u"Theo Quyết định 10"_s, {}, {}}}};
        const Note second{{Text{u"Số liệu "_s, {}, {}}, Text{u"2025"_s, Mark::Bold, {}}}};
        const Document document{{Block{Paragraph{{Text{u"Một"_s, {}, {}}, first, Text{u" hai"_s, {}, {}}, second}}}}};
        QCOMPARE(toXhtml(document), article(R"(
<p>Một<sup class="note"><a href="#note-1" id="noteref-1" role="doc-noteref">1</a></sup> hai<sup class="note"><a href="#note-2" id="noteref-2" role="doc-noteref">2</a></sup></p>
<section class="notes" role="doc-endnotes">
<ol>
<li id="note-1"><p>Theo Quyết định 10<a href="#noteref-1" role="doc-backlink">↩</a></p></li>
<li id="note-2"><p>Số liệu <strong>2025</strong><a href="#noteref-2" role="doc-backlink">↩</a></p></li>
</ol>
</section>
)") + '\n');
        QVERIFY(*fromXhtml(toXhtml(document)) == document);
        QCOMPARE(toPlainText(document), u"Một[1] hai[2]\n\n[1] Theo Quyết định 10\n[2] Số liệu 2025\n"_s);
        QCOMPARE(content::factsOf(document).wordCount, 9);
    }

    void flattensNotesInNotes()
    {
        const Note inner{{Text{u" trong"_s, {}, {}}}};
        const Document document{{Block{Paragraph{{Note{{Text{u"ngoài"_s, {}, {}}, inner}}}}}}};
        const Document expected{{Block{Paragraph{{Note{{Text{u"ngoài trong"_s, {}, {}}}}}}}}};
        QVERIFY(normalise(document) == expected);
    }

    void saysWhereAQuotationIsFrom()
    {
        const Document document{{Block{Quotation{{paragraph(u"lời"_s)}, u"Báo Nghệ An"_s, u"2026-05-12"_s}}}};
        QCOMPARE(toXhtml(document), article(R"(
<figure class="quotation">
<blockquote>
<p>lời</p>
</blockquote>
<figcaption><cite>Báo Nghệ An</cite>, <time datetime="2026-05-12">12/05/2026</time></figcaption>
</figure>
)") + '\n');
        QVERIFY(*fromXhtml(toXhtml(document)) == document);
        QCOMPARE(toPlainText(document), u"lời\n— Báo Nghệ An, 12/05/2026\n"_s);
    }

    void readsTheSourceLineOfAQuotation_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("date");
        QTest::newRow("both") << u"Báo Nghệ An, 12/05/2026"_s << u"Báo Nghệ An"_s << u"2026-05-12"_s;
        QTest::newRow("ngày") << u"Báo Nghệ An, ngày 2/5/2026"_s << u"Báo Nghệ An"_s << u"2026-05-02"_s;
        QTest::newRow("date alone") << u"12-05-2026"_s << QString() << u"2026-05-12"_s;
        QTest::newRow("name alone") << u"Báo Nghệ An"_s << u"Báo Nghệ An"_s << QString();
        QTest::newRow("no such day") << u"Báo, 31/02/2026"_s << u"Báo, 31/02/2026"_s << QString();
        QTest::newRow("a number") << u"Công văn số 12/05/2026"_s << u"Công văn số 12/05/2026"_s << QString();
        QTest::newRow("two dates") << u"Báo, 1/1/2025, 2/1/2026"_s << u"Báo, 1/1/2025"_s << u"2026-01-02"_s;
    }

    void readsTheSourceLineOfAQuotation()
    {
        QFETCH(const QString, line);
        const QuotationSource source = parseQuotationSource(line);
        QTEST(source.name, "name");
        QTEST(source.date, "date");
        const QuotationSource again = parseQuotationSource(quotationSourceLine(source.name, source.date));
        QCOMPARE(again.name, source.name);
        QCOMPARE(again.date, source.date);
    }

    void keepsWhatIsNoDateInTheSource()
    {
        const Document document = normalise({{Block{Quotation{{paragraph(u"lời"_s)}, u"Báo"_s, u"tháng 5"_s}}}});
        const auto &quotation = std::get<Quotation>(document.blocks.first().node);
        QCOMPARE(quotation.source, u"Báo, tháng 5"_s);
        QVERIFY(quotation.date.isEmpty());
    }

    void offersFilesToTakeAlong()
    {
        const QString asset = QString(128, u'b') + u".pdf"_s;
        const Attachment file{asset, u"Nghị quyết 12.pdf"_s, u"Nghị quyết số 12"_s, 1'300'000};
        const Document document{{paragraph(u"Xem tệp"_s), Block{file}}};
        const auto read = fromXhtml(toXhtml(document));
        QVERIFY(read.ok());
        QVERIFY(*read == document);
        QVERIFY(toXhtml(document).contains(">Nghị quyết số 12</a> <data value=\"1300000\">PDF, 1,2 MB</data></p>"));
        QCOMPARE(referencedAssets(document), QStringList{asset});
        QCOMPARE(toPlainText(document), u"Xem tệp\n\nNghị quyết số 12 (PDF, 1,2 MB)\n"_s);
    }

    void offersNoFileABrowserWouldRun_data()
    {
        QTest::addColumn<QString>("extension");
        for (const char *extension : {"html", "svg", "js", "exe", "docm", "xhtml", "jpg", ""})
            QTest::newRow(extension) << QString::fromLatin1(extension);
    }

    void offersNoFileABrowserWouldRun()
    {
        QFETCH(const QString, extension);
        const QString asset = QString(128, u'b') + u'.' + extension;
        const Document document{{Block{Attachment{asset, u"a"_s, u"tên"_s, 5}}}};
        QVERIFY(normalise(document) == Document{{paragraph(u"tên"_s)}});
        const QByteArray xhtml = "<p class=\"attachment\"><a href=\"assets/" + asset.toLatin1()
                                 + "\" download=\"a\">tên</a> <data value=\"5\">" + extension.toUpper().toLatin1()
                                 + ", 5 B</data></p>";
        QVERIFY(!fromXhtml(article(xhtml)).ok());
    }

    void composesTextAndDropsControls()
    {
        const Document document =
            normalise({{paragraph(u"Ti\u00eau\u0309"_s + QChar(1) + u"\tđê\u0300"_s + QChar(0xd800))}});
        const auto &text = std::get<Text>(std::get<Paragraph>(document.blocks.first().node).inlines.first());
        QCOMPARE(text.text, u"Ti\u00eaủ đề\ufffd"_s);
    }

    void mergesRunsAndTrimsEmptyParagraphsAtTheEnds()
    {
        const Document document{{Block{Paragraph{}}, Block{Paragraph{{Text{u"a"_s, {}, {}}, Text{u"b"_s, {}, {}}}}},
                                 Block{Paragraph{}}, paragraph(u"c"_s), Block{Paragraph{}}}};
        const Document expected{{paragraph(u"ab"_s), Block{Paragraph{}}, paragraph(u"c"_s)}};
        QVERIFY(normalise(document) == expected);
    }

    void forgetsForbiddenTargetsButKeepsTheirText_data()
    {
        QTest::addColumn<QString>("href");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("http") << u"http://example.vn/"_s << true;
        QTest::newRow("https upper case") << u"HTTPS://example.vn"_s << true;
        QTest::newRow("mailto") << u"mailto:ubnd@example.vn"_s << true;
        QTest::newRow("tel") << u"tel:+84123"_s << true;
        QTest::newRow("fragment") << u"#muc-1"_s << true;
        QTest::newRow("javascript") << u"javascript:alert(1)"_s << false;
        QTest::newRow("split javascript") << u"java\tscript:alert(1)"_s << false;
        QTest::newRow("data") << u"data:text/html,x"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("relative") << u"../x"_s << false;
        QTest::newRow("protocol-relative") << u"//example.vn"_s << false;
        QTest::newRow("no host") << u"http:///x"_s << false;
        QTest::newRow("bidi") << u"http://example.vn/\u202e"_s << false;
    }

    void forgetsForbiddenTargetsButKeepsTheirText()
    {
        QFETCH(const QString, href);
        QFETCH(const bool, allowed);
        const Document document = normalise({{paragraph(u"chữ"_s, {}, href)}});
        const auto &text = std::get<Text>(std::get<Paragraph>(document.blocks.first().node).inlines.first());
        QCOMPARE(text.text, u"chữ"_s);
        QCOMPARE(text.href, allowed ? href : QString());
        const auto read = fromXhtml(article("<p><a href=\"" + href.toHtmlEscaped().toUtf8() + "\">x</a></p>"));
        QCOMPARE(read.ok(), allowed);
    }

    void flattensWhatLiesTooDeep()
    {
        const auto read = fromXhtml(toXhtml(nested(maximumDepth + 40)));
        QVERIFY(read.ok());
        QCOMPARE(toPlainText(*read), u"trong cùng\n"_s);
        QVERIFY(*fromXhtml(toXhtml(nested(maximumDepth))) == nested(maximumDepth));
    }

    void refusesAnythingElse_data()
    {
        QTest::addColumn<QByteArray>("xhtml");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not xml") << QByteArray("xin chào");
        QTest::newRow("no namespace") << QByteArray("<article><p>x</p></article>");
        QTest::newRow("declaration") << "<?xml version=\"1.0\"?>" + article("<p>x</p>");
        QTest::newRow("doctype") << "<!DOCTYPE article [<!ENTITY a \"b\">]>" + article("<p>&a;</p>");
        QTest::newRow("comment") << article("<!-- x --><p>x</p>");
        QTest::newRow("instruction") << article("<?php x ?><p>x</p>");
        QTest::newRow("cdata") << article("<p><![CDATA[x]]></p>");
        QTest::newRow("script") << article("<script>x</script>");
        QTest::newRow("script in text") << article("<p><script>x</script></p>");
        QTest::newRow("event") << article("<p onclick=\"x\">x</p>");
        QTest::newRow("style") << article("<p style=\"x\">x</p>");
        QTest::newRow("h1") << article("<h1>x</h1>");
        QTest::newRow("text between blocks") << article("x<p>x</p>");
        QTest::newRow("remote image") << article("<figure><img src=\"http://x/y.jpg\" alt=\"\"/></figure>");
        QTest::newRow("image without alt")
            << article("<figure><img src=\"assets/" + assetA.toLatin1() + "\"/></figure>");
        QTest::newRow("asset by path") << article("<figure><img src=\"assets/../x.jpg\" alt=\"\"/></figure>");
        QTest::newRow("link in link") << article("<p><a href=\"#a\"><a href=\"#b\">x</a></a></p>");
        QTest::newRow("type decimal") << article("<ol type=\"1\"><li><p>x</p></li></ol>");
        QTest::newRow("type of bullets") << article("<ul type=\"a\"><li><p>x</p></li></ul>");
        QTest::newRow("letters from nothing") << article("<ol type=\"a\" start=\"0\"><li><p>x</p></li></ol>");
        QTest::newRow("start") << article("<ol start=\"01\"><li><p>x</p></li></ol>");
        QTest::newRow("span") << article("<table><tr><td colspan=\"0\"><p>x</p></td></tr></table>");
        QTest::newRow("svg") << article("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        QTest::newRow("second root") << article("<p>x</p>") + article("");
        QTest::newRow("not UTF-8") << article("<p>\xff</p>");
        QTest::newRow("too deep") << article(QByteArray("<blockquote>").repeated(70)
                                             + QByteArray("</blockquote>").repeated(70));
        QTest::newRow("cut off") << article("<p>x</p>").chopped(4);
    }

    void refusesAnythingElse()
    {
        QFETCH(const QByteArray, xhtml);
        const auto read = fromXhtml(xhtml);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().reason, u"xhtml-invalid"_s);
        QCOMPARE(read.error().arguments.size(), 1);
    }

    void refusesOtherSpellings_data()
    {
        QTest::addColumn<QByteArray>("xhtml");
        QTest::newRow("note without text") << article("<p><sup class=\"note\"><a href=\"#note-1\" id=\"noteref-1\" "
                                                      "role=\"doc-noteref\">1</a></sup></p>");
        QTest::newRow("notes nobody refers to")
            << article("<section class=\"notes\" role=\"doc-endnotes\"><ol><li id=\"note-1\"><p>x<a "
                       "href=\"#noteref-1\" role=\"doc-backlink\">↩</a></p></li></ol></section>");
        QTest::newRow("way back in the text") << article("<p><a href=\"#noteref-0\" role=\"doc-backlink\">↩</a></p>");
        QTest::newRow("date and its text differ")
            << article("<figure class=\"quotation\"><blockquote><p>x</p></blockquote><figcaption><time "
                       "datetime=\"2026-05-12\">13/05/2026</time></figcaption></figure>");
        QTest::newRow("quotation without source") << article(
            "<figure class=\"quotation\"><blockquote><p>x</p></blockquote><figcaption></figcaption></figure>");
        QTest::newRow("file with another size")
            << article("<p class=\"attachment\"><a href=\"assets/" + QByteArray(128, 'b')
                       + ".pdf\" download=\"a\">x</a> <data value=\"5\">PDF, 6 "
                         "B</data></p>");
    }

    void refusesOtherSpellings() { refusesAnythingElse(); }

    void givesPlainTextWithMarkersAndTabs()
    {
        const List list{ListKind::Numbered, 3, {{paragraph(u"ba"_s)}, {paragraph(u"bốn"_s)}}};
        const Table table{
            {}, {{Cell{CellKind::Data, 1, 1, {paragraph(u"a"_s)}}, Cell{CellKind::Data, 1, 1, {paragraph(u"b"_s)}}}}};
        const Document document{{paragraph(u"Diện tích 5 m"_s), Block{list}, Block{table}}};
        QCOMPARE(toPlainText(document), u"Diện tích 5 m\n\n3. ba\n4. bốn\n\na\tb\n"_s);
        QCOMPARE(content::factsOf(document).wordCount, 8);
        QVERIFY(content::factsOf({}).isEmpty);
    }

    void numbersListsWithLettersAndRomanNumerals()
    {
        const QList<std::pair<NumberStyle, QString>> kinds{
            {NumberStyle::Decimal, u"<ol start=\"3\">|3. |4. "_s},
            {NumberStyle::LowerLetter, u"<ol type=\"a\" start=\"3\">|c. |d. "_s},
            {NumberStyle::UpperLetter, u"<ol type=\"A\" start=\"3\">|C. |D. "_s},
            {NumberStyle::LowerRoman, u"<ol type=\"i\" start=\"3\">|iii. |iv. "_s},
            {NumberStyle::UpperRoman, u"<ol type=\"I\" start=\"3\">|III. |IV. "_s}};
        for (const auto &[numbers, shown] : kinds) {
            const List list{ListKind::Numbered, 3, {{paragraph(u"ba"_s)}, {paragraph(u"bốn"_s)}}, numbers};
            const QByteArray written = toXhtml({{Block{list}}});
            const QStringList parts = shown.split(u'|');
            QVERIFY2(written.contains(parts.at(0).toUtf8()), written.constData());
            const auto read = fromXhtml(written);
            QVERIFY(read.ok());
            QCOMPARE(std::get<List>(read->blocks.first().node), list);
            QCOMPARE(toXhtml(*read), written);
            QCOMPARE(toPlainText({{Block{list}}}), parts.at(1) + u"ba\n"_s + parts.at(2) + u"bốn\n"_s);
        }
        const List fromNothing{ListKind::Numbered, 0, {{paragraph(u"x"_s)}}, NumberStyle::LowerLetter};
        QCOMPARE(std::get<List>(normalise({{Block{fromNothing}}}).blocks.first().node).start, 1);
        QCOMPARE(listNumber(27, NumberStyle::LowerLetter), u"aa"_s);
        QCOMPARE(listNumber(1994, NumberStyle::UpperRoman), u"MCMXCIV"_s);
        QCOMPARE(listNumber(4000, NumberStyle::UpperRoman), u"4000"_s);
    }

    void keepsRaisedDigitsApartInPlainText()
    {
        const Block area{Paragraph{{Text{u"10 m"_s, {}, {}}, Text{u"2"_s, Mark::Superscript, {}}}}};
        QCOMPARE(toPlainText({{area}}), u"10 m²\n"_s);
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "test_document.moc"
