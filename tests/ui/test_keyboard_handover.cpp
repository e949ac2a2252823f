// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ScratchFolder.h"
#include "tests/ui/KeyboardWalk.h"
#include "tests/ui/SecondWindow.h"

#include <QDialog>
#include <QFile>
#include <QListView>
#include <QTreeWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {
const auto title = u"Đường liên thôn thông xe"_s;
}

/// An article handed over at one desk and taken over at another, with keys alone, over two real stores and one file.
class TestKeyboardHandover : public KeyboardWalk
{
    Q_OBJECT
private Q_SLOTS:
    void choosesTheArticle();
    void choosesTheRecipient();
    void savesTheFile();
    void looksIntoItAtTheOtherDesk();
    void takesItOverAndOpensIt();
    void tellsAReplay();
    void leavesTheOtherDesk();

private:
    QString file() const { return m_stick.filePath(u"bai.bangiao"_s); }
    HandoverDriver there() const { return m_second->handovers(); }
    bool giveFileName(const QString &path);

    ScratchFolder m_stick;
    std::unique_ptr<SecondWindow> m_second;
};

bool TestKeyboardHandover::giveFileName(const QString &path)
{
    if (!arrivesAt(u"fileNameEdit"_s))
        return false;
    press(Qt::Key_A, Qt::ControlModifier);
    write(path);
    press(Qt::Key_Return);
    return true;
}

void TestKeyboardHandover::choosesTheArticle()
{
    begin();
    window().store().draft();
    window().store().submitted();
    m_second = std::make_unique<SecondWindow>(window().store());
    QVERIFY(sitDown(DeskFixture::contributor));
    QVERIFY(navigate(u"rail.mine"_s));
    QTRY_COMPARE(desk().titles().size(), 2);
    QVERIFY(goTo(u"desk.list"_s, Qt::Key_F6, 5));
    press(Qt::Key_Home);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(desk().visible<QListView>(u"desk.list"_s)->selectionModel()->selectedRows().size(), 2);
    QVERIFY(navigate(u"rail.handovers"_s));
    QVERIFY(desk().waitUntilVisible(u"handovers.empty"_s));
    QVERIFY(goTo(u"handovers.handOver"_s));
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"handover.search"_s));
}

void TestKeyboardHandover::choosesTheRecipient()
{
    write(u"bien tap vien"_s);
    press(Qt::Key_Down);
    QVERIFY(arrivesAt(u"handover.recipients"_s));
    press(Qt::Key_Space);
    QVERIFY2(desk().text(u"handover.chosen"_s).contains(QString(DeskFixture::editor)),
             qPrintable(desk().text(u"handover.chosen"_s)));
    keepPicture(u"handover-recipient"_s);
    // A name typed whole is taken by Enter, and the search begins anew.
    QVERIFY(goTo(u"handover.search"_s, Qt::Key_Backtab));
    press(Qt::Key_A, Qt::ControlModifier);
    write(u"van thu"_s);
    press(Qt::Key_Return);
    QVERIFY(desk().text(u"handover.search"_s).isEmpty());
    QVERIFY(desk().text(u"handover.chosen"_s).contains(QString(DeskFixture::clerk)));
    QVERIFY(goTo(u"handover.articles"_s, Qt::Key_Tab, 2));
    QVERIFY(desk().text(u"handover.size"_s).startsWith(u"2 bài"_s));
    press(Qt::Key_End);
    press(Qt::Key_Space);
    QVERIFY(desk().text(u"handover.size"_s).startsWith(u"1 bài"_s));
    press(Qt::Key_Space);
    keepPicture(u"handover-articles"_s);
}

void TestKeyboardHandover::savesTheFile()
{
    // The way back is open until the file has a name.
    QVERIFY(goTo(u"handover.accept"_s, Qt::Key_Tab, 3));
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"fileNameEdit"_s));
    press(Qt::Key_Escape);
    QVERIFY(arrivesAt(u"handover.accept"_s));
    QVERIFY(!QFile::exists(file()));
    press(Qt::Key_Return);
    QVERIFY(giveFileName(file()));
    QVERIFY(arrivesAt(u"handover.close"_s));
    keepPicture(u"handover-outcome"_s);
    QVERIFY(QFile::exists(file()));
    QVERIFY(goTo(u"handover.folder"_s, Qt::Key_Backtab));
    QVERIFY(goTo(u"handover.close"_s));
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"handovers.handOver"_s));
    QVERIFY(desk().waitUntilVisible(u"handovers.list"_s));
    QVERIFY(goTo(u"handovers.list"_s));
    keepPicture(u"handover-page"_s);
}

void TestKeyboardHandover::looksIntoItAtTheOtherDesk()
{
    QVERIFY(m_second->show());
    stop();
    QVERIFY(goTo(u"unlock.account"_s, Qt::Key_Backtab));
    QVERIFY(choose(QString(DeskFixture::editor)));
    QVERIFY(goTo(u"unlock.passphrase"_s));
    write(QString(passphrase));
    press(Qt::Key_Return);
    QVERIFY(there().waitUntilVisible(u"rail"_s));
    stop();
    QVERIFY(navigate(u"rail.handovers"_s));
    QVERIFY(goTo(u"handovers.takeOver"_s));
    press(Qt::Key_Return);
    QVERIFY(giveFileName(file()));
    QVERIFY(there().waitForAnswer());
    QVERIFY(arrivesAt(u"takeOver.articles"_s));
    QVERIFY2(there().fateOf(title).startsWith(u"Bài mới"_s), qPrintable(there().fateOf(title)));
    QVERIFY(there().text(u"takeOver.origin"_s).contains(QString(DeskFixture::contributor)));
    press(Qt::Key_Down);
    keepPicture(u"take-over-plan"_s);
}

void TestKeyboardHandover::takesItOverAndOpensIt()
{
    QVERIFY(goTo(u"takeOver.cancel"_s));
    QVERIFY(goTo(u"takeOver.accept"_s));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(there().fateOf(title).startsWith(u"Đã nhận"_s), Driver::patience);
    QVERIFY(arrivesAt(u"takeOver.articles"_s));
    keepPicture(u"take-over-done"_s);
    QVERIFY(goTo(u"takeOver.open"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(there().text(u"desk.title"_s), title, Driver::patience);
    stop();
    keepPicture(u"taken-over-article"_s);
}

void TestKeyboardHandover::tellsAReplay()
{
    QVERIFY(navigate(u"rail.handovers"_s));
    QVERIFY(goTo(u"handovers.takeOver"_s));
    press(Qt::Key_Return);
    QVERIFY(giveFileName(file()));
    QVERIFY(there().waitForAnswer());
    QVERIFY(arrivesAt(u"takeOver.cancel"_s));
    QVERIFY(there().refusal().contains(u"đã được nhận"_s));
    keepPicture(u"take-over-replay"_s);
    QVERIFY(goTo(u"takeOver.another"_s));
    QVERIFY(goTo(u"takeOver.cancel"_s));
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"handovers.takeOver"_s));
}

void TestKeyboardHandover::leavesTheOtherDesk()
{
    m_second.reset();
    window().window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window().window(), Driver::patience));
}

BANTIN_DESK_TEST_MAIN(TestKeyboardHandover)
#include "test_keyboard_handover.moc"
