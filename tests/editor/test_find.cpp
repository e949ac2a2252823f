// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/editor/EditorWindow.h"
#include "ui/editor/DocumentWriter.h"
#include "ui/editor/find/TextFinder.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTextDocument>

using namespace bantin;
using namespace bantin::testing;
using namespace bantin::ui::editor;
using namespace Qt::StringLiterals;

namespace {

content::Block table(const QStringList &cells)
{
    content::Table result;
    result.caption = {content::Text{u"Bảng các con đường"_s, {}, {}}};
    QList<content::Cell> row;
    for (const QString &text : cells) {
        content::Cell cell;
        cell.blocks = {EditorWindow::paragraph(text)};
        row += cell;
    }
    result.rows = {row};
    return {result};
}

QStringList found(const QString &text, const QString &wanted, FindOptions options)
{
    QTextDocument document;
    document.setPlainText(text);
    QStringList places;
    for (const TextMarks::Span &span : findAll(document, wanted, options)) {
        QTextCursor cursor(&document);
        cursor.setPosition(span.position);
        cursor.setPosition(span.position + span.length, QTextCursor::KeepAnchor);
        places.append(cursor.selectedText());
    }
    return places;
}

} // namespace

class TestFind : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsAsItIsTold()
    {
        const QString text = u"Đường liên thôn, đường làng; duong xa. Con Dương, đượng"_s;
        QCOMPARE(found(text, u"đường"_s, {}), (QStringList{u"Đường"_s, u"đường"_s}));
        QCOMPARE(found(text, u"đường"_s, FindOption::MatchCase), (QStringList{u"đường"_s}));
        QCOMPARE(found(text, u"duong"_s, {}), (QStringList{u"duong"_s}));
        QCOMPARE(found(text, u"duong"_s, FindOption::IgnoreMarks),
                 (QStringList{u"Đường"_s, u"đường"_s, u"duong"_s, u"Dương"_s, u"đượng"_s}));
        QCOMPARE(found(text, u"Duong"_s, FindOption::IgnoreMarks | FindOption::MatchCase),
                 (QStringList{u"Đường"_s, u"Dương"_s}));
        QCOMPARE(found(text, u"đường l"_s, {}), (QStringList{u"Đường l"_s, u"đường l"_s}));
        QCOMPARE(found(u"an toàn, toà án an"_s, u"an"_s, FindOption::WholeWords | FindOption::IgnoreMarks),
                 (QStringList{u"an"_s, u"án"_s, u"an"_s}));
    }

    void takesComposedAndDecomposedForTheSame()
    {
        const QString composed = u"đường liên thôn Trường"_s;
        const QString apart = composed.normalized(QString::NormalizationForm_D);
        for (const FindOptions options : {FindOptions(), FindOptions(FindOption::IgnoreMarks)}) {
            QCOMPARE(found(apart, u"trường"_s, options).join(u""_s).normalized(QString::NormalizationForm_C),
                     u"Trường"_s);
            QCOMPARE(found(composed, u"trường"_s.normalized(QString::NormalizationForm_D), options),
                     QStringList{u"Trường"_s});
        }
        QCOMPARE(found(u"100\u00a0triệu đồng"_s, u"100 triệu"_s, {}).size(), 1);
        QCOMPARE(found(u"aaaa"_s, u"aa"_s, {}).size(), 2);
    }

    void countsAndGoesFromPlaceToPlace()
    {
        EditorWindow window({u"Đường một, đường hai"_s, u"và con đường ba"_s});
        window.press(Qt::Key_F, Qt::ControlModifier);
        auto *wanted = window.find<QLineEdit>(u"editor.find.wanted");
        QVERIFY(wanted->hasFocus());
        QTest::keyClicks(wanted, u"duong"_s);
        auto *count = window.find<QLabel>(u"editor.find.count");
        QCOMPARE(window.highlighted(), 0);
        window.find<QCheckBox>(u"editor.find.ignoreMarks")->setChecked(true);
        QCOMPARE(count->text(), u"1/3"_s);
        QCOMPARE(window.highlighted(), 4);
        window.picture(u"find"_s);
        window.press(Qt::Key_Return);
        QCOMPARE(count->text(), u"2/3"_s);
        window.press(Qt::Key_F3);
        QCOMPARE(count->text(), u"3/3"_s);
        window.press(Qt::Key_F3);
        QCOMPARE(count->text(), u"1/3"_s);
        window.press(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(count->text(), u"3/3"_s);
        QCOMPARE(window.text().textCursor().selectedText(), u"đường"_s);
        window.press(Qt::Key_Escape);
        QVERIFY(!window.find(u"editor.find")->isVisible());
        QVERIFY(window.text().hasFocus());
        QCOMPARE(window.highlighted(), 0);
        QCOMPARE(window.text().textCursor().selectedText(), u"đường"_s);
    }

    void looksForWhatIsSelected()
    {
        EditorWindow window({u"Xã Đồng Việt, xã Đồng Việt"_s});
        window.setCaret(3);
        QTextCursor cursor = window.text().textCursor();
        cursor.setPosition(12, QTextCursor::KeepAnchor);
        window.text().setTextCursor(cursor);
        window.press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(window.find<QLineEdit>(u"editor.find.wanted")->text(), u"Đồng Việt"_s);
        QCOMPARE(window.find<QLabel>(u"editor.find.count")->text(), u"1/2"_s);
    }

    void followsTheTextWhileItIsWritten()
    {
        EditorWindow window({u"thôn một"_s});
        window.press(Qt::Key_F, Qt::ControlModifier);
        window.commit(u"thôn"_s);
        QCOMPARE(window.find<QLabel>(u"editor.find.count")->text(), u"1/1"_s);
        window.text().setFocus();
        window.setCaret(8);
        window.commit(u" và thôn hai"_s);
        QTRY_COMPARE(window.find<QLabel>(u"editor.find.count")->text(), u"–/2"_s);
    }

    void replacesOneByOneAndKeepsMarksAndLinks()
    {
        EditorWindow window;
        const content::Inlines inlines{content::Text{u"Xem "_s, {}, {}},
                                       content::Text{u"con đường"_s, content::Mark::Bold, u"https://xa.vn/"_s},
                                       content::Text{u" và đường"_s, {}, {}}};
        window.editor().setDocument({{{content::Paragraph{inlines}}}});
        window.press(Qt::Key_H, Qt::ControlModifier);
        window.commit(u"đường"_s);
        window.find(u"editor.find.instead")->setFocus();
        window.commit(u"lối đi"_s);
        window.press(Qt::Key_Return);
        QCOMPARE(window.plain(), u"Xem con lối đi và đường"_s);
        const content::Document now = window.editor().document();
        const auto &written = std::get<content::Paragraph>(now.blocks.first().node).inlines;
        QCOMPARE(std::get<content::Text>(written.at(1)),
                 (content::Text{u"con lối đi"_s, content::Mark::Bold, u"https://xa.vn/"_s}));
        window.press(Qt::Key_Return);
        QCOMPARE(window.plain(), u"Xem con lối đi và lối đi"_s);
        window.press(Qt::Key_Return);
        QCOMPARE(window.find<QLabel>(u"editor.find.count")->text(), u"not found"_s);
    }

    void replacesAllAcrossCellsAndCaptionsInOneStep()
    {
        EditorWindow window;
        window.editor().setDocument({{EditorWindow::paragraph(u"Con đường"_s), table({u"đường một"_s, u"Đường hai"_s}),
                                      EditorWindow::paragraph(u"hết"_s)}});
        const content::Document before = window.editor().document();
        window.press(Qt::Key_H, Qt::ControlModifier);
        window.commit(u"đường"_s);
        window.find(u"editor.find.instead")->setFocus();
        window.commit(u"lộ"_s);
        QTest::mouseClick(window.find<QPushButton>(u"editor.find.replaceAll"), Qt::LeftButton);
        window.picture(u"replace"_s);
        QVERIFY(window.find<QLabel>(u"editor.find.count")->text().startsWith(u'4'));
        QVERIFY(!window.plain().contains(u"đường"_s, Qt::CaseInsensitive));
        const content::Document after = window.editor().document();
        QCOMPARE(after.blocks.size(), before.blocks.size());
        window.text().undo();
        QCOMPARE(window.editor().document(), before);
        QVERIFY(!window.text().document()->isUndoAvailable());
        window.text().redo();
        QCOMPARE(window.editor().document(), after);
    }

    void replacesNothingInATextToRead()
    {
        EditorWindow window({u"Con đường"_s});
        window.editor().setReadOnly(true);
        window.press(Qt::Key_F, Qt::ControlModifier);
        window.commit(u"đường"_s);
        QCOMPARE(window.find<QLabel>(u"editor.find.count")->text(), u"1/1"_s);
        window.find<QPushButton>(u"editor.find.replaceAll")->click();
        QCOMPARE(window.plain(), u"Con đường"_s);
    }
};

QTEST_MAIN(TestFind)
#include "test_find.moc"
