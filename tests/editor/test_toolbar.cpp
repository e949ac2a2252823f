// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/Xhtml.h"
#include "tests/editor/EditorWindow.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QSet>
#include <QTest>
#include <QTextTable>
#include <QToolButton>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

content::Block grid(int rows, int columns, content::CellKind firstRow = content::CellKind::Header)
{
    content::Table table;
    for (int row = 0; row < rows; ++row) {
        QList<content::Cell> cells;
        for (int column = 0; column < columns; ++column) {
            content::Cell cell;
            cell.kind = row == 0 ? firstRow : content::CellKind::Data;
            cell.blocks = {EditorWindow::paragraph(u"%1%2"_s.arg(row).arg(column))};
            cells += cell;
        }
        table.rows += cells;
    }
    return {table};
}

const content::Table &tableOf(const content::Document &document)
{
    for (const content::Block &block : document.blocks)
        if (const auto *table = std::get_if<content::Table>(&block.node))
            return *table;
    qFatal("there is no table");
}

QTextTable *tableIn(EditorWindow &window)
{
    for (QTextFrame *frame : window.text().document()->rootFrame()->childFrames())
        if (auto *table = qobject_cast<QTextTable *>(frame))
            return table;
    return nullptr;
}

/// "H" and "d" for header and data cells, with spans, row by row.
QString shape(const content::Table &table)
{
    QStringList rows;
    for (const QList<content::Cell> &row : table.rows) {
        QString text;
        for (const content::Cell &cell : row) {
            text += cell.kind == content::CellKind::Header ? u'H' : u'd';
            if (cell.rowSpan > 1 || cell.columnSpan > 1)
                text += u"%1x%2"_s.arg(cell.rowSpan).arg(cell.columnSpan);
        }
        rows.append(text);
    }
    return rows.join(u'/');
}

void select(EditorWindow &window, int from, int to)
{
    QTextCursor cursor = window.text().textCursor();
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    window.text().setTextCursor(cursor);
}

void goToCell(EditorWindow &window, int row, int column)
{
    window.text().setTextCursor(tableIn(window)->cellAt(row, column).firstCursorPosition());
}

} // namespace

class TestToolBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setsEveryMarkAndClearsThem();
    void followsTheCursor();
    void insertsAndDeletesRowsAndColumns();
    void keepsHeaderRowsAndColumns();
    void mergesAndSplitsCells();
    void undoesTableCommandsOneByOne();
    void everyCommandHasNameIconAndKeys();
    void reachesEverythingHoweverNarrow();
    void pastesNothingButText();
    void forbidsChangesInATextToRead();
};

void TestToolBar::setsEveryMarkAndClearsThem()
{
    EditorWindow window({u"Khẩn trương"_s});
    using content::Mark;
    const QList<std::pair<const char16_t *, Mark>> commands{{u"editor.bold", Mark::Bold},
                                                            {u"editor.italic", Mark::Italic},
                                                            {u"editor.underline", Mark::Underline},
                                                            {u"editor.strike", Mark::Strike},
                                                            {u"editor.superscript", Mark::Superscript}};
    const auto marks = [&window] {
        const content::Document now = window.editor().document();
        return std::get<content::Text>(std::get<content::Paragraph>(now.blocks.first().node).inlines.first()).marks;
    };
    select(window, 0, 4);
    content::Marks expected;
    for (const auto &[name, mark] : commands) {
        window.run(name);
        expected.setFlag(mark);
        QCOMPARE(marks(), expected);
    }
    window.run(u"editor.subscript");
    expected.setFlag(Mark::Superscript, false);
    expected.setFlag(Mark::Subscript);
    QCOMPARE(marks(), expected);
    window.picture(u"toolbar"_s);
    window.run(u"editor.clearMarks");
    QCOMPARE(marks(), content::Marks());
}

void TestToolBar::followsTheCursor()
{
    EditorWindow window;
    const content::List list{content::ListKind::Numbered, 1, {{EditorWindow::paragraph(u"mục"_s)}}};
    window.editor().setDocument({{EditorWindow::paragraph(u"đậm"_s, content::Mark::Bold),
                                  {content::Heading{3, {content::Text{u"Đề mục"_s, {}, {}}}}},
                                  {list}}});
    const auto checked = [&window](const char16_t *name) {
        return window.editor().findChild<QAction *>(QString(name))->isChecked();
    };
    auto *style = window.find<QComboBox>(u"editor.style");
    window.setCaret(2);
    QVERIFY(checked(u"editor.bold") && !checked(u"editor.numbers"));
    QCOMPARE(style->currentIndex(), 0);
    window.setCaret(6);
    QVERIFY(!checked(u"editor.bold"));
    QCOMPARE(style->currentIndex(), 2);
    window.text().moveCursor(QTextCursor::End);
    QVERIFY(checked(u"editor.numbers") && !checked(u"editor.bullets"));
    QVERIFY(checked(u"editor.numbersDecimal") && !checked(u"editor.numbersUpperRoman"));
    window.run(u"editor.numbersUpperRoman");
    QVERIFY(!checked(u"editor.numbersDecimal") && checked(u"editor.numbersUpperRoman"));
    QCOMPARE(std::get<content::List>(window.editor().document().blocks.last().node).numbers,
             content::NumberStyle::UpperRoman);
    window.press(Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(style->currentIndex(), 1);
}

void TestToolBar::insertsAndDeletesRowsAndColumns()
{
    EditorWindow window;
    window.editor().setDocument({{EditorWindow::paragraph(u"trước"_s), grid(2, 2)}});
    goToCell(window, 1, 0);
    window.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(shape(tableOf(window.editor().document())), u"HH/dd/dd"_s);
    window.run(u"editor.columnRight");
    QCOMPARE(shape(tableOf(window.editor().document())), u"HHH/ddd/ddd"_s);
    window.run(u"editor.columnLeft");
    window.run(u"editor.rowAbove");
    QCOMPARE(shape(tableOf(window.editor().document())), u"HHHH/dddd/dddd/dddd"_s);
    window.run(u"editor.removeRow");
    window.run(u"editor.removeColumn");
    QCOMPARE(shape(tableOf(window.editor().document())), u"HHH/ddd/ddd"_s);
    window.run(u"editor.removeTable");
    QCOMPARE(window.editor().document(), (content::Document{{EditorWindow::paragraph(u"trước"_s)}}));
}

void TestToolBar::keepsHeaderRowsAndColumns()
{
    EditorWindow window;
    window.editor().setDocument({{grid(2, 2, content::CellKind::Data)}});
    goToCell(window, 1, 1);
    window.run(u"editor.headerRow");
    QCOMPARE(shape(tableOf(window.editor().document())), u"HH/dd"_s);
    window.run(u"editor.headerColumn");
    QCOMPARE(shape(tableOf(window.editor().document())), u"HH/Hd"_s);
    window.run(u"editor.rowBelow");
    window.run(u"editor.columnRight");
    QCOMPARE(shape(tableOf(window.editor().document())), u"HHH/Hdd/Hdd"_s);
    window.picture(u"table"_s);
    window.run(u"editor.headerColumn");
    QCOMPARE(shape(tableOf(window.editor().document())), u"HHH/ddd/ddd"_s);
    window.run(u"editor.headerRow");
    QCOMPARE(shape(tableOf(window.editor().document())), u"ddd/ddd/ddd"_s);
}

void TestToolBar::mergesAndSplitsCells()
{
    EditorWindow window;
    window.editor().setDocument({{grid(3, 3)}});
    QTextTable *table = tableIn(window);
    QTextCursor cursor = table->cellAt(1, 0).firstCursorPosition();
    cursor.setPosition(table->cellAt(2, 1).lastPosition(), QTextCursor::KeepAnchor);
    window.text().setTextCursor(cursor);
    window.run(u"editor.mergeCells");
    QCOMPARE(shape(tableOf(window.editor().document())), u"HHH/d2x2d/d"_s);
    goToCell(window, 1, 0);
    QVERIFY(!window.editor().findChild<QAction *>(u"editor.mergeCells"_s)->isEnabled());
    window.run(u"editor.splitCell");
    QCOMPARE(shape(tableOf(window.editor().document())), u"HHH/ddd/ddd"_s);
    QVERIFY(!window.editor().findChild<QAction *>(u"editor.splitCell"_s)->isEnabled());
    for (const QString &text : {u"10"_s, u"11"_s, u"20"_s, u"21"_s})
        QVERIFY(window.plain().contains(text));
}

void TestToolBar::undoesTableCommandsOneByOne()
{
    EditorWindow window;
    window.editor().setDocument({{EditorWindow::paragraph(u"a"_s), grid(3, 2)}});
    const QList<const char16_t *> commands{u"editor.rowBelow",     u"editor.columnLeft", u"editor.headerRow",
                                           u"editor.headerColumn", u"editor.removeRow",  u"editor.removeColumn"};
    QList<QByteArray> states{content::toXhtml(window.editor().document())};
    for (const char16_t *command : commands) {
        goToCell(window, 1, 0);
        window.run(command);
        states.append(content::toXhtml(window.editor().document()));
        QVERIFY(states.last() != states.at(states.size() - 2));
    }
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        window.text().undo();
        QCOMPARE(content::toXhtml(window.editor().document()), states.at(i));
    }
    for (qsizetype i = 1; i < states.size(); ++i) {
        window.text().redo();
        QCOMPARE(content::toXhtml(window.editor().document()), states.at(i));
    }
}

void TestToolBar::everyCommandHasNameIconAndKeys()
{
    EditorWindow window;
    QSet<QString> keys;
    int commands = 0;
    const auto actions = window.editor().findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (!action->objectName().startsWith("editor."_L1))
            continue;
        ++commands;
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        const bool isChoice = action->actionGroup() != nullptr;
        const bool isFind = action->objectName() == "editor.find"_L1;
        QVERIFY2(isChoice || isFind || !action->shortcut().isEmpty(), qPrintable(action->objectName()));
        for (const QKeySequence &sequence : action->shortcuts()) {
            QVERIFY2(!keys.contains(sequence.toString()), qPrintable(sequence.toString()));
            keys.insert(sequence.toString());
        }
        if (!action->icon().isNull() && !isChoice && action->objectName() != "editor.zoomUsual"_L1) {
            const QImage image = action->icon().pixmap(18).toImage();
            int dark = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    dark += qAlpha(image.pixel(x, y)) > 0;
            QVERIFY2(dark > 8, qPrintable(action->objectName()));
        }
    }
    QVERIFY(commands >= 45);
    for (const QToolButton *button : window.find(u"editor.toolBar")->findChildren<QToolButton *>()) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(!button->icon().isNull());
    }
    qInfo("%d commands, %lld shortcuts", commands, qlonglong(keys.size()));
}

void TestToolBar::reachesEverythingHoweverNarrow()
{
    EditorWindow window({u"x"_s});
    QWidget *bar = window.find(u"editor.toolBar");
    auto *everything = window.find<QToolButton>(u"editor.everything");
    QSet<const QAction *> inMenus;
    QList<const QMenu *> menus{everything->menu()};
    while (!menus.isEmpty()) {
        for (const QAction *action : menus.takeLast()->actions()) {
            inMenus.insert(action);
            if (action->menu())
                menus.append(action->menu());
        }
    }
    for (const QAction *action : window.editor().findChildren<QAction *>())
        if (action->objectName().startsWith("editor."_L1))
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
    for (const int width : {900, 560, 420, 320, 260}) {
        window.editor().window()->resize(width, 500);
        QTRY_COMPARE(window.editor().window()->width(), width);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        int shown = 0;
        for (const QWidget *part : bar->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (!part->isVisible())
                continue;
            ++shown;
            QVERIFY2(bar->rect().contains(part->geometry()),
                     qPrintable(u"%1 at %2"_s.arg(part->accessibleName()).arg(width)));
        }
        QVERIFY(everything->isVisible());
        window.picture(u"toolbar-%1"_s.arg(width));
        qInfo("at %d pixels %d parts are shown", width, shown);
    }
}

void TestToolBar::pastesNothingButText()
{
    EditorWindow window({u"đầu"_s});
    auto *mime = new QMimeData;
    mime->setHtml(u"<b>đậm</b> <a href='https://x.vn'>nối</a>"_s);
    mime->setText(u"đậm nối"_s);
    QGuiApplication::clipboard()->setMimeData(mime);
    window.text().moveCursor(QTextCursor::End);
    window.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.editor().document(), (content::Document{{EditorWindow::paragraph(u"đầuđậm nối"_s)}}));
}

void TestToolBar::forbidsChangesInATextToRead()
{
    EditorWindow window;
    window.editor().setDocument({{grid(2, 2)}});
    window.editor().setReadOnly(true);
    goToCell(window, 0, 0);
    int enabled = 0;
    for (const QAction *action : window.editor().findChildren<QAction *>())
        enabled += action->objectName().startsWith("editor."_L1) && action->isEnabled();
    const QByteArray before = content::toXhtml(window.editor().document());
    for (QAction *action : window.editor().findChildren<QAction *>())
        if (action->objectName().startsWith("editor."_L1) && action->objectName() != "editor.print"_L1
            && action->objectName() != "editor.pdf"_L1)
            action->trigger();
    QCOMPARE(content::toXhtml(window.editor().document()), before);
    QVERIFY(!window.find<QComboBox>(u"editor.style")->isEnabled());
    QVERIFY(enabled > 5 && enabled < 20);
}

QTEST_MAIN(TestToolBar)
#include "test_toolbar.moc"
