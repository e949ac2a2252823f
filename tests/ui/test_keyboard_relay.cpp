// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ImportHandover.h"
#include "tests/portal/PortalProcess.h"
#include "tests/support/Expect.h"
#include "tests/support/ScratchFolder.h"
#include "tests/ui/KeyboardWalk.h"
#include "tests/ui/SecondWindow.h"
#include "ui/shell/RailButton.h"

#include <QDirIterator>
#include <QTreeWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;
using bantin::test::PortalProcess;

namespace {
const auto title = u"Đường liên thôn thông xe"_s;
}

/// An article handed over through the real portal program between two windows on two real stores, with keys alone.
class TestKeyboardRelay : public KeyboardWalk
{
    Q_OBJECT
private Q_SLOTS:
    void opensBothDesks();
    void sendsThroughThePortal();
    void tellsHowFarItIs();
    void receivesAtTheOtherDesk();
    void takesItOverAndOpensIt();
    void tellsTheSender();
    void takesOneBack();
    void declinesOne();
    void keepsWhatThePortalCannotTakeYet();
    void settlesWhatCameOnAStickBefore();
    void leavesTheOtherDesk();

private:
    QByteArray atThePortal() const;
    HandoverDriver here() const { return HandoverDriver(window().window()); }
    HandoverDriver there() const { return m_second->handovers(); }
    bool chooseTheArticle();
    bool sendIt();
    /// Sends it, goes back to the page, and waits until its row says so.
    bool sendItUntil(const QString &words);
    bool unlockThere();
    bool show(ui::MainWindow &shown);
    bool ask();
    bool askAt(ui::MainWindow &shown);
    /// To a button below the list of what is on its way.
    bool goFromTheFirstRowTo(const QString &button);

    ScratchFolder m_folder;
    std::unique_ptr<PortalProcess> m_portal;
    std::unique_ptr<SecondWindow> m_second;
};

void TestKeyboardRelay::opensBothDesks()
{
    m_portal = std::make_unique<PortalProcess>(m_folder.filePath(u"cong"_s));
    QVERIFY(m_portal->start());
    const QUrl address(m_portal->address());
    begin(address);
    QVERIFY(m_portal->addUnit(window().store().directory().filePath(u"unit-certificate.pem"_s)));
    window().store().submitted();
    m_second = std::make_unique<SecondWindow>(window().store(), address);
    QVERIFY(sitDown(DeskFixture::contributor));
}

bool TestKeyboardRelay::chooseTheArticle()
{
    if (!navigate(u"rail.mine"_s))
        return false;
    const auto isListed = [this] { return desk().titles().size() == 1; };
    if (!QTest::qWaitFor(isListed, Driver::patience) || !goTo(u"desk.list"_s, Qt::Key_F6, 5))
        return false;
    press(Qt::Key_Home);
    return navigate(u"rail.handovers"_s);
}

bool TestKeyboardRelay::sendIt()
{
    if (!goTo(u"handovers.handOver"_s))
        return false;
    press(Qt::Key_Return);
    if (!arrivesAt(u"handover.search"_s))
        return false;
    write(u"bien tap vien"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    // The file is offered first; the arrow leads to the portal.
    if (!goTo(u"handover.way.0"_s))
        return false;
    press(Qt::Key_Down);
    if (!arrivesAt(u"handover.way.1"_s))
        return false;
    keepPicture(u"relay-way"_s);
    if (!goTo(u"handover.accept"_s, Qt::Key_Tab, 3))
        return false;
    press(Qt::Key_Return);
    return arrivesAt(u"handover.close"_s);
}

bool TestKeyboardRelay::sendItUntil(const QString &words)
{
    if (!sendIt())
        return false;
    press(Qt::Key_Return);
    return arrivesAt(u"handovers.handOver"_s) && here().waitForRelayed(words);
}

void TestKeyboardRelay::sendsThroughThePortal()
{
    QVERIFY(chooseTheArticle());
    QTRY_VERIFY_WITH_TIMEOUT(here().text(u"handovers.relayTold"_s).contains(u"Chưa có gì"_s), Driver::patience);
    QVERIFY(sendIt());
    QVERIFY(here().text(u"handover.outcome"_s).contains(u"cổng"_s));
    keepPicture(u"relay-outcome"_s);
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"handovers.handOver"_s));
}

void TestKeyboardRelay::tellsHowFarItIs()
{
    QVERIFY(here().waitForRelayed(u"chưa ai nhận"_s));
    const QString row = here().relayed().constFirst();
    QVERIFY2(row.contains(title) && row.contains(QString(DeskFixture::editor)), qPrintable(row));
    QVERIFY2(row.contains(u"giữ"_s), qPrintable(row));
    QVERIFY(goTo(u"handovers.relay"_s));
    keepPicture(u"relay-sent"_s);
}

bool TestKeyboardRelay::unlockThere()
{
    if (!m_second->show())
        return false;
    stop();
    if (!goTo(u"unlock.account"_s, Qt::Key_Backtab) || !choose(QString(DeskFixture::editor))
        || !goTo(u"unlock.passphrase"_s))
        return false;
    write(QString(passphrase));
    press(Qt::Key_Return);
    return there().waitUntilVisible(u"rail"_s);
}

void TestKeyboardRelay::receivesAtTheOtherDesk()
{
    QVERIFY(unlockThere());
    // Nobody asked: it was looked for after unlocking.
    const auto count = [this] { return there().visible<ui::RailButton>(u"rail.handovers"_s)->badge(); };
    QTRY_COMPARE_WITH_TIMEOUT(count(), u"1"_s, Driver::patience);
    stop();
    QVERIFY(navigate(u"rail.handovers"_s));
    QVERIFY(goTo(u"handovers.relay"_s));
    const QString row = there().relayed().constFirst();
    QVERIFY2(row.contains(QString(DeskFixture::contributor)) && !row.contains(title), qPrintable(row));
    keepPicture(u"relay-offered"_s);
    QVERIFY(goTo(u"handovers.receive"_s));
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"takeOver.articles"_s));
    QVERIFY2(there().fateOf(title).startsWith(u"Bài mới"_s), qPrintable(there().fateOf(title)));
    keepPicture(u"relay-plan"_s);
    // Whoever thinks it over finds it on the page.
    press(Qt::Key_Escape);
    QTRY_VERIFY(!there().visible<QWidget>(u"takeOver"_s));
    QVERIFY(there().waitForRelayed(u"xem"_s));
    QCOMPARE(count(), u"1"_s);
    stop();
    QVERIFY(goTo(u"handovers.relay"_s));
    keepPicture(u"relay-fetched"_s);
    press(Qt::Key_Return);
    QVERIFY(arrivesAt(u"takeOver.articles"_s));
}

void TestKeyboardRelay::takesItOverAndOpensIt()
{
    QVERIFY(goTo(u"takeOver.accept"_s));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(there().fateOf(title).startsWith(u"Đã nhận"_s), Driver::patience);
    QVERIFY(goTo(u"takeOver.open"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(there().text(u"desk.title"_s), title, Driver::patience);
    stop();
    QVERIFY(navigate(u"rail.handovers"_s));
    QVERIFY(there().waitForRelayed(u"Đã nhận"_s));
    QCOMPARE(there().visible<ui::RailButton>(u"rail.handovers"_s)->badge(), QString());
    QTRY_COMPARE(there().past().size(), 1);
    keepPicture(u"relay-taken-over"_s);
}

bool TestKeyboardRelay::show(ui::MainWindow &shown)
{
    shown.raise();
    shown.activateWindow();
    return QTest::qWaitForWindowActive(&shown, Driver::patience);
}

bool TestKeyboardRelay::ask()
{
    if (!goTo(u"handovers.look"_s))
        return false;
    press(Qt::Key_Return);
    return true;
}

bool TestKeyboardRelay::askAt(ui::MainWindow &shown)
{
    if (!show(shown))
        return false;
    stop();
    return ask();
}

bool TestKeyboardRelay::goFromTheFirstRowTo(const QString &button)
{
    if (!goTo(u"handovers.relay"_s))
        return false;
    press(Qt::Key_Home);
    return goTo(button, Qt::Key_Tab, 2);
}

void TestKeyboardRelay::tellsTheSender()
{
    QVERIFY(askAt(window().window()));
    QVERIFY(here().waitForRelayed(u"nhận đủ"_s));
    keepPicture(u"relay-everybody"_s);
}

void TestKeyboardRelay::takesOneBack()
{
    QVERIFY(sendItUntil(u"chưa ai nhận"_s));
    QVERIFY(goFromTheFirstRowTo(u"handovers.withdraw"_s));
    // Whoever hits it by mistake is asked first, and may leave it.
    press(Qt::Key_Return);
    QVERIFY(here().waitUntilVisible(u"handovers.withdrawQuestion"_s));
    keepPicture(u"relay-withdraw-question"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!here().visible<QWidget>(u"handovers.withdrawQuestion"_s));
    QVERIFY(here().waitForRelayed(u"chưa ai nhận"_s));
    press(Qt::Key_Return);
    QVERIFY(here().waitUntilVisible(u"handovers.withdrawQuestion"_s));
    QVERIFY(goTo(u"handovers.agree"_s));
    press(Qt::Key_Return);
    QVERIFY(
        QTest::qWaitFor([this] { return here().relayed().join(u'\n').contains(u"Đã thu hồi"_s); }, Driver::patience));
    QVERIFY(arrivesAt(u"handovers.relay"_s));
    keepPicture(u"relay-withdrawn"_s);
}

void TestKeyboardRelay::declinesOne()
{
    QVERIFY(sendItUntil(u"chưa ai nhận"_s));
    QVERIFY(askAt(m_second->window()));
    QVERIFY(there().waitForRelayed(u"Chờ bạn nhận"_s));
    QVERIFY(goFromTheFirstRowTo(u"handovers.decline"_s));
    press(Qt::Key_Return);
    QVERIFY(there().waitUntilVisible(u"handovers.declineQuestion"_s));
    keepPicture(u"relay-decline-question"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!there().visible<QWidget>(u"handovers.declineQuestion"_s));
    QVERIFY(there().waitForRelayed(u"Chờ bạn nhận"_s));
    press(Qt::Key_Return);
    QVERIFY(goTo(u"handovers.agree"_s));
    press(Qt::Key_Return);
    QVERIFY(there().waitForRelayed(u"Đã từ chối"_s));
    QVERIFY(arrivesAt(u"handovers.relay"_s));
    keepPicture(u"relay-declined-there"_s);
    QVERIFY(askAt(window().window()));
    QVERIFY(here().waitForRelayed(u"Đã từ chối"_s));
    QVERIFY(here().relayed().constFirst().contains(u"vẫn ở máy này"_s));
    keepPicture(u"relay-declined"_s);
}

/// With the portal gone it waits, the page says why, and it goes on once the portal is there again.
void TestKeyboardRelay::keepsWhatThePortalCannotTakeYet()
{
    m_portal->kill();
    QVERIFY(sendItUntil(u"Chờ gửi"_s));
    QTRY_VERIFY_WITH_TIMEOUT(here().relayed().constFirst().contains(u"thử lại"_s), Driver::patience);
    QVERIFY(ask());
    const auto told = [this] { return here().text(u"handovers.relayTold"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(u"cổng"_s) && !told().contains(u"Đang hỏi"_s), Driver::patience);
    keepPicture(u"relay-unreachable"_s);
    QVERIFY(m_portal->start());
    window().window().activateWindow();
    QVERIFY(goTo(u"handovers.look"_s));
    press(Qt::Key_Return);
    QVERIFY(here().waitForRelayed(u"chưa ai nhận"_s));
}

/// The one hand-over it keeps, as somebody would carry it on a stick.
QByteArray TestKeyboardRelay::atThePortal() const
{
    QDirIterator files(m_folder.filePath(u"cong/relay"_s), {u"*.bin"_s}, QDir::Files, QDirIterator::Subdirectories);
    if (!files.hasNext())
        return {};
    QFile sealed(files.next());
    return !files.hasNext() && sealed.open(QIODevice::ReadOnly) ? sealed.readAll() : QByteArray();
}

/// It is told so, and the portal need not keep it any longer.
void TestKeyboardRelay::settlesWhatCameOnAStickBefore()
{
    const QByteArray sealed = atThePortal();
    QVERIFY(!sealed.isEmpty());
    m_second->window().lock();
    QVERIFY(there().waitUntilVisible(u"unlock.open"_s));
    {
        workflow::Session session = m_second->session(DeskFixture::editor);
        expect(workflow::importHandover(session, sealed, window().store().regulations));
    }
    QVERIFY(unlockThere());
    stop();
    QVERIFY(navigate(u"rail.handovers"_s));
    QVERIFY(there().waitForRelayed(u"Chờ bạn nhận"_s));
    QVERIFY(goTo(u"handovers.relay"_s));
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    QVERIFY(there().waitForAnswer());
    QVERIFY(arrivesAt(u"takeOver.cancel"_s));
    QVERIFY2(there().refusal().contains(u"đã được nhận"_s), qPrintable(there().refusal()));
    QVERIFY(!there().visible<QWidget>(u"takeOver.another"_s));
    keepPicture(u"relay-known"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!there().visible<QWidget>(u"takeOver"_s));
    QVERIFY(there().waitForRelayed(u"Đã nhận"_s));
    QTRY_VERIFY_WITH_TIMEOUT(atThePortal().isEmpty(), Driver::patience);
    stop();
}

void TestKeyboardRelay::leavesTheOtherDesk()
{
    m_second.reset();
    QVERIFY(show(window().window()));
}

BANTIN_DESK_TEST_MAIN(TestKeyboardRelay)
#include "test_keyboard_relay.moc"
