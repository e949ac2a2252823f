// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RandomDocument.h"
#include "ui/editor/DocumentReader.h"
#include "ui/editor/DocumentWriter.h"
#include "ui/editor/EditorCommands.h"

#include "app/content/Xhtml.h"

#include <QTest>
#include <QTextDocument>

using namespace bantin;
using namespace bantin::ui::editor;
using namespace Qt::StringLiterals;

namespace {

content::Block paragraph(const QString &text)
{
    return {content::Paragraph{{content::Text{text, {}, {}}}}};
}

content::Document throughEditor(const content::Document &document)
{
    QTextDocument target;
    DocumentWriter(QTextCursor(&target)).write(document.blocks);
    return readDocument(target);
}

} // namespace

class TestEditorRoundTrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsGeneratedTrees_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 300; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void keepsGeneratedTrees()
    {
        QFETCH(quint32, seed);
        const content::Document document = content::normalise(testing::randomDocument(seed));
        const content::Document back = throughEditor(document);
        QCOMPARE(QString::fromUtf8(content::toXhtml(back)), QString::fromUtf8(content::toXhtml(document)));
    }

    void keepsNestedListsWithContinuations()
    {
        content::List inner{content::ListKind::Numbered,
                            3,
                            {{paragraph(u"một"_s)}, {paragraph(u"hai"_s)}},
                            content::NumberStyle::LowerRoman};
        content::List outer{content::ListKind::Bulleted,
                            1,
                            {{paragraph(u"a"_s), {inner}, paragraph(u"tiếp của a"_s)}, {paragraph(u"b"_s)}}};
        const content::Document document{{paragraph(u"trước"_s), {outer}, paragraph(u"sau"_s)}};
        QCOMPARE(content::toXhtml(throughEditor(document)), content::toXhtml(document));
    }

    void keepsFiguresWithEverythingTheyCarry()
    {
        content::Figure figure;
        figure.asset = QString(128, u'a') + ".jpg"_L1;
        figure.alternative = u"Đại biểu cắt băng"_s;
        figure.credit = u"Cộng tác viên thôn 3"_s;
        figure.caption = {content::Text{u"Chú thích"_s, content::Mark::Italic, {}}};
        figure.width = 1600;
        figure.height = 900;
        const content::Document document{{{figure}, paragraph(u"sau"_s)}};
        QCOMPARE(content::toXhtml(throughEditor(document)), content::toXhtml(document));
    }

    void keepsTablesWithSpansAndUnevenRows()
    {
        content::Cell wide;
        wide.kind = content::CellKind::Header;
        wide.columnSpan = 2;
        wide.blocks = {paragraph(u"đầu"_s)};
        content::Cell tall;
        tall.rowSpan = 2;
        tall.blocks = {paragraph(u"cao"_s)};
        content::Cell plain;
        plain.blocks = {paragraph(u"x"_s)};
        const content::Document document{
            {{content::Table{{content::Text{u"Bảng 1"_s, {}, {}}}, {{wide}, {tall, plain}, {plain}}}}}};
        QCOMPARE(content::toXhtml(throughEditor(document)), content::toXhtml(document));
    }

    void makesAndUnmakesLists()
    {
        QTextDocument target;
        DocumentWriter(QTextCursor(&target)).write({paragraph(u"một"_s), paragraph(u"hai"_s)});
        QTextCursor cursor(&target);
        cursor.select(QTextCursor::Document);
        toggleList(cursor, content::ListKind::Numbered);
        const content::Document listed = readDocument(target);
        QCOMPARE(listed.blocks.size(), 1);
        const auto *list = std::get_if<content::List>(&listed.blocks.first().node);
        QVERIFY(list);
        QCOMPARE(list->items.size(), 2);
        QCOMPARE(int(list->kind), int(content::ListKind::Numbered));
        toggleList(cursor, content::ListKind::Numbered);
        QCOMPARE(readDocument(target).blocks.size(), 2);
    }

    void changesTheKindOfNumbersAndTakesItBack()
    {
        using content::NumberStyle;
        QTextDocument target;
        content::List list{content::ListKind::Numbered, 3, {{paragraph(u"một"_s)}, {paragraph(u"hai"_s)}}};
        DocumentWriter(QTextCursor(&target)).write({{list}, paragraph(u"sau"_s)});
        QTextCursor cursor(&target);
        for (const NumberStyle numbers : {NumberStyle::LowerLetter, NumberStyle::UpperRoman, NumberStyle::Decimal}) {
            numberList(cursor, numbers);
            list.numbers = numbers;
            QCOMPARE(content::toXhtml(readDocument(target)), content::toXhtml({{{list}, paragraph(u"sau"_s)}}));
        }
        target.undo();
        list.numbers = NumberStyle::UpperRoman;
        QCOMPARE(content::toXhtml(readDocument(target)), content::toXhtml({{{list}, paragraph(u"sau"_s)}}));
        toggleList(cursor, content::ListKind::Numbered);
        QVERIFY(std::holds_alternative<content::Paragraph>(readDocument(target).blocks.first().node));
        numberList(cursor, NumberStyle::UpperLetter);
        const content::Document lettered = readDocument(target);
        QCOMPARE(std::get<content::List>(lettered.blocks.first().node).numbers, NumberStyle::UpperLetter);
    }

    void nestsAndUnnestsItems()
    {
        QTextDocument target;
        const content::List list{content::ListKind::Bulleted, 1, {{paragraph(u"a"_s)}, {paragraph(u"b"_s)}}};
        DocumentWriter(QTextCursor(&target)).write({{list}});
        QTextCursor cursor(target.lastBlock());
        indentItem(cursor);
        const content::Document nested = readDocument(target);
        const auto *outer = std::get_if<content::List>(&nested.blocks.first().node);
        QVERIFY(outer);
        QCOMPARE(outer->items.size(), 1);
        QCOMPARE(outer->items.first().size(), 2);
        outdentItem(cursor);
        QCOMPARE(content::toXhtml(readDocument(target)), content::toXhtml({{{list}}}));
    }

    void quotesAndUnquotes()
    {
        QTextDocument target;
        DocumentWriter(QTextCursor(&target)).write({paragraph(u"lời"_s)});
        QTextCursor cursor(&target);
        toggleQuotation(cursor);
        QVERIFY(std::holds_alternative<content::Quotation>(readDocument(target).blocks.first().node));
        toggleQuotation(cursor);
        QVERIFY(std::holds_alternative<content::Paragraph>(readDocument(target).blocks.first().node));
    }

    void setsChangesAndRemovesLinks()
    {
        QTextDocument target;
        DocumentWriter(QTextCursor(&target)).write({paragraph(u"xem cổng"_s)});
        QTextCursor cursor(&target);
        cursor.setPosition(4);
        cursor.setPosition(8, QTextCursor::KeepAnchor);
        setLink(cursor, u"https://example.vn/"_s);
        QCOMPARE(linkAt(cursor), u"https://example.vn/"_s);
        const content::Document linked = readDocument(target);
        const auto &inlines = std::get<content::Paragraph>(linked.blocks.first().node).inlines;
        QCOMPARE(inlines.size(), 2);
        QCOMPARE(std::get<content::Text>(inlines[1]).href, u"https://example.vn/"_s);
        cursor.setPosition(6);
        setLink(cursor, {});
        QCOMPARE(std::get<content::Paragraph>(readDocument(target).blocks.first().node).inlines.size(), 1);
    }
};

QTEST_MAIN(TestEditorRoundTrip)
#include "TestEditorRoundTrip.moc"
