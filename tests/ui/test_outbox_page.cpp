// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Receipt.h"
#include "app/messages/Messages.h"
#include "app/store/OutboxRepository.h"
#include "app/workflow/ConfigureSending.h"
#include "app/workflow/ListDeliveries.h"
#include "tests/support/FakePortal.h"
#include "tests/ui/DeskWindow.h"
#include "tests/ui/pages/OutboxPageDriver.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// The outbox as the clerk uses it, with keys alone, beside a small real portal.
class TestOutboxPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsWhatWaits();
    void staysPausedUntilSomebodySaysGoOn();
    void limitsWhatGoesOutInWorkingHours();
    void refusesATimetableThatCannotBeRead();
    void takesAPackageOutOfTheQueueAndPutsItBack();
    void tellsWhyThePortalRefused();
    void showsTheReceiptOfWhatWasPublished();
    void onlyWhoSendsMayDoSo();
    void cleanupTestCase();

private:
    OutboxPageDriver outbox() const { return OutboxPageDriver(m_window->window()); }
    bool goTo(const QString &name) const { return outbox().goTo(name); }
    bool pressAt(const QString &name) const { return outbox().pressAt(name); }
    QString said(const QString &name) const { return outbox().said(name); }
    /// What the person may do with the first card, in words.
    QStringList steps() const;
    bool sitDown(const char16_t *name);
    Delivery firstDelivery();
    /// The portal has answered so, behind the window's back.
    void answerAs(DeliveryState state);

    std::unique_ptr<test::FakePortal> m_portal;
    std::unique_ptr<DeskWindow> m_window;
    QTemporaryDir m_folder;
};

QStringList TestOutboxPage::steps() const
{
    QStringList words;
    const auto *card = outbox().visible<QWidget>(u"outbox.delivery"_s);
    if (!card)
        return words;
    for (const QAction *action : card->actions()) {
        if (action->isVisible())
            words.append(action->text());
    }
    return words;
}

bool TestOutboxPage::sitDown(const char16_t *name)
{
    return (m_window->isLocked() || (m_window->desk().lock() && m_window->waitUntilLocked())) && m_window->sitDown(name)
           && outbox().open();
}

Delivery TestOutboxPage::firstDelivery()
{
    if (!m_window->isLocked())
        m_window->window().lock();
    if (!m_window->waitUntilLocked())
        return {};
    const auto deliveries = workflow::listDeliveries(m_window->store().as(DeskFixture::clerk));
    const Delivery first = deliveries ? deliveries->value(0) : Delivery();
    m_window->store().leave();
    return first;
}

void TestOutboxPage::answerAs(DeliveryState state)
{
    Delivery delivery = firstDelivery();
    const bool isRefused = state == DeliveryState::Refused;
    Receipt receipt;
    receipt.packageSha512 = delivery.packageSha512;
    receipt.outcome = isRefused ? u"refused"_s : u"published"_s;
    receipt.reason = isRefused ? u"category-unknown"_s : QString();
    receipt.arguments = isRefused ? QStringList{u"gia-phi"_s} : QStringList();
    receipt.pageUrl = isRefused ? QString() : u"https://cong.example.vn/tin/1"_s;
    receipt.issuedAt = delivery.createdAt;
    delivery.state = state;
    delivery.lastReason = receipt.reason;
    delivery.lastDetail = receipt.arguments.join(u'\n');
    delivery.pageUrl = receipt.pageUrl;
    delivery.receipt = toJson(receipt);
    delivery.receiptSignature = "signature";
    store::OutboxRepository rows(*m_window->store().as(DeskFixture::clerk).store);
    QVERIFY(rows.update(delivery).ok());
    m_window->store().leave();
}

void TestOutboxPage::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_portal = std::make_unique<test::FakePortal>();
    m_window = std::make_unique<DeskWindow>(m_portal->url());
    m_window->window().resize(1366, 768);
    m_window->store().approved();
    m_window->store().leave();
    QVERIFY(sitDown(DeskFixture::clerk));
}

void TestOutboxPage::showsWhatWaits()
{
    QVERIFY(outbox().waitForState(u"Chờ đóng gói"_s));
    QCOMPARE(said(u"outbox.count"_s), u"1"_s);
    QVERIFY(said(u"status.outbox"_s).contains(u"1 gói"_s));
    QVERIFY(!said(u"outbox.portal"_s).isEmpty());
    m_window->picture(u"outbox-waiting"_s);
}

void TestOutboxPage::staysPausedUntilSomebodySaysGoOn()
{
    // Whoever sits down has hand-overs looked for; what is on its way then arrives.
    QTRY_VERIFY_WITH_TIMEOUT(m_portal->requests("GET") > 0, Driver::patience);
    QVERIFY(pressAt(u"outbox.pause"_s));
    QTRY_COMPARE(said(u"outbox.pause"_s), u"Gửi tiếp"_s);
    QVERIFY(outbox().visible<QWidget>(u"outbox.standstill"_s));
    QVERIFY(said(u"status.outbox"_s).contains(u"Tạm dừng gửi"_s));
    m_window->picture(u"outbox-paused"_s);
    QVERIFY(m_window->desk().lock() && m_window->waitUntilLocked());
    const int asked = m_portal->requests("GET");
    QVERIFY(sitDown(DeskFixture::clerk));
    QTRY_COMPARE(said(u"outbox.pause"_s), u"Gửi tiếp"_s);
    QCOMPARE(m_portal->requests("GET"), asked);
    QVERIFY(pressAt(u"outbox.pause"_s));
    QTRY_COMPARE(said(u"outbox.pause"_s), u"Tạm dừng"_s);
    QTRY_VERIFY(!outbox().visible<QWidget>(u"outbox.standstill"_s));
}

void TestOutboxPage::limitsWhatGoesOutInWorkingHours()
{
    QVERIFY(pressAt(u"outbox.limit"_s));
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(goTo(u"limit.none"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(QApplication::activeModalWidget()->findChild<QRadioButton *>(u"limit.hours"_s)->isChecked());
    QVERIFY(goTo(u"limit.rate"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"24"_s);
    QVERIFY(pressAt(u"limit.save"_s));
    QTRY_COMPARE(said(u"outbox.limit"_s), u"Giới hạn: giờ làm việc 24 kB/s"_s);
    QVERIFY(sitDown(DeskFixture::clerk));
    QTRY_COMPARE(said(u"outbox.limit"_s), u"Giới hạn: giờ làm việc 24 kB/s"_s);
}

void TestOutboxPage::refusesATimetableThatCannotBeRead()
{
    QVERIFY(pressAt(u"outbox.limit"_s));
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(goTo(u"limit.hours"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(goTo(u"limit.timetable"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"ban ngay 32"_s);
    const auto *save = QApplication::activeModalWidget()->findChild<QPushButton *>(u"limit.save"_s);
    QVERIFY(!save->isEnabled());
    QVERIFY(!said(u"limit.problem"_s).isEmpty());
    auto *text = QApplication::activeModalWidget()->findChild<QLineEdit *>(u"limit.timetable"_s);
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(text, u"off"_s);
    QVERIFY(save->isEnabled());
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_COMPARE(said(u"outbox.limit"_s), u"Giới hạn…"_s);
}

void TestOutboxPage::takesAPackageOutOfTheQueueAndPutsItBack()
{
    // Packed, but the portal is away.
    m_portal->goDown();
    QVERIFY(pressAt(u"outbox.send"_s));
    QVERIFY(outbox().waitForState(u"Chờ mạng"_s));
    m_window->picture(u"outbox-waits-for-the-network"_s);
    QVERIFY(steps().contains(u"Lấy ra khỏi hàng"_s));
    QVERIFY(goTo(u"outbox.delivery"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QVERIFY(outbox().waitForState(u"Đã lấy ra khỏi hàng"_s));
    QTRY_COMPARE(said(u"outbox.count"_s), u"0"_s);
    QCOMPARE(firstDelivery().state, DeliveryState::Held);
    m_portal->comeBack();
    QVERIFY(sitDown(DeskFixture::clerk));
    QVERIFY(outbox().waitForState(u"Đã lấy ra khỏi hàng"_s));
    QCOMPARE(m_portal->requests("POST"), 0);
}

void TestOutboxPage::tellsWhyThePortalRefused()
{
    answerAs(DeliveryState::Refused);
    QVERIFY(sitDown(DeskFixture::clerk));
    QVERIFY(outbox().waitForState(u"Cổng từ chối"_s));
    const Error refusal{Fault::Remote, u"category-unknown"_s, Retry::Later, {u"gia-phi"_s}, {}};
    QCOMPARE(said(u"outbox.detail"_s), describe(refusal).oneLine());
    QVERIFY(steps().contains(u"Xếp lại vào hàng"_s));
    m_window->picture(u"outbox-refused"_s);
    QVERIFY(pressAt(u"outbox.answer"_s));
    QTRY_VERIFY(QApplication::activeModalWidget());
    QCOMPARE(QApplication::activeModalWidget()->objectName(), u"receipt"_s);
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(pressAt(u"outbox.openArticle"_s));
    QTRY_VERIFY(!outbox().visible<QWidget>(u"outbox"_s));
}

void TestOutboxPage::showsTheReceiptOfWhatWasPublished()
{
    answerAs(DeliveryState::Published);
    QVERIFY(sitDown(DeskFixture::clerk));
    QVERIFY(outbox().waitForState(u"Đã đăng"_s));
    QCOMPARE(outbox().pageAddress(), u"https://cong.example.vn/tin/1"_s);
    m_window->picture(u"outbox-published"_s);
    QVERIFY(pressAt(u"outbox.receipt"_s));
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestOutboxPage::onlyWhoSendsMayDoSo()
{
    QVERIFY(sitDown(DeskFixture::contributor));
    QTRY_VERIFY(outbox().visible<QPushButton>(u"outbox.pause"_s));
    for (const QString &name : {u"outbox.send"_s, u"outbox.pause"_s, u"outbox.limit"_s})
        QVERIFY(!outbox().visible<QPushButton>(name)->isEnabled());
    m_window->window().lock();
    QVERIFY(m_window->waitUntilLocked());
}

void TestOutboxPage::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestOutboxPage)
#include "test_outbox_page.moc"
