// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/KeyboardWalk.h"

#include <QDialog>
#include <QFile>
#include <QListWidget>
#include <QPrintDialog>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// A register with keys alone: opened, an entry written, found, changed, printed and exported.
class TestKeyboardRegisters : public KeyboardWalk
{
    Q_OBJECT
private Q_SLOTS:
    void opensARegister();
    void entersAndSaves();
    void findsAndOpensTheEntryAgain();
    void reachesThePrinter();
    void exportsTheTable();
    void dealsWithWhatIsDue();

private:
    QTreeWidget *entries() const { return desk().visible<QTreeWidget>(u"registers.entries"_s); }
};

void TestKeyboardRegisters::opensARegister()
{
    begin();
    QVERIFY(sitDown(DeskFixture::editor));
    QVERIFY(navigate(u"rail.registers"_s));
    QVERIFY(desk().waitUntilVisible(u"registers.list"_s));
    QVERIFY(goTo(u"registers.list"_s, Qt::Key_F6, 3));
    auto *list = desk().visible<QListWidget>(u"registers.list"_s);
    for (int i = 0; i < list->count() && !list->currentItem()->text().startsWith(u"Sổ phản ánh"_s); ++i)
        press(Qt::Key_Down);
    QVERIFY(list->currentItem()->text().startsWith(u"Sổ phản ánh"_s));
    QVERIFY(desk().waitUntilVisible(u"registers.new"_s));
    keepPicture(u"registers"_s);
}

void TestKeyboardRegisters::entersAndSaves()
{
    QVERIFY(goTo(u"registers.new"_s));
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"register.field.about"_s));
    write(u"Đèn đường thôn 3 hỏng"_s);
    QVERIFY(goTo(u"register.field.came-on"_s));
    // Nothing stands there: the arrows begin with today.
    press(Qt::Key_Up);
    QVERIFY(goTo(u"register.field.from"_s));
    write(u"Người dân thôn 3"_s);
    QVERIFY(goTo(u"register.field.class"_s));
    QVERIFY(choose(u"Phản ánh"_s));
    keepPicture(u"register-entry"_s);
    QVERIFY(goTo(u"register.closed"_s));
    QVERIFY(goTo(u"register.accept"_s));
    press(Qt::Key_Return);
    QTRY_VERIFY2(!desk().visible<QDialog>(u"register"_s), qPrintable(desk().text(u"register.problem"_s)));
    QVERIFY(arrivesAt(u"registers.new"_s));
    QTRY_COMPARE(entries()->topLevelItemCount(), 1);
}

void TestKeyboardRegisters::findsAndOpensTheEntryAgain()
{
    QVERIFY(goTo(u"registers.words"_s, Qt::Key_Backtab));
    write(u"den duong"_s);
    QTRY_COMPARE(desk().text(u"registers.count"_s), u"1 mục, 1 đang mở"_s);
    QVERIFY(goTo(u"registers.entries"_s));
    press(Qt::Key_Home);
    keepPicture(u"register-found"_s);
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"register.field.about"_s));
    press(Qt::Key_Escape);
    QVERIFY(arrivesAt(u"registers.entries"_s));
}

void TestKeyboardRegisters::reachesThePrinter()
{
    QVERIFY(goTo(u"registers.print"_s));
    press(Qt::Key_Return);
    QTRY_VERIFY(desk().visible<QPrintDialog>(u"registers.printer"_s));
    stop();
    keepPicture(u"register-print"_s);
    press(Qt::Key_Escape);
    QVERIFY(arrivesAt(u"registers.print"_s));
}

void TestKeyboardRegisters::exportsTheTable()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"so.csv"_s);
    QVERIFY(goTo(u"registers.export"_s, Qt::Key_Backtab));
    press(Qt::Key_Return);
    QTRY_VERIFY(desk().visible<QDialog>(u"registers.exportWarning"_s));
    QVERIFY(goTo(u"registers.exportChoose"_s));
    keepPicture(u"register-export"_s);
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"fileNameEdit"_s));
    press(Qt::Key_A, Qt::ControlModifier);
    write(path);
    press(Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(path));
    QVERIFY(arrivesAt(u"registers.export"_s));
    keepPicture(u"register-exported"_s);
}

void TestKeyboardRegisters::dealsWithWhatIsDue()
{
    QVERIFY(goTo(u"registers.list"_s, Qt::Key_F6, 3));
    press(Qt::Key_Home);
    QVERIFY(desk().waitUntilVisible(u"duties.list"_s));
    const auto *duties = desk().visible<QTreeWidget>(u"duties.list"_s);
    QTRY_VERIFY(duties->topLevelItemCount() > 1);
    QVERIFY(goTo(u"duties.list"_s));
    press(Qt::Key_Home);
    // Down to the first that has a register of its own.
    for (int row = 1; row < duties->topLevelItemCount() && !desk().visible<QWidget>(u"duties.deal"_s)->isEnabled();
         ++row)
        press(Qt::Key_Down);
    QVERIFY(goTo(u"duties.deal"_s));
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"register.field.title"_s) || arrivesAt(u"register"_s));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!desk().visible<QDialog>(u"register"_s));
    stop();
    keepPicture(u"register-duty"_s);
    QVERIFY(goTo(u"registers.list"_s, Qt::Key_F6, 4));
    press(Qt::Key_Home);
    for (const QString &reached : {u"duties.period"_s, u"duties.export"_s, u"duties.print"_s, u"duties.sent"_s})
        QVERIFY(goTo(reached));
}

BANTIN_DESK_TEST_MAIN(TestKeyboardRegisters)
#include "test_keyboard_registers.moc"
