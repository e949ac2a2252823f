// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocumentWalk.h"
#include "app/content/PlainText.h"
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

    void keepsRaisedDigitsApartInPlainText()
    {
        const Block area{Paragraph{{Text{u"10 m"_s, {}, {}}, Text{u"2"_s, Mark::Superscript, {}}}}};
        QCOMPARE(toPlainText({{area}}), u"10 m²\n"_s);
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "test_document.moc"
