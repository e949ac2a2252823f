// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/OdtImporter.h"
#include "app/content/Xhtml.h"
#include "tests/content/DocxTestSupport.h"
#include "tests/content/LegacyEncoder.h"
#include "tests/support/OdtBuilder.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content;
using testing::hasNotice;
using testing::OdtBuilder;
using testing::xhtmlOf;

namespace {

QString styled(const QString &name, const QString &family, const QString &parent, const QString &properties)
{
    return u"<style:style style:name=\"%1\" style:family=\"%2\" style:parent-style-name=\"%3\">%4</style:style>"_s.arg(
        name, family, parent, properties);
}

QString listOf(const QString &style, const QString &items, const QString &more = {})
{
    return u"<text:list text:style-name=\"%1\"%2>"_s.arg(style, more) + items + u"</text:list>"_s;
}

QString item(const QString &inside, const QString &more = {})
{
    return u"<text:list-item%1>"_s.arg(more) + inside + u"</text:list-item>"_s;
}

QString p(const QString &text, const QString &style = {})
{
    return u"<text:p text:style-name=\"%1\">"_s.arg(style) + text + u"</text:p>"_s;
}

QString numberStyle(const QString &name, const QString &levels)
{
    return u"<text:list-style style:name=\"%1\">"_s.arg(name) + levels + u"</text:list-style>"_s;
}

QString numberLevel(int level, const QString &format, const QString &more = u"style:num-suffix=\".\""_s)
{
    return u"<text:list-level-style-number text:level=\"%1\" style:num-format=\"%2\" %3/>"_s.arg(level).arg(format,
                                                                                                            more);
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

QString odt(const QString &text)
{
    return xhtmlOf(importOdt(OdtBuilder().text(text).build()));
}

} // namespace

/// OpenDocument texts, hand-written.
class OdtImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void collapsesWhiteSpaceAndKeepsWhatIsWrittenAsElements()
    {
        QCOMPARE(
            odt(p(u"  một \n <text:span> hai</text:span><text:s text:c=\"2\"/>ba<text:tab/>bốn<text:line-break/> năm "
                  "<text:soft-page-break/>sáu"_s)),
            u"<p>một hai  ba bốn<br/>năm sáu</p>\n"_s);
    }

    void resolvesMarksThroughStylesAndTheirParents()
    {
        const QString styles =
            styled(u"Strong"_s, u"text"_s, {}, u"<style:text-properties fo:font-weight=\"bold\"/>"_s)
            + styled(u"Nghiêng"_s, u"paragraph"_s, {}, u"<style:text-properties fo:font-style=\"italic\"/>"_s);
        const QString automatic =
            styled(u"T1"_s, u"text"_s, u"Strong"_s,
                   u"<style:text-properties style:text-underline-style=\"solid\" style:text-position=\"super 58%\"/>"_s)
            + styled(u"T2"_s, u"text"_s, {}, u"<style:text-properties text:display=\"none\"/>"_s)
            + styled(u"P1"_s, u"paragraph"_s, u"Nghiêng"_s,
                     u"<style:text-properties style:text-line-through-style=\"solid\"/>"_s);
        const auto imported = importOdt(
            OdtBuilder()
                .styles(styles)
                .automatic(automatic)
                .text(p(
                    u"a<text:span text:style-name=\"T1\">b</text:span><text:span text:style-name=\"T2\">ẩn</text:span>"_s,
                    u"P1"_s))
                .build());
        QCOMPARE(xhtmlOf(imported),
                 u"<p><em><s>a</s></em><strong><em><u><s><sup>b</sup></s></u></em></strong></p>\n"_s);
        QVERIFY(hasNotice(*imported, u"hidden-text-dropped"_s));
    }

    void findsHeadingsByElementAndByStyle()
    {
        const QString styles = u"<style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\" "
                               "style:family=\"paragraph\" style:default-outline-level=\"2\"/>"_s
                               + styled(u"Mục"_s, u"paragraph"_s, u"Heading_20_2"_s, {});
        QCOMPARE(
            xhtmlOf(importOdt(OdtBuilder()
                                  .styles(styles)
                                  .text(p(u"mở đầu"_s) + u"<text:h text:outline-level=\"1\">một</text:h>"_s
                                        + p(u"hai"_s, u"Mục"_s) + u"<text:h text:outline-level=\"7\">ba</text:h>"_s)
                                  .build())),
            u"<p>mở đầu</p>\n<h2>một</h2>\n<h3>hai</h3>\n<h4>ba</h4>\n"_s);
    }

    void numbersHeadingsAsTheOutlineStyleSays()
    {
        const QString outline =
            u"<text:outline-style style:name=\"Outline\">"
            "<text:outline-level-style text:level=\"1\" style:num-prefix=\"Chương \" style:num-format=\"I\"/>"
            "<text:outline-level-style text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/>"
            "</text:outline-style>"_s;
        const auto h = [](int level, const QString &text, const QString &more = {}) {
            return u"<text:h text:outline-level=\"%1\"%2>%3</text:h>"_s.arg(level).arg(more, text);
        };
        QCOMPARE(xhtmlOf(importOdt(OdtBuilder()
                                       .styles(outline)
                                       .text(p(u"x"_s) + h(1, u"một"_s) + h(2, u"hai"_s)
                                             + h(1, u"không số"_s, u" text:is-list-header=\"true\""_s)
                                             + h(1, u"<text:number>9</text:number>ba"_s) + h(2, u"bốn"_s))
                                       .build())),
                 u"<p>x</p>\n<h2>Chương I một</h2>\n<h3>I.1 hai</h3>\n<h2>không số</h2>\n<h2>Chương II ba</h2>\n"
                 "<h3>II.1 bốn</h3>\n"_s);
    }

    void nestsListsAndCitesLabelsThatAreNotPlainNumbers()
    {
        const QString automatic =
            numberStyle(u"L1"_s, numberLevel(1, u"1"_s) + numberLevel(2, u"a"_s, u"style:num-suffix=\")\""_s));
        const QString bullets =
            numberStyle(u"L2"_s, u"<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\"/>"_s);
        const QString sub = u"<text:list>"_s + item(p(u"điểm một"_s)) + item(p(u"điểm hai"_s)) + u"</text:list>"_s;
        QCOMPARE(
            xhtmlOf(importOdt(OdtBuilder()
                                  .automatic(automatic + bullets)
                                  .text(listOf(u"L1"_s, item(p(u"một"_s) + p(u"nữa"_s) + sub) + item(p(u"hai"_s)))
                                        + listOf(u"L2"_s, item(p(u"gạch"_s))))
                                  .build())),
            u"<ol>\n<li>\n<p>một</p>\n<p>nữa</p>\n<p>a) điểm một</p>\n<p>b) điểm hai</p>\n</li>\n<li>\n<p>hai</p>\n"
            "</li>\n</ol>\n<ul>\n<li>\n<p>gạch</p>\n</li>\n</ul>\n"_s);
    }

    void makesListsOfLettersAndRomanNumeralsWithAFullStop()
    {
        const QString automatic =
            numberStyle(u"L1"_s, numberLevel(1, u"I"_s, u"style:num-suffix=\".\""_s) + numberLevel(2, u"a"_s));
        const QString sub = u"<text:list>"_s + item(p(u"điểm"_s)) + u"</text:list>"_s;
        QCOMPARE(
            xhtmlOf(importOdt(OdtBuilder()
                                  .automatic(automatic)
                                  .text(listOf(u"L1"_s, item(p(u"một"_s) + sub) + item(p(u"hai"_s))))
                                  .build()))
                .remove(u'\n'),
            u"<ol type=\"I\"><li><p>một</p><ol type=\"a\"><li><p>điểm</p></li></ol></li><li><p>hai</p></li></ol>"_s);
    }

    void countsLettersOnAfterZUnlessTheyRepeat()
    {
        const auto html = [](const QString &more) {
            const QString automatic = numberStyle(u"L1"_s, numberLevel(1, u"a"_s, more));
            const QString last = item(p(u"cuối"_s), u" text:start-value=\"28\""_s);
            return xhtmlOf(importOdt(OdtBuilder().automatic(automatic).text(listOf(u"L1"_s, last)).build()))
                .remove(u'\n');
        };
        QCOMPARE(html(u"style:num-suffix=\".\""_s), u"<ol type=\"a\" start=\"28\"><li><p>cuối</p></li></ol>"_s);
        QCOMPARE(html(u"style:num-suffix=\".\" style:num-letter-sync=\"true\""_s), u"<p>bb. cuối</p>"_s);
    }

    void continuesAndRestartsNumbering()
    {
        const QString automatic = numberStyle(u"L1"_s, numberLevel(1, u"1"_s));
        const QString first = listOf(u"L1"_s, item(p(u"a"_s)) + item(p(u"b"_s)), u" xml:id=\"list1\""_s);
        const QString second = listOf(u"L1"_s, item(p(u"c"_s)), u" text:continue-numbering=\"true\""_s);
        const QString third = listOf(u"L1"_s, item(p(u"d"_s)) + item(p(u"e"_s), u" text:start-value=\"7\""_s));
        const QString fourth = listOf(u"L1"_s, item(p(u"f"_s)), u" text:continue-list=\"list1\""_s);
        const QString html =
            xhtmlOf(importOdt(OdtBuilder()
                                  .automatic(automatic)
                                  .text(first + p(u"x"_s) + second + p(u"x"_s) + third + p(u"x"_s) + fourth)
                                  .build()));
        QCOMPARE(html.count(u"<ol>"_s), 2);
        QCOMPARE(html.count(u"<ol start=\"3\">"_s), 2);
        QCOMPARE(html.count(u"<ol start=\"7\">"_s), 1);
    }

    void readsTablesWithSpansAndHeaderRows()
    {
        const QString cell = u"<table:table-cell%1>%2</table:table-cell>"_s;
        const QString table =
            u"<table:table><table:title>Bảng</table:title><table:table-column/><table:table-header-rows><table:table-row>"_s
            + cell.arg(u" table:number-columns-spanned=\"2\""_s, p(u"Đầu"_s))
            + u"<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>"_s
            + cell.arg(u" table:number-rows-spanned=\"2\""_s, p(u"a"_s)) + cell.arg(QString(), p(u"b"_s))
            + u"</table:table-row><table:table-row><table:covered-table-cell/>"_s + cell.arg(QString(), p(u"c"_s))
            + u"</table:table-row></table:table>"_s;
        QString html = odt(table);
        QCOMPARE(
            html.remove(u'\n'),
            u"<table><caption>Bảng</caption><tr><th colspan=\"2\"><p>Đầu</p></th></tr><tr><td rowspan=\"2\"><p>a</p>"
            "</td><td><p>b</p></td></tr><tr><td><p>c</p></td></tr></table>"_s);
    }

    void importsPicturesWithDescriptionAndCaption()
    {
        const QString frame = u"<draw:frame><draw:image xlink:href=\"Pictures/1.svg\"/>"
                              "<draw:image xlink:href=\"Pictures/1.png\"/><svg:title>anh.png</svg:title>"
                              "<svg:desc>Lễ khánh thành</svg:desc></draw:frame>"_s;
        const QString captioned = p(u"<draw:frame><draw:text-box>"_s + p(frame + u"Hình 1: Lễ"_s, u"Illustration"_s)
                                    + u"</draw:text-box></draw:frame>"_s);
        const auto imported = importOdt(OdtBuilder()
                                            .styles(styled(u"Caption"_s, u"paragraph"_s, {}, {})
                                                    + styled(u"Illustration"_s, u"paragraph"_s, u"Caption"_s, {}))
                                            .part(u"Pictures/1.png"_s, png())
                                            .part(u"Pictures/1.svg"_s, "<svg/>")
                                            .text(p(u"trước"_s) + captioned + p(u"xa"_s + frame))
                                            .build());
        QCOMPARE(imported->assets.size(), 1);
        const auto &figure = std::get<Figure>(imported->document.blocks.at(1).node);
        QCOMPARE(figure.alternative, u"Lễ khánh thành"_s);
        QCOMPARE(figure.caption.size(), 1);
        QVERIFY(std::holds_alternative<Figure>(imported->document.blocks.at(3).node));
        QVERIFY(imported->notices.isEmpty());
    }

    void readsPicturesOfFlatFilesAndNamesThoseElsewhere()
    {
        const QString inside = u"<draw:frame><draw:image><office:binary-data>"_s + QString::fromLatin1(png().toBase64())
                               + u"</office:binary-data></draw:image></draw:frame>"_s;
        const QString remote = u"<draw:frame><draw:image xlink:href=\"http://theo-doi.vn/a.png\"/></draw:frame>"_s;
        const QString local = u"<draw:frame><draw:image xlink:href=\"../../nhà/b.png\"/></draw:frame>"_s;
        const auto imported = importOdt(OdtBuilder().text(p(u"x"_s + inside + remote + local)).flat());
        QCOMPARE(imported->assets.size(), 1);
        QVERIFY(hasNotice(*imported, u"image-remote"_s));
        QCOMPARE(imported->notices.last().arguments, QStringList{u"b.png"_s});
    }

    void readsLinksNotesFieldsAndFormulas()
    {
        const QString note = u"<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
                             "<text:note-body>"_s
                             + p(u"nguồn"_s) + u"</text:note-body></text:note>"_s;
        const QString formula =
            u"<draw:frame><draw:object><math:math><math:semantics><math:mfrac><math:mi>a</math:mi>"
            "<math:msup><math:mi>b</math:mi><math:mn>2</math:mn></math:msup></math:mfrac>"
            "<math:annotation>{a} over {b}</math:annotation></math:semantics></math:math></draw:object>"
            "<draw:image xlink:href=\"x\"/></draw:frame>"_s;
        const auto imported = importOdt(
            OdtBuilder()
                .text(p(
                    u"xem <text:a xlink:href=\"https://a.vn/b c\">đây</text:a><text:a xlink:href=\"javascript:x\">!</text:a>"_s
                    + note + u" ngày <text:date>2/9</text:date><text:bookmark text:name=\"m\"/> "_s + formula
                    + u"<text:hidden-text text:is-hidden=\"true\">không</text:hidden-text>"_s))
                .build());
        const QString html = xhtmlOf(imported);
        QVERIFY2(html.contains(u"<a href=\"https://a.vn/b%20c\">đây</a>!"_s), qPrintable(html));
        QVERIFY2(html.contains(u" ngày 2/9 a/b^2"_s), qPrintable(html));
        QVERIFY(html.contains(u"nguồn"_s));
        QVERIFY(!html.contains(u"không"_s));
        QVERIFY(hasNotice(*imported, u"link-dropped"_s));
        QVERIFY(hasNotice(*imported, u"formula-as-text"_s));
    }

    void writesFormulasInOneLine()
    {
        const auto in = [](const QString &name, const QString &inside) {
            return u"<math:%1>%2</math:%1>"_s.arg(name, inside);
        };
        const QString sum =
            in(u"munderover"_s, in(u"mo"_s, u"∑"_s)
                                    + in(u"mrow"_s, in(u"mi"_s, u"n"_s) + in(u"mo"_s, u"="_s) + in(u"mn"_s, u"1"_s))
                                    + in(u"mi"_s, u"N"_s));
        const QString root = in(u"msqrt"_s, in(u"mi"_s, u"a"_s) + in(u"mo"_s, u"+"_s) + in(u"mi"_s, u"b"_s));
        const QString matrix =
            in(u"mtable"_s, in(u"mtr"_s, in(u"mtd"_s, in(u"mi"_s, u"x"_s)) + in(u"mtd"_s, in(u"mi"_s, u"y"_s)))
                                + in(u"mtr"_s, in(u"mtd"_s, in(u"mi"_s, u"z"_s)) + in(u"mtd"_s, in(u"mi"_s, u"t"_s))));
        const QString object = u"<draw:frame><draw:object>%1</draw:object></draw:frame>"_s.arg(
            in(u"math"_s,
               sum + in(u"mfrac"_s, root + in(u"mn"_s, u"2"_s)) + in(u"mo"_s, u"+("_s) + matrix + in(u"mo"_s, u")"_s)));
        QCOMPARE(xhtmlOf(importOdt(OdtBuilder().text(p(object)).build())),
                 u"<p>∑_(n=1)^N (√(a+b))/2+(x, y; z, t)</p>\n"_s);
    }

    void takesTrackedChangesAsAccepted()
    {
        const auto imported = importOdt(
            OdtBuilder()
                .text(u"<text:tracked-changes><text:changed-region><text:deletion>"_s + p(u"bỏ"_s)
                      + u"</text:deletion></text:changed-region></text:tracked-changes>"_s
                      + p(u"giữ <text:change text:change-id=\"1\"/><text:change-start text:change-id=\"2\"/>thêm"
                          "<text:change-end text:change-id=\"2\"/>"_s))
                .build());
        QCOMPARE(xhtmlOf(imported), u"<p>giữ thêm</p>\n"_s);
        QVERIFY(hasNotice(*imported, u"tracked-changes-accepted"_s));
    }

    void keepsCommentsWithTheWordsTheyAreAbout()
    {
        const QString first =
            u"<office:annotation office:name=\"c1\" loext:resolved=\"true\"><dc:creator>Lan</dc:creator>"
            "<dc:date>2026-01-02T03:04:05</dc:date>"_s
            + p(u"sai số"_s) + p(u"xem lại"_s) + u"</office:annotation>"_s;
        const QString reply =
            u"<office:annotation office:name=\"c2\" loext:parent-name=\"c1\"><dc:creator>Minh</dc:creator>"_s
            + p(u"đã sửa"_s) + u"</office:annotation>"_s;
        const auto imported =
            importOdt(OdtBuilder()
                          .text(p(u"Có "_s + first + reply
                                  + u"120 hộ<office:annotation-end office:name=\"c1\"/>"
                                    "<office:annotation-end office:name=\"c2\"/> dân."_s
                                  + u"<office:annotation>"_s + p(u"chung"_s) + u"</office:annotation>"_s))
                          .build());
        QCOMPARE(xhtmlOf(imported), u"<p>Có 120 hộ dân.</p>\n"_s);
        QCOMPARE(imported->comments.size(), 3);
        const ImportedComment &comment = imported->comments.at(0);
        QCOMPARE(comment.author, u"Lan"_s);
        QCOMPARE(comment.date, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5)));
        QVERIFY(comment.text.startsWith(u"sai số\n"_s) && comment.text.endsWith(u"xem lại"_s));
        QCOMPARE(comment.quote, u"120 hộ"_s);
        QVERIFY(comment.resolved);
        QCOMPARE(imported->comments.at(1).answers, 0);
        QCOMPARE(imported->comments.at(2).quote, QString());
    }

    void takesTheTitleFromItsStyle()
    {
        const auto imported = importOdt(OdtBuilder()
                                            .styles(styled(u"Title"_s, u"paragraph"_s, {}, {}))
                                            .text(p(u"Khánh thành"_s, u"Title"_s) + p(u"x"_s))
                                            .build());
        QCOMPARE(imported->metadata.title, u"Khánh thành"_s);
        QCOMPARE(imported->titleOrigin, TitleOrigin::Taken);
        QCOMPARE(xhtmlOf(imported), u"<p>x</p>\n"_s);
    }

    void takesTheFontOfLabelsFromTheListItself()
    {
        const QString level = u"<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
                              "style:num-prefix=\"%1 \" style:num-suffix=\".\"%2>%3</text:list-level-style-number>"_s;
        const QString prefix = testing::toTcvn3(u"Điều"_s).toHtmlEscaped();
        const QString own = level.arg(prefix, QString(), u"<style:text-properties style:font-name=\".VnTime\"/>"_s);
        const QString byStyle = level.arg(prefix, u" text:style-name=\"Cũ\""_s, QString());
        for (const QString &way : {own, byStyle}) {
            const auto imported = importOdt(
                OdtBuilder()
                    .automatic(styled(u"Cũ"_s, u"text"_s, {}, u"<style:text-properties fo:font-family=\".VnTime\"/>"_s)
                               + numberStyle(u"L1"_s, way))
                    .text(listOf(u"L1"_s, item(p(u"Phạm vi điều chỉnh"_s))))
                    .build());
            QVERIFY(imported.ok() && imported->corrected);
            QVERIFY(!xhtmlOf(imported).contains(u"Điều 1."_s));
            QCOMPARE(xhtmlOf(Result<ImportedDocument>(takeCorrections(*imported))),
                     u"<p>Điều 1. Phạm vi điều chỉnh</p>\n"_s);
        }
    }

    void offersTheCorrectedDocumentForLegacyFonts()
    {
        const QString styles =
            styled(u"Cũ"_s, u"paragraph"_s, {}, u"<style:text-properties style:font-name=\"F1\"/>"_s);
        const QString faces = u"<style:font-face style:name=\"F1\" svg:font-family=\"'.VnTime'\"/>"_s;
        const auto imported = importOdt(OdtBuilder()
                                            .styles(faces + styles)
                                            .text(p(testing::toTcvn3(u"Xã họp dân"_s).toHtmlEscaped(), u"Cũ"_s))
                                            .build());
        QVERIFY(imported->corrected.has_value());
        QVERIFY(hasNotice(*imported, u"legacy-font"_s));
        QCOMPARE(xhtmlOf(Result<ImportedDocument>(takeCorrections(*imported))), u"<p>Xã họp dân</p>\n"_s);
    }

    void refusesWithAReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const QByteArray sound = OdtBuilder().text(p(u"x"_s)).build();
        QTest::newRow("empty") << QByteArray() << u"file-not-odt"_s;
        QTest::newRow("not xml") << QByteArray("xin chào") << u"file-not-odt"_s;
        QTest::newRow("cut off") << sound.first(sound.size() / 2) << u"file-damaged"_s;
        QTest::newRow("spreadsheet") << OdtBuilder().text({}).flat().replace("office:text", "office:spreadsheet")
                                     << u"file-not-odt"_s;
        QTest::newRow("encrypted")
            << OdtBuilder().part(u"META-INF/manifest.xml"_s, "<a><manifest:encryption-data/></a>").build()
            << u"file-encrypted"_s;
        QTest::newRow("doctype") << QByteArray("<!DOCTYPE x [<!ENTITY a 'b'>]>") + OdtBuilder().text(p(u"x"_s)).flat()
                                 << u"file-damaged"_s;
        QTest::newRow("broken") << OdtBuilder().text(u"<text:p>"_s).build() << u"file-damaged"_s;
        const QString deep = QString(u"<text:span>"_s).repeated(100'000);
        QTest::newRow("deep spans") << OdtBuilder().text(u"<text:p>"_s + deep).build() << u"file-damaged"_s;
        const QString title = u"<text:p><draw:frame><svg:title>"_s + deep;
        QTest::newRow("deep text") << OdtBuilder().text(title).flat() << u"file-damaged"_s;
        const QString lists = QString(u"<text:list><text:list-item>"_s).repeated(100'000);
        QTest::newRow("deep lists") << OdtBuilder().text(lists).flat() << u"file-damaged"_s;
    }

    void refusesWithAReason()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, reason);
        const auto imported = importOdt(bytes);
        QVERIFY(!imported.ok());
        QCOMPARE(imported.error().reason, reason);
    }

    void boundsWhatAFewBytesStandFor()
    {
        const QString row = u"<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell "
                            "table:number-columns-repeated=\"1000000\"/></table:table-row>"_s;
        const auto imported =
            importOdt(OdtBuilder().text(u"<table:table>"_s + row.repeated(20) + u"</table:table>"_s).build());
        QVERIFY(imported.ok());
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(importOdt(OdtBuilder().build(), {}, stop.get_token()).error().reason, u"import-cancelled"_s);
        ImportLimits small;
        small.fileBytes = 10;
        QCOMPARE(importOdt(OdtBuilder().build(), small).error().reason, u"file-too-large"_s);
    }
};

QTEST_GUILESS_MAIN(OdtImportTest)
#include "test_odt_import.moc"
