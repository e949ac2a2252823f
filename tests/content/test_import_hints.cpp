// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/HeadingGuess.h"
#include "app/content/HtmlImporter.h"
#include "app/content/InlineText.h"
#include "tests/content/DocxTestSupport.h"
#include "tests/content/LegacyEncoder.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content;
using testing::DocxBuilder;

namespace {

QString bold(const QString &text)
{
    return DocxBuilder::paragraph(text, {}, u"<w:b/>"_s);
}

QString plain(const QString &text)
{
    return DocxBuilder::paragraph(text);
}

/// "line of the block:level" for each suggestion.
QStringList suggestionsOf(const ImportedDocument &imported)
{
    QStringList lines;
    for (const SuggestedHeading &suggestion : imported.suggestedHeadings) {
        const auto line = headingCandidate(imported.document.blocks.at(suggestion.block));
        lines.append(line->label + textOf(line->inlines) + u':' + QString::number(suggestion.level));
    }
    return lines;
}

QStringList suggestionsIn(const QString &body)
{
    return suggestionsOf(*importDocx(DocxBuilder().body(body).build()));
}

QString commentXml(int id, const QString &author, const QString &text, const QString &paragraph)
{
    return u"<w:comment w:id=\"%1\" w:author=\"%2\" w:date=\"2026-03-04T05:06:07Z\"><w:p/><w:p "
           u"w14:paraId=\"%4\"><w:r><w:t>%3"
           "</w:t></w:r></w:p></w:comment>"_s.arg(id)
               .arg(author, text, paragraph);
}

QByteArray commentsPart(const QString &inside)
{
    return (u"<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">"_s
            + inside + u"</w:comments>"_s)
        .toUtf8();
}

} // namespace

/// What an import only tells: comments of the file, lines that look like headings.
class ImportHintsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWordsCommentsWithRepliesAndQuotes()
    {
        const QString body = u"<w:p><w:r><w:t>Có </w:t></w:r><w:commentRangeStart w:id=\"4\"/><w:commentRangeStart "
                             u"w:id=\"5\"/><w:r><w:t>120 "
                             "</w:t></w:r></w:p><w:p><w:r><w:t>hộ</w:t></w:r><w:commentRangeEnd "
                             "w:id=\"4\"/><w:commentRangeEnd w:id=\"5\"/><w:r>"
                             "<w:commentReference w:id=\"4\"/><w:commentReference "
                             "w:id=\"5\"/><w:t>dân</w:t><w:commentReference w:id=\"7\"/>"
                             "</w:r></w:p>"_s;
        const QByteArray threads = "<x:commentsEx xmlns:x=\"http://schemas.microsoft.com/office/word/2012/wordml\">"
                                   "<x:commentEx x:paraId=\"A4\" x:done=\"1\"/>"
                                   "<x:commentEx x:paraId=\"A5\" x:paraIdParent=\"A4\" x:done=\"0\"/></x:commentsEx>";
        const auto imported = importDocx(
            DocxBuilder()
                .relationship(u"c"_s, u"comments"_s, u"comments.xml"_s)
                .relationship(u"e"_s, u"commentsExtended"_s, u"ex.xml"_s)
                .part(u"word/comments.xml"_s, commentsPart(commentXml(5, u"Minh"_s, u"đã sửa"_s, u"A5"_s)
                                                           + commentXml(4, u"Lan"_s, u"sai số"_s, u"A4"_s)
                                                           + commentXml(7, u"Hà"_s, u"ai?"_s, u"A7"_s)
                                                           + commentXml(9, u"Lạc"_s, u"không chỗ"_s, u"A9"_s)))
                .part(u"word/ex.xml"_s, threads)
                .body(body)
                .build());
        QVERIFY2(imported.ok(), qPrintable(imported ? QString() : imported.error().detail));
        QCOMPARE(imported->comments.size(), 3);
        const ImportedComment expected{
            u"Lan"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), QTimeZone::UTC), u"sai số"_s, u"120 hộ"_s, true, -1};
        QCOMPARE(imported->comments.at(0), expected);
        QCOMPARE(imported->comments.at(1).answers, 0);
        QVERIFY(!imported->comments.at(1).resolved);
        QCOMPARE(imported->comments.at(2).text, u"ai?"_s);
        QCOMPARE(imported->comments.at(2).quote, QString());
        QVERIFY(imported->notices.isEmpty());
    }

    void readsCommentsInOldFontsBothWays()
    {
        const QString font = u"<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>"_s;
        const QString typed = testing::toTcvn3(u"Xã họp dân"_s);
        const auto imported =
            importDocx(DocxBuilder()
                           .relationship(u"c"_s, u"comments"_s, u"comments.xml"_s)
                           .part(u"word/comments.xml"_s,
                                 commentsPart(u"<w:comment w:id=\"1\">"_s + DocxBuilder::paragraph(typed, {}, font)
                                              + u"</w:comment>"_s))
                           .body(u"<w:p><w:commentRangeStart w:id=\"1\"/>"_s + DocxBuilder::run(typed, font)
                                 + u"<w:commentRangeEnd w:id=\"1\"/></w:p>"_s)
                           .build());
        QCOMPARE(imported->comments.first().quote, typed);
        const ImportedComment comment = takeCorrections(*imported).comments.first();
        QCOMPARE(comment.text, u"Xã họp dân"_s);
        QCOMPARE(comment.quote, u"Xã họp dân"_s);
    }

    void leavesPicturesOfCommentsOut()
    {
        const QByteArray gif = QByteArray::fromBase64("R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==");
        const QByteArray relationships =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
            "Id=\"p\" "
            "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"a.gif\"/>"
            "</Relationships>";
        const QString picture = u"<w:comment w:id=\"1\"><w:p><w:r><w:t>xem</w:t><w:drawing><a:blip r:embed=\"p\" "
                                "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
                                "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>"
                                "</w:drawing></w:r></w:p></w:comment>"_s;
        const auto imported =
            importDocx(DocxBuilder()
                           .relationship(u"c"_s, u"comments"_s, u"comments.xml"_s)
                           .part(u"word/comments.xml"_s, commentsPart(picture))
                           .part(u"word/_rels/comments.xml.rels"_s, relationships)
                           .part(u"word/a.gif"_s, gif)
                           .body(u"<w:p><w:r><w:t>x</w:t><w:commentReference w:id=\"1\"/></w:r></w:p>"_s)
                           .build());
        QCOMPARE(imported->comments.size(), 1);
        QVERIFY(imported->notices.isEmpty());
        QVERIFY(imported->assets.isEmpty());
    }

    void suggestsBoldLinesOverText()
    {
        QCOMPARE(suggestionsIn(plain(u"Mở đầu bài."_s) + bold(u"Kết quả"_s) + plain(u"Tốt."_s) + bold(u"Hạn chế"_s)
                               + plain(u"Ít."_s)),
                 (QStringList{u"Kết quả:2"_s, u"Hạn chế:2"_s}));
    }

    void givesLevelsByNumberingAndCapitalsWithoutLeavingOneOut()
    {
        QCOMPARE(suggestionsIn(plain(u"x"_s) + bold(u"Chương I. Chung"_s) + bold(u"Điều 1. Phạm vi"_s) + plain(u"a"_s)
                               + bold(u"1. Ngoài ra"_s) + plain(u"b"_s) + bold(u"Điều 2. Đối tượng"_s) + plain(u"c"_s)),
                 (QStringList{u"Chương I. Chung:2"_s, u"Điều 1. Phạm vi:3"_s, u"1. Ngoài ra:4"_s,
                              u"Điều 2. Đối tượng:3"_s}));
        QCOMPARE(suggestionsIn(DocxBuilder::paragraph(u"Phần"_s, u"<w:outlineLvl w:val=\"0\"/>"_s) + plain(u"x"_s)
                               + DocxBuilder::paragraph(u"Hai"_s, u"<w:outlineLvl w:val=\"0\"/>"_s) + plain(u"y"_s)
                               + bold(u"KẾT QUẢ"_s) + plain(u"z"_s)),
                 QStringList{u"KẾT QUẢ:3"_s});
    }

    void suggestsNumberedLinesThatAreListsOfOneItem()
    {
        const auto imported =
            importHtml("<p>x<ol type=I><li><b>ĐẶC ĐIỂM</b></ol><p>a<ol type=I start=2><li><b>KẾT QUẢ</b></ol>"
                       "<ol><li><b>Chăn nuôi</b></ol><p>b<ol><li><b>một</b><li><b>hai</b></ol><p>c");
        QCOMPARE(suggestionsOf(*imported), (QStringList{u"I. ĐẶC ĐIỂM:2"_s, u"II. KẾT QUẢ:2"_s, u"1. Chăn nuôi:3"_s}));
    }

    void leavesLetterheadsSignaturesTitlesAndSentencesAlone()
    {
        QCOMPARE(suggestionsIn(bold(u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s) + bold(u"Độc lập - Tự do - Hạnh phúc"_s)
                               + plain(u"x"_s) + bold(u"Bà con rất vui."_s) + plain(u"y"_s)
                               + DocxBuilder::paragraph(u"một "_s, {}, {}) + bold(u"TM. ỦY BAN"_s)
                               + bold(u"CHỦ TỊCH"_s)),
                 QStringList());
        QCOMPARE(suggestionsIn(bold(u"Khánh thành đường"_s) + plain(u"x"_s)), QStringList()); // it is the title
    }

    void suggestsInPagesToo()
    {
        const auto imported = importHtml("<p>a<p><b>Kết quả</b><p>b");
        QCOMPARE(suggestionsOf(*imported), QStringList{u"Kết quả:2"_s});
        QVERIFY(std::holds_alternative<Paragraph>(imported->document.blocks.at(1).node));
    }
};

QTEST_GUILESS_MAIN(ImportHintsTest)
#include "test_import_hints.moc"
