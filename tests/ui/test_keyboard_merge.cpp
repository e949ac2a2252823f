// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/KeyboardWalk.h"
#include "tests/ui/TwoVersions.h"

#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QTextEdit>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// Another desk's version, merged with keys alone.
class TestKeyboardMerge : public KeyboardWalk
{
    Q_OBJECT
private Q_SLOTS:
    void opensTheArticle();
    void comesToBothVersions();
    void walksThroughThePieces();
    void asksBeforeItTakesOneWhole();
    void decidesAndMerges();

private:
    QListWidget *pieces() const { return desk().visible<QListWidget>(u"merge.pieces"_s); }
    QString count() const { return desk().text(u"merge.count"_s); }
};

void TestKeyboardMerge::opensTheArticle()
{
    begin();
    const TwoVersions versions(window().store(), 1);
    QVERIFY(sitDown(DeskFixture::contributor));
    QVERIFY(arrivesAt(u"desk.list"_s));
    QTRY_VERIFY(!desk().titles().isEmpty());
    press(Qt::Key_Home);
    QVERIFY(desk().waitUntilVisible(u"desk.otherVersion"_s));
}

void TestKeyboardMerge::comesToBothVersions()
{
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"editor.text"_s));
    QVERIFY(goTo(u"banner.action"_s, Qt::Key_Backtab, 3));
    press(Qt::Key_Space);
    QVERIFY(arrivesAt(u"merge.pieces"_s));
    QCOMPARE(count(), u"Đã chọn 5 trên 7"_s);
}

void TestKeyboardMerge::walksThroughThePieces()
{
    const int first = pieces()->currentRow();
    press(Qt::Key_J);
    QCOMPARE(pieces()->currentRow(), first + 1);
    press(Qt::Key_K);
    press(Qt::Key_F7);
    QCOMPARE(pieces()->currentRow(), 6);
    press(Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(pieces()->currentRow(), first);
    // Every part can be reached, and the way goes round.
    for (const QString &part : {u"merge.next"_s, u"merge.restMine"_s, u"merge.result"_s, u"merge.keepMine"_s,
                                u"merge.cancel"_s, u"merge.sides"_s, u"merge.pieces"_s})
        QVERIFY(goTo(part));
    keepPicture(u"merge"_s);
}

void TestKeyboardMerge::asksBeforeItTakesOneWhole()
{
    QVERIFY(goTo(u"merge.takeTheirs"_s));
    press(Qt::Key_Space);
    QVERIFY(desk().waitUntilVisible(u"merge.question"_s));
    stop();
    press(Qt::Key_Escape);
    QVERIFY(arrivesAt(u"merge.takeTheirs"_s));
    QVERIFY(goTo(u"merge.pieces"_s));
}

void TestKeyboardMerge::decidesAndMerges()
{
    press(Qt::Key_2);
    press(Qt::Key_F7);
    press(Qt::Key_3);
    QCOMPARE(count(), u"Đã chọn 7 trên 7"_s);
    // Enter takes the default step from wherever the focus is.
    press(Qt::Key_Return);
    QTRY_VERIFY(!desk().visible<QDialog>(u"merge"_s));
    const auto isShown = [this] {
        return desk().visible<QTextEdit>(u"editor.text"_s)->toPlainText().contains(u"7,1 tỷ"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), Driver::patience);
    QTRY_VERIFY(!desk().visible<QWidget>(u"desk.otherVersion"_s));
}

BANTIN_DESK_TEST_MAIN(TestKeyboardMerge)
#include "test_keyboard_merge.moc"
