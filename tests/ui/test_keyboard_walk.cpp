// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/KeyboardWalk.h"
#include "ui/preview/PreviewPane.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextTable>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// From unlocking to submitting with keys alone: an article with everything an article has.
class TestKeyboardWalk : public KeyboardWalk
{
    Q_OBJECT
private Q_SLOTS:
    void unlocks();
    void writesTitleLeadAndText();
    void makesAHeadingAListAndATable();
    void insertsAPictureThroughTheFileField();
    void writesANoteAndALink();
    void correctsSpellingAndFinds();
    void looksAtThePreview();
    void fillsTheFieldsKeepsAndSubmits();
    void wentThroughManyStops() { QVERIFY(stops().size() >= 30); }

private:
    QTextEdit *text() const { return desk().visible<QTextEdit>(u"editor.text"_s); }

    QTemporaryDir m_folder;
};

void TestKeyboardWalk::unlocks()
{
    begin();
    QVERIFY(sitDown(DeskFixture::contributor));
}

void TestKeyboardWalk::writesTitleLeadAndText()
{
    press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(arrivesAt(u"desk.title"_s));
    write(u"Khởi công đuờng liên thôn"_s);
    press(Qt::Key_Tab);
    QVERIFY(arrivesAt(u"desk.sapo"_s));
    write(u"Sáng nay bà con dự lễ khởi công."_s);
    press(Qt::Key_Tab);
    QVERIFY(arrivesAt(u"editor.text"_s));
    write(u"Con đường dài 3 km."_s);
    press(Qt::Key_Return);
}

void TestKeyboardWalk::makesAHeadingAListAndATable()
{
    press(Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    write(u"Bà con góp công"_s);
    press(Qt::Key_Return);
    press(Qt::Key_8, Qt::ControlModifier | Qt::ShiftModifier);
    for (const QString &item : {u"Thôn một"_s, u"Thôn hai"_s}) {
        write(item);
        press(Qt::Key_Return);
    }
    press(Qt::Key_Return);
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(text()->textCursor().currentTable());
    for (int cell = 0; cell < 10; ++cell) {
        write(u"ô %1"_s.arg(cell + 1));
        press(Qt::Key_Tab);
    }
    // Each in a cell of its own; behind the ninth a row came.
    QCOMPARE(text()->textCursor().currentTable()->rows(), 4);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(text()->textCursor().block().text() == u"ô 10"_s);
    press(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(!text()->textCursor().currentTable());
    for (const QString &wanted : {u"Bà con góp công"_s, u"Thôn hai"_s, u"ô 9"_s})
        QVERIFY2(text()->toPlainText().contains(wanted), qPrintable(wanted));
}

void TestKeyboardWalk::insertsAPictureThroughTheFileField()
{
    QImage picture(1200, 700, QImage::Format_RGB32);
    picture.fill(QColor(40, 110, 70));
    const QString path = m_folder.filePath(u"le-khoi-cong.jpg"_s);
    QVERIFY(picture.save(path));
    press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(arrivesAt(u"fileNameEdit"_s));
    keepPicture(u"files"_s);
    write(path);
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"picture.alternative"_s));
    keepPicture(u"picture"_s);
    write(u"Bà con dự lễ khởi công"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    QVERIFY(arrivesAt(u"picture.credit"_s));
    write(u"Cộng tác viên thôn 3"_s);
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"editor.text"_s));
    QVERIFY(text()->toPlainText().contains(QChar::ObjectReplacementCharacter));
}

void TestKeyboardWalk::writesANoteAndALink()
{
    press(Qt::Key_End, Qt::ControlModifier);
    write(u"Xem thêm tại cổng xã"_s);
    press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(arrivesAt(u"note.text"_s));
    write(u"Theo Quyết định số 12 của xã."_s);
    keepPicture(u"note"_s);
    press(Qt::Key_Tab);
    QVERIFY(arrivesAt(u"note.accept"_s));
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"editor.text"_s));
    press(Qt::Key_Left);
    press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(text()->textCursor().hasSelection());
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(arrivesAt(u"editor.linkAddress"_s));
    write(u"https://dongviet.gov.vn/"_s);
    keepPicture(u"link"_s);
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"editor.text"_s));
    QVERIFY(text()->document()->toHtml().contains(u"href=\"https://dongviet.gov.vn/\""_s));
    press(Qt::Key_End, Qt::ControlModifier);
}

void TestKeyboardWalk::correctsSpellingAndFinds()
{
    // Title and lead belong to the text.
    press(Qt::Key_F7);
    QVERIFY(arrivesAt(u"editor.spelling.instead"_s));
    keepPicture(u"spelling"_s);
    QCOMPARE(desk().text(u"editor.spelling.sentence"_s).contains(u"đuờng"_s), true);
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"desk.title"_s));
    press(Qt::Key_Escape);
    QCOMPARE(desk().text(u"desk.title"_s), u"Khởi công đường liên thôn"_s);
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(arrivesAt(u"editor.find.wanted"_s));
    write(u"đường"_s);
    QVERIFY(desk().text(u"editor.find.count"_s).endsWith(u"/2"_s));
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    QVERIFY(arrivesAt(u"editor.text"_s));
}

void TestKeyboardWalk::looksAtThePreview()
{
    auto *preview = window().window().findChild<ui::PreviewPane *>(u"desk.preview"_s);
    QSignalSpy shown(preview, &ui::PreviewPane::pageShown);
    press(Qt::Key_F9);
    QVERIFY(desk().waitUntilVisible(u"desk.preview"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shown.size() > 0, 30000);
    // From the text into the preview's bar; arrow keys choose among the devices.
    for (int i = 0; i < 4 && !QApplication::focusWidget()->objectName().startsWith(u"preview."_s); ++i)
        press(Qt::Key_F6);
    QVERIFY(QApplication::focusWidget()->objectName().startsWith(u"preview."_s));
    QTRY_VERIFY(desk().visible<QWidget>(u"preview.tablet"_s)->x() > 0);
    for (const QString &device : {u"preview.tablet"_s, u"preview.phone"_s, u"preview.print"_s}) {
        press(Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget()->objectName(), device);
    }
    const auto groundIsSeen = [preview] {
        const QColor beside = preview->grab().toImage().pixelColor(3, preview->height() / 2);
        return std::abs(beside.red() - 138) < 12 && std::abs(beside.green() - 144) < 12;
    };
    QTRY_VERIFY_WITH_TIMEOUT(groundIsSeen(), 20000);
    keepPicture(u"preview-print"_s);
    press(Qt::Key_F9);
    QVERIFY(QTest::qWaitFor([this] { return !desk().visible<QWidget>(u"desk.preview"_s); }));
    QVERIFY(arrivesAt(u"editor.text"_s));
}

void TestKeyboardWalk::fillsTheFieldsKeepsAndSubmits()
{
    for (int i = 0; i < 4 && QApplication::focusWidget()->objectName() != u"inspector.tabBar"_s; ++i)
        press(Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"inspector.tabBar"_s);
    press(Qt::Key_Tab);
    QVERIFY(arrivesAt(u"inspector.field.kind"_s));
    press(Qt::Key_Tab);
    QVERIFY(arrivesAt(u"inspector.field.category"_s));
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    QVERIFY(arrivesAt(u"inspector.field.unconfirmed"_s));
    for (const auto &[field, value] :
         {std::pair(u"writer"_s, u"Cộng tác viên"_s), std::pair(u"source"_s, u"Thôn 3"_s)}) {
        press(Qt::Key_Tab);
        QVERIFY(arrivesAt(u"inspector.field."_s + field));
        write(value);
    }
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(desk().waitUntilSaved());
    QTRY_VERIFY2(!desk().visible<QWidget>(u"desk.blockedBy"_s), qPrintable(desk().text(u"desk.blockedBy"_s)));
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(arrivesAt(u"review.passphrase"_s));
    write(u"Mật khẩu dài 7"_s);
    press(Qt::Key_Return);
    QVERIFY(desk().waitForState(u"Chờ biên tập"_s));
    stop();
}

BANTIN_DESK_TEST_MAIN(TestKeyboardWalk)
#include "test_keyboard_walk.moc"
