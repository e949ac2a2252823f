// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ArticlePane.h"
#include "ui/desk/GrowingTextEdit.h"
#include "ui/editor/WritingAids.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>
#include <QTimer>

using namespace bantin;
using namespace Qt::StringLiterals;
using content::TonePlacement;

namespace {

template<typename Edit>
QStringList underlined(const Edit &edit)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall); // marks come before the next frame
    QStringList words;
    for (const QTextEdit::ExtraSelection &selection : edit.extraSelections())
        if (selection.format.underlineStyle() == QTextCharFormat::WaveUnderline)
            words.append(selection.cursor.selectedText());
    return words;
}

void input(const QString &preedit, const QString &committed)
{
    QInputMethodEvent event(preedit, {{QInputMethodEvent::Cursor, int(preedit.size()), 1, QVariant()}});
    event.setCommitString(committed);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
}

} // namespace

/// Title, lead paragraph and text are found in and spelled as one text, in the order one reads them.
class TestTitleAids : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_pane.reset(); }
    void underlinesMistakesAboveTheTextToo();
    void leavesTheFieldsOfAnotherArticleAlone();
    void countsAndWalksTitleLeadAndTextInOneOrder();
    void ignoresToneMarksOnRequestInTheTitle();
    void beginsWhereTheCaretIs();
    void replacesOneByOneAndUndoesInTheField();
    void replacesAllInEveryField();
    void replacesNothingWhereNothingCanBeChanged();
    void goesFromMistakeToMistakeThroughAllFields();
    void offersWordsInTheMenuOfEveryField();
    void opensTheMenuOfTheWordAtTheCaretByKeys();
    void takesAndIgnoresWordsFromTheMenu();
    void leavesRightWordsTheirOwnMenu();
    void writesTitleAndLeadTheUnitsWayToo();
    void neverBreaksACompositionInTheTitle();

private:
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    template<typename Widget>
    Widget *find(const QString &name) const
    {
        return m_pane->findChild<Widget *>(name);
    }
    QString count() const { return find<QLabel>(u"editor.find.count"_s)->text(); }
    /// Where the selection is: the field and the words.
    QString selected() const
    {
        for (auto *field : {m_title, m_sapo})
            if (field->textCursor().hasSelection())
                return field->objectName() + u' ' + field->textCursor().selectedText();
        return m_text->objectName() + u' ' + m_text->textCursor().selectedText();
    }
    QMenu *menu() const
    {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        return menu && menu->objectName() == u"editor.spellingMenu"_s ? menu : nullptr;
    }
    /// What the open menu offers to write.
    QStringList offered() const
    {
        QStringList words;
        const auto actions = menu() ? menu()->actions() : QList<QAction *>();
        for (const QAction *action : actions)
            if (action->objectName() == u"editor.spellingMenu.instead"_s)
                words.append(action->text());
        return words;
    }
    void choose(const QString &name, const QString &text = {}) const;
    void show(const QString &title, const QString &sapo, const QString &text);

    QTemporaryDir m_home;
    std::unique_ptr<ui::ArticlePane> m_pane;
    ui::GrowingTextEdit *m_title = nullptr;
    ui::GrowingTextEdit *m_sapo = nullptr;
    QTextEdit *m_text = nullptr;
};

void TestTitleAids::initTestCase()
{
    QVERIFY(m_home.isValid());
    qputenv("HOME", m_home.path().toUtf8());
}

void TestTitleAids::init()
{
    m_pane = std::make_unique<ui::ArticlePane>([](const QString &) { return QByteArray(); });
    m_title = find<ui::GrowingTextEdit>(u"desk.title"_s);
    m_sapo = find<ui::GrowingTextEdit>(u"desk.sapo"_s);
    m_text = find<QTextEdit>(u"editor.text"_s);
    m_pane->resize(640, 620);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    show(u"Đường mới, đuờng đẹp"_s, u"Con đường của nguời dân"_s, u"Đường dài 3 km, đựơc làm xong."_s);
    m_pane->focusField(u"text"_s);
}

void TestTitleAids::show(const QString &title, const QString &sapo, const QString &text)
{
    Metadata metadata;
    metadata.title = title;
    metadata.sapo = sapo;
    m_pane->showText(metadata, {{{content::Paragraph{{content::Text{text, {}, {}}}}}}});
}

void TestTitleAids::underlinesMistakesAboveTheTextToo()
{
    QTRY_COMPARE(underlined(*m_title), QStringList{u"đuờng"_s});
    QTRY_COMPARE(underlined(*m_sapo), QStringList{u"nguời"_s});
    QTRY_COMPARE(underlined(*m_text), QStringList{u"đựơc"_s});
    m_pane->aids().setUnitSpelling({u"nguời"_s}, TonePlacement::OnLastVowel, ui::WritingAids::UnitChanges::Words);
    QTRY_COMPARE(underlined(*m_sapo), QStringList());
    m_pane->setEditing(ui::ArticlePane::Editing::Forbidden);
    QTRY_COMPARE(underlined(*m_title), QStringList());
}

void TestTitleAids::leavesTheFieldsOfAnotherArticleAlone()
{
    QTRY_COMPARE(underlined(*m_title).size(), 1);
    show(u"đuờng xa"_s, u"Bà con phấn khởi"_s, u"Chữ"_s);
    QCOMPARE(underlined(*m_title), QStringList());
    // Nobody typed the first word, so that it is judged at once.
    QTRY_COMPARE(underlined(*m_title), QStringList{u"đuờng"_s});
    QCOMPARE(underlined(*m_sapo), QStringList());
}

void TestTitleAids::countsAndWalksTitleLeadAndTextInOneOrder()
{
    m_title->setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    auto *wanted = find<QLineEdit>(u"editor.find.wanted"_s);
    QVERIFY(wanted->hasFocus());
    wanted->setText(u"đường"_s);
    QStringList way;
    for (int i = 0; i < 4; ++i) {
        way.append(count() + u' ' + selected());
        press(Qt::Key_Return);
    }
    QCOMPARE(way, (QStringList{u"1/3 desk.title Đường"_s, u"2/3 desk.sapo đường"_s, u"3/3 editor.text Đường"_s,
                               u"1/3 desk.title Đường"_s}));
    press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(count(), u"1/3"_s);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(count(), u"3/3"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    QVERIFY(m_title->hasFocus());
    QCOMPARE(m_title->textCursor().selectedText(), u"Đường"_s);
    // F3 works there too.
    press(Qt::Key_F3);
    QCOMPARE(count(), u"2/3"_s);
}

void TestTitleAids::ignoresToneMarksOnRequestInTheTitle()
{
    press(Qt::Key_F, Qt::ControlModifier);
    find<QLineEdit>(u"editor.find.wanted"_s)->setText(u"duong"_s);
    QCOMPARE(count(), u"not found"_s);
    find<QCheckBox>(u"editor.find.ignoreMarks"_s)->setChecked(true);
    QVERIFY2(count().endsWith(u"/4"_s), qPrintable(count()));
}

void TestTitleAids::beginsWhereTheCaretIs()
{
    press(Qt::Key_F, Qt::ControlModifier);
    find<QLineEdit>(u"editor.find.wanted"_s)->setText(u"đường"_s);
    QCOMPARE(count(), u"3/3"_s);
    m_sapo->setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_F3);
    QCOMPARE(count(), u"2/3"_s);
    // What is written into a field is looked at after a pause.
    m_title->setFocus();
    press(Qt::Key_End);
    input({}, u" đường"_s);
    QTRY_COMPARE(count(), u"–/4"_s);
}

void TestTitleAids::replacesOneByOneAndUndoesInTheField()
{
    QSignalSpy edited(m_pane.get(), &ui::ArticlePane::edited);
    m_title->setFocus();
    press(Qt::Key_H, Qt::ControlModifier);
    find<QLineEdit>(u"editor.find.wanted"_s)->setText(u"đường"_s);
    auto *instead = find<QLineEdit>(u"editor.find.instead"_s);
    instead->setFocus();
    instead->setText(u"Lối"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_title->text(), u"Lối mới, đuờng đẹp"_s);
    QCOMPARE(edited.isEmpty(), false);
    QCOMPARE(selected(), u"desk.sapo đường"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_sapo->text(), u"Con Lối của nguời dân"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_text->toPlainText(), u"Lối dài 3 km, đựơc làm xong."_s);
    m_sapo->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_sapo->text(), u"Con đường của nguời dân"_s);
    QCOMPARE(m_title->text(), u"Lối mới, đuờng đẹp"_s);
}

void TestTitleAids::replacesAllInEveryField()
{
    press(Qt::Key_H, Qt::ControlModifier);
    find<QLineEdit>(u"editor.find.wanted"_s)->setText(u"duong"_s);
    find<QCheckBox>(u"editor.find.ignoreMarks"_s)->setChecked(true);
    find<QLineEdit>(u"editor.find.instead"_s)->setText(u"lộ"_s);
    find<QPushButton>(u"editor.find.replaceAll"_s)->click();
    QVERIFY2(count().startsWith(u'4'), qPrintable(count()));
    QCOMPARE(m_title->text(), u"lộ mới, lộ đẹp"_s);
    QCOMPARE(m_sapo->text(), u"Con lộ của nguời dân"_s);
    QCOMPARE(m_text->toPlainText(), u"lộ dài 3 km, đựơc làm xong."_s);
    m_title->undo();
    QCOMPARE(m_title->text(), u"Đường mới, đuờng đẹp"_s);
    QVERIFY(!m_title->document()->isUndoAvailable());
    m_title->redo();
    QCOMPARE(m_title->text(), u"lộ mới, lộ đẹp"_s);
}

void TestTitleAids::replacesNothingWhereNothingCanBeChanged()
{
    m_pane->setEditing(ui::ArticlePane::Editing::Forbidden);
    press(Qt::Key_F, Qt::ControlModifier);
    find<QLineEdit>(u"editor.find.wanted"_s)->setText(u"đường"_s);
    QVERIFY(count().endsWith(u"/3"_s));
    find<QPushButton>(u"editor.find.replaceAll"_s)->click();
    QCOMPARE(m_title->text(), u"Đường mới, đuờng đẹp"_s);
}

void TestTitleAids::goesFromMistakeToMistakeThroughAllFields()
{
    m_title->setFocus();
    press(Qt::Key_F7);
    QCOMPARE(m_title->textCursor().selectedText(), u"đuờng"_s);
    auto *instead = find<QComboBox>(u"editor.spelling.instead"_s);
    QCOMPARE(instead->currentText(), u"đường"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_title->text(), u"Đường mới, đường đẹp"_s);
    QCOMPARE(m_sapo->textCursor().selectedText(), u"nguời"_s);
    find<QPushButton>(u"editor.spelling.ignore"_s)->click();
    QCOMPARE(m_text->textCursor().selectedText(), u"đựơc"_s);
    QVERIFY(!m_title->textCursor().hasSelection() && !m_sapo->textCursor().hasSelection());
    instead->setEditText(u"được"_s);
    instead->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(m_text->toPlainText(), u"Đường dài 3 km, được làm xong."_s);
    QVERIFY(!find<QPushButton>(u"editor.spelling.change"_s)->isEnabled());
    m_title->undo();
    QCOMPARE(m_title->text(), u"Đường mới, đuờng đẹp"_s);
    // From the text on and round to the title.
    m_text->setFocus();
    press(Qt::Key_F7);
    QCOMPARE(m_title->textCursor().selectedText(), u"đuờng"_s);
    press(Qt::Key_Escape);
    QVERIFY(m_title->hasFocus());
}

void TestTitleAids::choose(const QString &name, const QString &text) const
{
    const auto actions = menu()->actions();
    for (QAction *action : actions) {
        if (action->objectName() != "editor.spellingMenu."_L1 + name || (!text.isEmpty() && action->text() != text))
            continue;
        action->trigger();
        menu()->close();
        return;
    }
    QFAIL(qPrintable(u"the menu has no "_s + name));
}

void TestTitleAids::offersWordsInTheMenuOfEveryField()
{
    const auto ask = [this](auto &edit, int position) {
        QTextCursor cursor = edit.textCursor();
        cursor.setPosition(position);
        const QPoint at = edit.cursorRect(cursor).center();
        QContextMenuEvent wanted(QContextMenuEvent::Mouse, at, edit.viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(edit.viewport(), &wanted);
        const QStringList words = offered();
        QVERIFY2(words.size() >= 1 && words.size() <= 7, qPrintable(words.join(u' ')));
        // The field's own commands stay below.
        QVERIFY(menu()->actions().size() > words.size() + 6);
    };
    ask(*m_title, 12);
    QVERIFY(offered().contains(u"đường"_s));
    choose(u"instead"_s, u"đường"_s);
    QCOMPARE(m_title->text(), u"Đường mới, đường đẹp"_s);
    m_title->undo();
    QCOMPARE(m_title->text(), u"Đường mới, đuờng đẹp"_s);
    ask(*m_sapo, 16);
    choose(u"instead"_s, u"người"_s);
    QCOMPARE(m_sapo->text(), u"Con đường của người dân"_s);
    ask(*m_text, 18);
    choose(u"instead"_s, u"được"_s);
    QCOMPARE(m_text->toPlainText(), u"Đường dài 3 km, được làm xong."_s);
}

void TestTitleAids::opensTheMenuOfTheWordAtTheCaretByKeys()
{
    m_sapo->setFocus();
    press(Qt::Key_Home);
    for (int i = 0; i < 16; ++i)
        press(Qt::Key_Right);
    press(Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(menu());
    QCOMPARE(menu()->activeAction(), menu()->actions().constFirst());
    const QString first = offered().constFirst();
    QTest::keyClick(menu(), Qt::Key_Return);
    QTRY_COMPARE(m_sapo->text(), u"Con đường của %1 dân"_s.arg(first));
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QVERIFY(m_sapo->hasFocus());
    // As the platform tells of the Menu key.
    m_text->setFocus();
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(17);
    m_text->setTextCursor(cursor);
    const QPoint caret = m_text->cursorRect().center();
    QContextMenuEvent wanted(QContextMenuEvent::Keyboard, caret, m_text->mapToGlobal(caret));
    QCoreApplication::sendEvent(m_text, &wanted);
    QVERIFY(offered().contains(u"được"_s));
    QTest::keyClick(menu(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QCOMPARE(m_text->toPlainText(), u"Đường dài 3 km, đựơc làm xong."_s);
}

void TestTitleAids::takesAndIgnoresWordsFromTheMenu()
{
    using Changes = ui::WritingAids::UnitChanges;
    QSignalSpy given(&m_pane->aids(), &ui::WritingAids::unitWordGiven);
    m_pane->aids().setUnitSpelling({}, TonePlacement::OnLastVowel, Changes::Words);
    m_title->setFocus();
    press(Qt::Key_F7);
    press(Qt::Key_Escape);
    press(Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(menu());
    choose(u"take"_s);
    QCOMPARE(given.value(0).value(0).toString(), u"đuờng"_s);
    QTRY_COMPARE(underlined(*m_title), QStringList());
    m_sapo->setFocus();
    press(Qt::Key_F7);
    press(Qt::Key_Escape);
    m_pane->aids().setUnitSpelling({}, TonePlacement::OnLastVowel, Changes::None);
    press(Qt::Key_F10, Qt::ShiftModifier);
    const auto actions = menu()->actions();
    for (const QAction *action : actions)
        QVERIFY(action->objectName() != u"editor.spellingMenu.take"_s || !action->isEnabled());
    choose(u"ignore"_s);
    QTRY_COMPARE(underlined(*m_sapo), QStringList());
    QCOMPARE(given.size(), 1);
    // Nothing of a text stays open when its person goes.
    m_text->setFocus();
    press(Qt::Key_F7);
    press(Qt::Key_Escape);
    press(Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(menu());
    m_pane->aids().forget();
    QTRY_VERIFY(!QApplication::activePopupWidget());
}

void TestTitleAids::leavesRightWordsTheirOwnMenu()
{
    m_title->setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_F10, Qt::ShiftModifier);
    QWidget *own = QApplication::activePopupWidget();
    QVERIFY(own && !menu());
    own->close();
    m_pane->setEditing(ui::ArticlePane::Editing::Forbidden);
    press(Qt::Key_F7);
    press(Qt::Key_Escape);
    QCOMPARE(m_title->textCursor().selectedText(), u"đuờng"_s);
    press(Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(QApplication::activePopupWidget() && !menu());
    QApplication::activePopupWidget()->close();
}

void TestTitleAids::writesTitleAndLeadTheUnitsWayToo()
{
    show(u"Ủy ban hòa giải"_s, u"Xóa nhà tạm"_s, u"Bà con khỏe"_s);
    m_title->setFocus();
    press(Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(m_title->text(), u"Uỷ ban hoà giải"_s);
    QCOMPARE(m_sapo->text(), u"Xoá nhà tạm"_s);
    QCOMPARE(m_text->toPlainText(), u"Bà con khoẻ"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_title->text(), u"Ủy ban hòa giải"_s);
}

void TestTitleAids::neverBreaksACompositionInTheTitle()
{
    press(Qt::Key_F, Qt::ControlModifier);
    find<QLineEdit>(u"editor.find.wanted"_s)->setText(u"đường"_s);
    int steps = 0;
    for (ui::GrowingTextEdit *field : {m_title, m_sapo}) {
        field->setFocus();
        press(Qt::Key_End);
        const QString before = field->text();
        input({}, u" "_s);
        for (const QString &shown : {u"n"_s, u"ng"_s, u"ngu"_s, u"nguo"_s, u"nguơ"_s, u"ngươ"_s, u"người"_s}) {
            input(shown, {});
            const auto timers = m_pane->findChildren<QTimer *>();
            for (QTimer *timer : timers)
                if (timer->isActive())
                    QMetaObject::invokeMethod(timer, "timeout");
            QCOMPARE(field->textCursor().block().layout()->preeditAreaText(), shown);
            QVERIFY(field->isComposing() && field->hasFocus());
            QCOMPARE(field->text(), before);
            ++steps;
        }
        input({}, u"người"_s);
        QCOMPARE(field->text(), before + u" người"_s);
        // VNI and Unikey without preedit: a backspace, and the letter with its mark.
        input({}, u" d"_s);
        press(Qt::Key_Backspace);
        input({}, u"đ"_s);
        QCOMPARE(field->text(), before + u" người đ"_s);
    }
    qInfo("%d steps of composition in title and lead while find and spelling were at work", steps);
}

QTEST_MAIN(TestTitleAids)
#include "test_title_aids.moc"
