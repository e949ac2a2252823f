// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/editor/EditorWindow.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

/// What an input method shows on the way to a syllable, and what it gives in the end.
struct Syllable {
    QStringList shown;
    QString committed;
};

const QList<Syllable> &telex()
{
    static const QList<Syllable> all{
        {{u"d"_s, u"đ"_s, u"đu"_s, u"đư"_s, u"đưo"_s, u"đươ"_s, u"đươn"_s, u"đương"_s, u"đường"_s}, u"đường"_s},
        {{u"l"_s, u"li"_s, u"lie"_s, u"liê"_s, u"liên"_s}, u"liên"_s},
        {{u"t"_s, u"th"_s, u"tho"_s, u"thô"_s, u"thôn"_s}, u"thôn"_s},
        {{u"h"_s, u"ho"_s, u"hoa"_s, u"hoà"_s}, u"hoà"_s},
        {{u"N"_s, u"Ng"_s, u"Ngu"_s, u"Nguy"_s, u"Nguye"_s, u"Nguyê"_s, u"Nguyên"_s, u"Nguyễn"_s}, u"Nguyễn"_s}};
    return all;
}

/// Every pause is over at once.
void endPauses(EditorWindow &window)
{
    const auto timers = window.editor().findChildren<QTimer *>();
    for (QTimer *timer : timers) {
        if (timer->isActive())
            QMetaObject::invokeMethod(timer, "timeout");
    }
    QCoreApplication::sendPostedEvents();
}

QString preeditOf(QTextEdit &text)
{
    return text.textCursor().block().layout()->preeditAreaText();
}

} // namespace

class TestComposition : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void composesWhileEverythingElseIsAtWork();
    void keepsThePreeditThroughEveryPause();
    void takesBackspacesAndLettersAsUnikeySendsThem();
    void takesDigitsAsVniSendsThem();
    void shortcutsLeaveLettersAndDigitsAlone();
    void composesInTheMiddleOfAWordAndOverASelection();
    void composesInTheFieldsOfTheBars();
    void undoesWordByWord();

private:
    /// What a desk does on every change: reads the text for saving and counting.
    static void beBusy(EditorWindow &window)
    {
        QObject::connect(&window.editor(), &ui::ArticleEditor::edited, &window.editor(), [&window] {
            (void)window.editor().document();
            (void)window.editor().wordCount();
        });
        window.run(u"editor.outline");
        window.run(u"editor.find");
        window.find<QLineEdit>(u"editor.find.wanted")->setText(u"đường"_s);
        window.editor().focusText();
    }
};

void TestComposition::composesWhileEverythingElseIsAtWork()
{
    EditorWindow window({u"Mở đuờng đầu."_s});
    beBusy(window);
    window.text().moveCursor(QTextCursor::End);
    QString expected = u"Mở đuờng đầu."_s;
    QRandomGenerator random(7);
    for (int i = 0; i < 40; ++i) {
        const Syllable &syllable = telex().at(random.bounded(telex().size()));
        window.commit(u" "_s);
        for (const QString &step : syllable.shown) {
            window.preedit(step);
            QCOMPARE(preeditOf(window.text()), step);
            QVERIFY(window.editor().isComposing());
            endPauses(window);
            QCOMPARE(preeditOf(window.text()), step);
            QCOMPARE(window.plain(), expected + u' ');
        }
        window.commit(syllable.committed);
        expected += u' ' + syllable.committed;
        QCOMPARE(window.plain(), expected);
        QVERIFY(!window.editor().isComposing());
    }
}

void TestComposition::keepsThePreeditThroughEveryPause()
{
    EditorWindow window({u"Con đuờng của xã"_s, u"Mục một"_s});
    beBusy(window);
    QSignalSpy counted(&window.aids(), &ui::WritingAids::counted);
    window.setCaret(3);
    window.commit(u" "_s);
    window.preedit(u"đươ"_s);
    // Counting, searching, the outline and spelling all have had their pause.
    QTRY_VERIFY(counted.size() >= 1);
    QTRY_COMPARE(window.underlined(), QStringList());
    QCOMPARE(preeditOf(window.text()), u"đươ"_s);
    QCOMPARE(window.plain(), u"Con  đuờng của xã\nMục một"_s);
    window.commit(u"đường"_s);
    QCOMPARE(window.plain(), u"Con đường đuờng của xã\nMục một"_s);
    QTRY_COMPARE(window.underlined(), QStringList{u"đuờng"_s});
    QTRY_COMPARE(window.find<QLabel>(u"editor.find.count")->text(), u"–/1"_s);
}

void TestComposition::takesBackspacesAndLettersAsUnikeySendsThem()
{
    EditorWindow window({u"Con mới"_s});
    beBusy(window);
    window.setCaret(3);
    // Without preedit: every correction is a run of backspaces and new letters.
    const QList<std::pair<int, QString>> strokes{{0, u" "_s}, {0, u"d"_s}, {1, u"đ"_s}, {0, u"u"_s}, {1, u"ư"_s},
                                                 {0, u"o"_s}, {1, u"ơ"_s}, {0, u"n"_s}, {0, u"g"_s}, {3, u"ờng"_s}};
    for (const auto &[backspaces, letters] : strokes) {
        for (int i = 0; i < backspaces; ++i)
            window.press(Qt::Key_Backspace);
        window.commit(letters);
        endPauses(window);
    }
    QCOMPARE(window.plain(), u"Con đường mới"_s);
    QTRY_COMPARE(window.find<QLabel>(u"editor.find.count")->text(), u"–/1"_s);
    QCOMPARE(window.underlined(), QStringList());
    QCOMPARE(window.text().textCursor().position(), 9);
}

void TestComposition::takesDigitsAsVniSendsThem()
{
    EditorWindow window({u"Con mới"_s});
    beBusy(window);
    window.setCaret(3);
    window.commit(u" "_s);
    // A VNI engine turns d9uo72ng into the syllable; what it shows on the way changes letters it has shown.
    window.compose({u"d"_s, u"đ"_s, u"đu"_s, u"đuo"_s, u"đươ"_s, u"đườ"_s, u"đườn"_s}, u"đường"_s);
    QCOMPARE(window.plain(), u"Con đường mới"_s);
    // An engine that is off sends the digits themselves.
    QTest::keyClicks(&window.text(), u"d9uo72ng"_s);
    QCOMPARE(window.plain(), u"Con đườngd9uo72ng mới"_s);
}

void TestComposition::shortcutsLeaveLettersAndDigitsAlone()
{
    EditorWindow window;
    int looked = 0;
    for (const QAction *action : window.editor().findChildren<QAction *>()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QKeyCombination first = keys[0];
            const bool plain = !(first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier));
            QVERIFY2(!plain || (first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35),
                     qPrintable(action->objectName()));
            // Keys of ibus, fcitx and Unikey that switch between languages.
            QVERIFY2(keys != QKeySequence(Qt::CTRL | Qt::Key_Space) && keys != QKeySequence(Qt::ALT | Qt::Key_Z),
                     qPrintable(action->objectName()));
            ++looked;
        }
    }
    QVERIFY(looked > 30);
    qInfo("%d shortcuts, none a bare letter or digit", looked);
    QString typed;
    for (char16_t key = u'!'; key <= u'~'; ++key)
        typed += QChar(key);
    QTest::keyClicks(&window.text(), typed);
    QCOMPARE(window.plain(), typed);
}

void TestComposition::composesInTheMiddleOfAWordAndOverASelection()
{
    EditorWindow window({u"thôn xóm"_s});
    beBusy(window);
    window.setCaret(2);
    window.preedit(u"ư"_s);
    QCOMPARE(window.plain(), u"thôn xóm"_s);
    window.preedit(QString());
    QCOMPARE(window.plain(), u"thôn xóm"_s);
    QTextCursor cursor = window.text().textCursor();
    cursor.setPosition(5);
    cursor.setPosition(8, QTextCursor::KeepAnchor);
    window.text().setTextCursor(cursor);
    window.compose({u"l"_s, u"là"_s}, u"làng"_s);
    QCOMPARE(window.plain(), u"thôn làng"_s);
    QCOMPARE(window.text().textCursor().position(), 9);
}

void TestComposition::composesInTheFieldsOfTheBars()
{
    EditorWindow window({u"Con đường một, con đường hai"_s});
    window.press(Qt::Key_F, Qt::ControlModifier);
    auto *wanted = window.find<QLineEdit>(u"editor.find.wanted");
    for (const QString &step : telex().first().shown) {
        window.preedit(step);
        endPauses(window);
        QVERIFY(wanted->hasFocus());
        QCOMPARE(wanted->text(), QString());
    }
    window.commit(u"đường"_s);
    QCOMPARE(wanted->text(), u"đường"_s);
    QVERIFY(wanted->hasFocus());
    QCOMPARE(window.find<QLabel>(u"editor.find.count")->text(), u"1/2"_s);
}

void TestComposition::undoesWordByWord()
{
    EditorWindow window({u"Mở đầu"_s});
    beBusy(window);
    window.text().moveCursor(QTextCursor::End);
    for (const QString &word : {u" đường"_s, u" làng"_s}) {
        window.compose({word.first(2), word.first(3)}, word);
        endPauses(window);
    }
    QCOMPARE(window.plain(), u"Mở đầu đường làng"_s);
    int steps = 0;
    for (; window.text().document()->isUndoAvailable(); ++steps)
        window.text().undo();
    QCOMPARE(window.plain(), u"Mở đầu"_s);
    QVERIFY(steps >= 1 && steps <= 2);
    while (window.text().document()->isRedoAvailable())
        window.text().redo();
    QCOMPARE(window.plain(), u"Mở đầu đường làng"_s);
}

QTEST_MAIN(TestComposition)
#include "test_composition.moc"
