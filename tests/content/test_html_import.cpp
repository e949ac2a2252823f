// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/HtmlImporter.h"
#include "app/content/PlainText.h"
#include "app/content/Xhtml.h"

#include "tests/content/LegacyEncoder.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content;

namespace {

QString pasted(const QByteArray &html)
{
    const auto imported = importClipboardHtml(html);
    if (!imported)
        return imported.error().reason;
    const QString xhtml = QString::fromUtf8(toXhtml(imported->document));
    const qsizetype start = xhtml.indexOf(u'\n') + 1;
    return xhtml.sliced(start, xhtml.lastIndexOf(u"</article>"_s) - start).remove(u'\n');
}

QStringList noticesOf(const QByteArray &html)
{
    QStringList reasons;
    const auto imported = importClipboardHtml(html);
    if (imported) {
        for (const ImportNotice &notice : imported->notices)
            reasons.append(notice.reason);
    }
    return reasons;
}

QByteArray wordItem(int level, const QByteArray &label, const QByteArray &text)
{
    return "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level" + QByteArray::number(level)
           + " lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>" + label
           + "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>" + text
           + "<o:p></o:p></p>\n";
}

/// A picture of one pixel.
constexpr auto pixel =
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
    "awAAAABJRU5ErkJggg==";

} // namespace

class HtmlImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRunningText_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *html, const QString &expected) {
            QTest::newRow(name) << QByteArray(html) << expected;
        };
        row("elements", "<b>a</b><i>b</i><u>c</u><s>d</s><sub>e</sub><sup>f</sup>",
            u"<p><strong>a</strong><em>b</em><u>c</u><s>d</s><sub>e</sub><sup>f</sup></p>"_s);
        row("styles",
            "<span style='font-weight:700'>a</span><span style='font-style:italic'>b</span>"
            "<span style='text-decoration:underline line-through'>c</span>"
            "<span style='vertical-align:super'>d</span>",
            u"<p><strong>a</strong><em>b</em><u><s>c</s></u><sup>d</sup></p>"_s);
        row("Google's wrapper means nothing", "<b style='font-weight:normal' id='docs-internal-guid-1'><p>a</p></b>",
            u"<p>a</p>"_s);
        row("classes of a style sheet",
            "<style>.c1{font-weight:700} p.c2{font-style:italic}</style>"
            "<p class='c2'>a<span class='c1'>b</span></p>",
            u"<p><em>a</em><strong><em>b</em></strong></p>"_s);
        row("white space", "<p> a\n  b&nbsp; c&nbsp;d </p>", u"<p>a b c\u00a0d</p>"_s);
        row("white space across elements", "a <b> b </b> c", u"<p>a <strong>b </strong>c</p>"_s);
        row("two breaks are a paragraph", "a<br>b<br><br>c", u"<p>a<br/>b</p><p>c</p>"_s);
        row("lines of preformatted text", "<pre>a\nb</pre>", u"<p>a<br/>b</p>"_s);
        row("page break", "<p>a<br style='page-break-before:always'>b</p>", u"<p>a</p><p>b</p>"_s);
        row("empty paragraphs", "<p>a</p><p>&nbsp;</p><p><o:p>&nbsp;</o:p></p><p>b</p>", u"<p>a</p><p>b</p>"_s);
        row("bookmark", "<p><a name='_Toc1'>a</a></p>", u"<p>a</p>"_s);
        row("hidden", "<p>a<span style='display:none'>b</span><span style='mso-hide:all'>c</span></p>", u"<p>a</p>"_s);
        row("conditional comment", "<p>a<!--[if gte mso 9]><b>x</b><![endif]--><![if !mso]>b<![endif]></p>",
            u"<p>ab</p>"_s);
        row("smart tags", "<p><st1:City w:st='on'>Hà</st1:City> <st1:place>Nội</st1:place></p>", u"<p>Hà Nội</p>"_s);
        row("deletion and insertion", "<p>a<del class=msoDel>b</del><ins class=msoIns><span>c</span></ins></p>",
            u"<p>a<u>c</u></p>"_s);
        row("decomposed letters", "<p>Vie\xCC\xA3\xCC\x82t</p>", u"<p>Việt</p>"_s);
        row("entities", "<p>&lt;b&gt; &eacute; &#x1EA1; &zzz;</p>", u"<p>&lt;b&gt; é ạ &amp;zzz;</p>"_s);
    }

    void readsRunningText()
    {
        QFETCH(const QByteArray, html);
        QFETCH(const QString, expected);
        QCOMPARE(pasted("<meta charset=utf-8>" + html), expected);
    }

    void readsBlocks_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &html, const QString &expected) {
            QTest::newRow(name) << html << expected;
        };
        row("headings", "<h1><b>a</b></h1><h2>b</h2><h3>c</h3><h6>d</h6>",
            u"<h2>a</h2><h3>b</h3><h4>c</h4><h4>d</h4>"_s);
        row("outline level", "<p style='mso-outline-level:2'>a</p>", u"<h3>a</h3>"_s);
        row("quotation", "<blockquote><p>a</p></blockquote>", u"<blockquote><p>a</p></blockquote>"_s);
        row("nested lists", "<ul><li>a<ol start=3><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul>",
            u"<ul><li><p>a</p><ol start=\"3\"><li><p>b</p></li></ol></li><li><p>c</p><p>d</p></li></ul>"_s);
        row("a list in a list without item", "<ol><li>a</li><ol><li>b</li></ol><li>c</li></ol>",
            u"<ol><li><p>a</p><ol><li><p>b</p></li></ol></li><li><p>c</p></li></ol>"_s);
        row("letters", "<ol type=a><li>x</li><li>y</li></ol>",
            u"<ol type=\"a\"><li><p>x</p></li><li><p>y</p></li></ol>"_s);
        row("Roman numerals by style", "<ol style='list-style-type:upper-roman' start=2><li>x</li></ol>",
            u"<ol type=\"I\" start=\"2\"><li><p>x</p></li></ol>"_s);
        row("an empty item", "<ul><li>a</li><li><br></li></ul>", u"<ul><li><p>a</p></li><li><p></p></li></ul>"_s);
        row("numbers that jump", "<ol><li>a</li><li value=5>b</li></ol>",
            u"<ol><li><p>a</p></li></ol><ol start=\"5\"><li><p>b</p></li></ol>"_s);
        row("table",
            "<table><caption>t</caption><thead><tr><td>h</td><td>i</td></tr></thead>"
            "<tr><th>a</th><td rowspan=2>b</td></tr><tr><td colspan=2><p>c</p><p>d</p></td></tr></table>",
            u"<table><caption>t</caption><tr><th><p>h</p></th><th><p>i</p></th></tr>"
            "<tr><th><p>a</p></th><td rowspan=\"2\"><p>b</p></td></tr>"
            "<tr><td colspan=\"2\"><p>c</p><p>d</p></td></tr></table>"_s);
    }

    void readsBlocks()
    {
        QFETCH(const QByteArray, html);
        QFETCH(const QString, expected);
        QCOMPARE(pasted("<meta charset=utf-8>" + html), expected);
    }

    void readsWordsBlocks_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &html, const QString &expected) {
            QTest::newRow(name) << html << expected;
        };
        row("Word's row of column widths",
            "<table><tr><td>a</td></tr><![if !supportMisalignedColumns]><tr height=0><td width=9></td></tr><![endif]>"
            "</table>",
            u"<table><tr><td><p>a</p></td></tr></table>"_s);
        row("Word's layout table around drawings",
            "<span style='mso-ignore:vglayout'><table><tr><td>a</td><td></td></tr></table></span>", u"<p>a</p>"_s);
        row("Word's list",
            wordItem(1, "·", "a") + wordItem(2, "1.", "b") + wordItem(2, "2.", "c") + wordItem(1, "o", "d"),
            u"<ul><li><p>a</p><ol><li><p>b</p></li><li><p>c</p></li></ol></li><li><p>d</p></li></ul>"_s);
        row("Word's cited labels", wordItem(1, "1.", "a") + wordItem(2, "a)", "b") + wordItem(1, "2.", "c"),
            u"<ol><li><p>a</p><p>a) b</p></li><li><p>c</p></li></ol>"_s);
        const QByteArray rules = "<style>@list l0:level1 {mso-level-number-format:roman-lower;}\n"
                                 "@list l0:level2\n{mso-level-number-format:alpha-upper;}</style>";
        row("Word's letters and Roman numerals",
            rules + wordItem(1, "i.", "a") + wordItem(2, "I.", "b") + wordItem(1, "ii.", "c") + wordItem(2, "A)", "d"),
            u"<ol type=\"i\"><li><p>a</p><ol type=\"A\" start=\"9\"><li><p>b</p></li></ol></li><li><p>c</p><p>A) "
            u"d</p></li>"
            "</ol>"_s);
        row("Word's letters without its rules", wordItem(1, "i.", "a") + wordItem(1, "j.", "b"),
            u"<p>i. a</p><p>j. b</p>"_s);
        row("Word's numbered heading",
            "<h1 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>Điều 1."
            "<span>&nbsp; </span></span><![endif]>A</h1>",
            u"<h2>Điều 1. A</h2>"_s);
        row("further paragraph of an item",
            wordItem(1, "1.", "a") + "<p class=MsoNormal style='margin-left:36.0pt'>b</p>" + wordItem(1, "2.", "c"),
            u"<ol><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>"_s);
    }

    void readsWordsBlocks() { readsBlocks(); }

    void cleansLinks_data()
    {
        QTest::addColumn<QString>("href");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &href, const QString &expected) {
            QTest::newRow(qPrintable(href)) << href << expected;
        };
        row(u"https://a.vn/?utm_source=x&id=7&fbclid=y#z"_s, u"https://a.vn/?id=7#z"_s);
        row(u"https://a.vn/?gclid=1"_s, u"https://a.vn/"_s);
        row(u"https://www.google.com/url?q=https://a.vn/%3Fid%3D7%26utm_medium%3Dz&amp;sa=D"_s,
            u"https://a.vn/?id=7"_s);
        row(u"https://l.facebook.com/l.php?u=https%3A%2F%2Fa.vn%2F&amp;h=1"_s, u"https://a.vn/"_s);
        row(u"https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.vn&amp;data=1"_s, u"https://a.vn"_s);
        row(u"https://www.google.com/url?q=javascript:alert(1)"_s,
            u"https://www.google.com/url?q=javascript:alert(1)"_s);
        row(u"//a.vn/b"_s, u"https://a.vn/b"_s);
        row(u"mailto:xa@a.vn"_s, u"mailto:xa@a.vn"_s);
        row(u" ht\ntps://a.vn "_s, u"https://a.vn"_s);
        for (const auto &bad : {u"javascript:alert(1)"_s, u"JaVa\tScript:alert(1)"_s, u"data:text/html,x"_s,
                                u"vbscript:x"_s, u"file:///etc/passwd"_s, u"../b.html"_s, u"#top"_s, u"https:///x"_s,
                                u"\x01javascript:alert(1)"_s, u"blob:https://a.vn/1"_s})
            row(bad, {});
    }

    void cleansLinks()
    {
        QFETCH(const QString, href);
        QFETCH(const QString, expected);
        const QString link =
            expected.isEmpty() ? u"<p>x</p>"_s : u"<p><a href=\""_s + expected.toHtmlEscaped() + u"\">x</a></p>"_s;
        QCOMPARE(pasted("<a href='" + href.toUtf8() + "'>x</a>"), link);
    }

    void keepsPicturesThatAreInThePage()
    {
        const QByteArray html = "<p>a<img src='" + QByteArray(pixel) + "' alt='Lễ hội'>b</p><figure><img src='"
                                + QByteArray(pixel) + "' alt='x.png'><figcaption>Chú thích</figcaption></figure>";
        const auto imported = importClipboardHtml(html);
        QVERIFY(imported.ok());
        QCOMPARE(imported->assets.size(), 1);
        QCOMPARE(imported->document.blocks.size(), 3);
        const auto *first = std::get_if<Figure>(&imported->document.blocks.at(1).node);
        const auto *second = std::get_if<Figure>(&imported->document.blocks.at(2).node);
        QVERIFY(first && second);
        QCOMPARE(first->alternative, u"Lễ hội"_s);
        QCOMPARE(second->alternative, QString());
        QCOMPARE(std::get<Text>(second->caption.first()).text, u"Chú thích"_s);
    }

    void namesWhatItLeavesOut_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *html, const QString &reason) {
            QTest::newRow(html) << QByteArray(html) << reason;
        };
        row("<img src='https://a.vn/b.png'>", u"image-remote"_s);
        row("<img src='file:///C:/Users/an/clip_image001.png'>", u"image-not-included"_s);
        row("<img src='data:image/png;base64,AAAA'>", u"image-unreadable"_s);
        row("<video src='https://a.vn/b.mp4'></video>", u"object-skipped"_s);
        row("<svg><circle/></svg>", u"object-skipped"_s);
        row("<math><mi>x</mi></math>", u"formula-as-text"_s);
        row("<a href='javascript:x'>y</a>", u"link-dropped"_s);
        row("<span style='display:none'>x</span>", u"hidden-text-dropped"_s);
        row("<span style='font-family:.VnTime'>x</span>", u"legacy-font"_s);
        row("<del class=msoDel>x</del>", u"tracked-changes-accepted"_s);
        row("<div style='mso-element:comment-list'>x</div>", u"comments-dropped"_s);
    }

    void namesWhatItLeavesOut()
    {
        QFETCH(const QByteArray, html);
        QFETCH(const QString, reason);
        QCOMPARE(noticesOf(html), QStringList{reason});
    }

    void tellsNoFolderOfALocalPicture()
    {
        const auto imported = importClipboardHtml("<img src='file:///C:/Users/nguyenvanan/clip_image001.png'>");
        QVERIFY(imported.ok());
        QCOMPARE(imported->notices.first().arguments, QStringList{u"clip_image001.png"_s});
    }

    void passesOverTrackingPixels()
    {
        QCOMPARE(noticesOf("<img src='https://a.vn/t.gif' width=1 height=1>"), QStringList());
    }

    void numbersNotes_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("Word") << QByteArray(
            "<p>a<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span>[1]</span></a></p>"
            "<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1>"
            "<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href='#_ftnref1' name='_ftn1'>"
            "[1]</a> b</p></div></div>");
        QTest::newRow("Word's endnote") << QByteArray(
            "<p>a<a style='mso-endnote-id:edn1' href='#_edn1' name='_ednref1'>[i]</a></p>"
            "<div style='mso-element:endnote-list'><div style='mso-element:endnote' id=edn1>"
            "<p><a style='mso-endnote-id:edn1' href='#_ednref1' name='_edn1'>[i]</a> b</p></div></div>");
        QTest::newRow("LibreOffice") << QByteArray(
            "<p>a<a class='sdfootnoteanc' name='sdfootnote1anc' href='#sdfootnote1sym'><sup>1</sup></a>"
            "</p><div id='sdfootnote1'><p><a class='sdfootnotesym' name='sdfootnote1sym' "
            "href='#sdfootnote1anc'>1</a> b</p></div>");
    }

    void numbersNotes()
    {
        QFETCH(const QByteArray, html);
        const auto imported = importClipboardHtml(html);
        QVERIFY(imported.ok());
        const Note note{{Text{u"b"_s, {}, {}}}};
        const Document expected = Document{{Block{Paragraph{{Text{u"a"_s, {}, {}}, note}}}}};
        QCOMPARE(imported->document, expected);
    }

    void keepsATitleWithANoteInTheText()
    {
        const auto imported = importHtml("<h1>Nghị quyết<a style='mso-footnote-id:ftn1' href='#_ftn1' "
                                         "name='_ftnref1'>[1]</a></h1><p>x</p><div style='mso-element:footnote' "
                                         "id=ftn1><p>số 12</p></div>");
        QVERIFY(imported.ok());
        QCOMPARE(imported->metadata.title, u"Nghị quyết"_s);
        QCOMPARE(imported->titleOrigin, TitleOrigin::Copied);
        QVERIFY(toPlainText(imported->document).contains(u"số 12"_s));
    }

    void offersASecondReadingOfOldFonts_data()
    {
        QTest::addColumn<QString>("before");
        QTest::newRow("style") << u"<p style='font-family:\".VnTime\",serif'>%1</p>"_s;
        QTest::newRow("font element") << u"<p><font face='.VnTime'>%1</font></p>"_s;
        QTest::newRow("class of Word")
            << u"<style>p.MsoNormal {font-family:\".VnTime\";}</style><p class=MsoNormal>%1</p>"_s;
    }

    void offersASecondReadingOfOldFonts()
    {
        QFETCH(const QString, before);
        const QString words = u"Uỷ ban nhân dân xã tổ chức lễ khánh thành đường liên thôn"_s;
        const auto imported = importClipboardHtml(before.arg(testing::toTcvn3(words)).toUtf8());
        QVERIFY(imported.ok());
        QVERIFY(imported->corrected.has_value());
        QVERIFY(!imported->corrected->changes.isEmpty());
        QCOMPARE(toPlainText(imported->document).trimmed(), testing::toTcvn3(words));
        QCOMPARE(toPlainText(takeCorrections(*imported).document).trimmed(), words);
    }

    void offersNoSecondReadingOfTextThatIsRight()
    {
        const auto imported =
            importClipboardHtml("<p style='font-family:.VnTime'>Uỷ ban nhân dân xã</p><p>Là café, œuvre</p>");
        QVERIFY(imported.ok());
        QVERIFY(!imported->corrected.has_value());
    }

    void decodesWhatThePageSays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = u"<p>Ấp Tân Định</p>"_s;
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8();
        const QString wide = QChar(0xfeff) + text;
        QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
        QTest::newRow("UTF-16 without mark")
            << QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        QTest::newRow("UTF-8 that calls itself UTF-16") << "<meta charset=utf-16>" + text.toUtf8();
        QTest::newRow("windows-1258") << QByteArray("<meta charset=windows-1258><p>\xC2\xECp T\xE2n \xD0i\xF2nh</p>");
        QTest::newRow("CF_HTML") << "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\n"
                                    "StartFragment:0000000141\r\nEndFragment:0000000264\r\n<html><body>"
                                    "<!--StartFragment-->"
                                        + text.toUtf8() + "<!--EndFragment--></body></html>";
    }

    void decodesWhatThePageSays()
    {
        QFETCH(const QByteArray, bytes);
        QCOMPARE(pasted(bytes), u"<p>Ấp Tân Định</p>"_s);
    }

    void takesTheTitleOfAFileOnly()
    {
        const QByteArray html = "<h1>Tin</h1><p>Chữ.</p>";
        const auto file = importHtml(html);
        QVERIFY(file.ok());
        QCOMPARE(file->metadata.title, u"Tin"_s);
        QCOMPARE(file->titleOrigin, TitleOrigin::Taken);
        QCOMPARE(pasted(html), u"<h2>Tin</h2><p>Chữ.</p>"_s);
    }

    void endsWithHostileShapes_data()
    {
        QTest::addColumn<QByteArray>("html");
        constexpr int many = 100'000;
        for (const char *name : {"div", "b", "ul><li", "table><tr><td", "blockquote", "svg", "font a", "span", "x"})
            QTest::newRow(name) << "<" + QByteArray(name) + QByteArray(">").append('x').repeated(1)
                                       + QByteArray("<" + QByteArray(name) + ">").repeated(many) + "y";
        QTest::newRow("unclosed comment") << "<!--" + QByteArray(many, '-');
        QTest::newRow("angle brackets") << QByteArray(many, '<');
        QTest::newRow("nulls") << QByteArray(many, '\0');
        QTest::newRow("attributes") << "<p " + QByteArray("a ").repeated(many) + ">y";
        QTest::newRow("end tags that close nothing")
            << QByteArray("<div><table><tr><td></div></table>").repeated(many / 2);
        QTest::newRow("emphasis that never ends") << QByteArray("<div><b a=1></div>x").repeated(many / 10);
        QByteArray fonts;
        for (int i = 0; i < many / 2; ++i)
            fonts += "<p><font a=" + QByteArray::number(i) + ">x";
        QTest::newRow("emphasis that multiplies") << fonts;
        QTest::newRow("end tags") << QByteArray("</p></b></div>").repeated(many) + "y";
    }

    void endsWithHostileShapes()
    {
        QFETCH(const QByteArray, html);
        QElapsedTimer timer;
        timer.start();
        const auto imported = importClipboardHtml(html);
        qInfo() << timer.elapsed() << "ms";
        if (!imported) {
            QCOMPARE(imported.error().reason, u"html-too-tangled"_s);
            return;
        }
        const auto read = fromXhtml(toXhtml(imported->document));
        QVERIFY(read.ok());
        QVERIFY(*read == imported->document);
    }

    void keepsTheTextOfWhatIsTooDeep()
    {
        constexpr int many = 100'000;
        const QString text =
            pasted(QByteArray("<div>").repeated(many) + "chữ" + QByteArray("</div>").repeated(many) + "<p>sau</p>");
        QCOMPARE(text, u"<p>chữ</p><p>sau</p>"_s);
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        const auto imported = importHtml("<p>a</p>", {}, source.get_token());
        QVERIFY(!imported.ok());
        QCOMPARE(imported.error().reason, u"import-cancelled"_s);
    }

    void refusesWhatIsTooLarge()
    {
        ImportLimits limits;
        limits.entryBytes = 10;
        const auto imported = importHtml("<p>0123456789</p>", limits);
        QVERIFY(!imported.ok());
        QCOMPARE(imported.error().reason, u"file-too-large"_s);
    }
};

QTEST_GUILESS_MAIN(HtmlImportTest)
#include "test_html_import.moc"
