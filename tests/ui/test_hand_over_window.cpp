// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/DeskWindow.h"
#include "tests/ui/VaultWindow.h"

#include <QComboBox>
#include <QTreeWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {
const auto title = u"Lịch cắt điện tuần sau"_s;
}

/// An account closed, its open work with somebody else, the minutes on the screen.
class TestHandOverWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isForAdministratorsAndNotForOneself();
    void saysHowMuchWorkThereIs();
    void showsTheSignedMinutes();
    void showsTheClosedAccountAsSuch();
    void givesTheWorkToTheSuccessor();
    void cleanupTestCase();

private:
    Driver driver() const { return m_vault->driver(); }
    QTreeWidgetItem *row(const char16_t *name) const
    {
        const auto *list = driver().visible<QTreeWidget>(u"settings.accounts"_s);
        const auto found = list ? list->findItems(QString(name), Qt::MatchExactly) : QList<QTreeWidgetItem *>();
        return found.isEmpty() ? nullptr : found.front();
    }
    bool choose(const char16_t *name) const
    {
        if (!QTest::qWaitFor([&] { return row(name) != nullptr; }, Driver::patience))
            return false;
        driver().visible<QTreeWidget>(u"settings.accounts"_s)->setCurrentItem(row(name));
        return true;
    }
    bool mayHandOver() const { return driver().visible<QWidget>(u"settings.handOver"_s)->isEnabled(); }

    std::unique_ptr<VaultWindow> m_vault;
};

void TestHandOverWindow::initTestCase()
{
    m_vault = std::make_unique<VaultWindow>();
    QVERIFY(m_vault->sitDown(VaultWindow::leaver));
    QVERIFY(driver().click(u"desk.new"_s));
    QVERIFY(driver().type(u"desk.title"_s, title));
    QVERIFY(m_vault->desk().waitUntilSaved());
}

void TestHandOverWindow::isForAdministratorsAndNotForOneself()
{
    QVERIFY(m_vault->showSettings(0));
    QVERIFY(choose(VaultWindow::successor));
    QVERIFY(!mayHandOver());
    QVERIFY(m_vault->lock());
    QVERIFY(m_vault->sitDown(VaultWindow::administrator));
    QVERIFY(m_vault->showSettings(0));
    QVERIFY(choose(VaultWindow::administrator));
    QVERIFY(!mayHandOver());
    QVERIFY(choose(VaultWindow::leaver));
    QVERIFY(mayHandOver());
}

void TestHandOverWindow::saysHowMuchWorkThereIs()
{
    QVERIFY(driver().click(u"settings.handOver"_s));
    QVERIFY(driver().waitUntilVisible(u"handOver"_s));
    QTRY_VERIFY(driver().text(u"handOver.work"_s).startsWith(u"1 bài"_s));
    const auto *successors = driver().visible<QComboBox>(u"handOver.to"_s);
    QCOMPARE(successors->count(), 3);
    QCOMPARE(successors->findData(QString(VaultWindow::leaver)), -1);
    QVERIFY(!driver().visible<QWidget>(u"handOver.accept"_s)->isEnabled());
    QVERIFY(driver().choose(u"handOver.to"_s, QString(VaultWindow::successor)));
    QVERIFY(!driver().visible<QWidget>(u"handOver.accept"_s)->isEnabled());
    QVERIFY(driver().type(u"handOver.reason"_s, u"Chuyển công tác từ 01/12"_s));
    m_vault->picture(u"hand-over"_s);
}

void TestHandOverWindow::showsTheSignedMinutes()
{
    QVERIFY(driver().click(u"handOver.accept"_s));
    QVERIFY(driver().waitUntilVisible(u"minutes.text"_s));
    const QString minutes = driver().text(u"minutes.text"_s);
    for (const QString &part :
         {QString(VaultWindow::leaver), QString(VaultWindow::successor), QString(VaultWindow::administrator),
          u"BIÊN BẢN CHUYỂN GIAO CÔNG VIỆC"_s, u"Lý do: Chuyển công tác từ 01/12"_s, title})
        QVERIFY2(minutes.contains(part), qPrintable(minutes));
    m_vault->picture(u"minutes"_s);
    QVERIFY(driver().click(u"minutes.close"_s));
}

void TestHandOverWindow::showsTheClosedAccountAsSuch()
{
    QTRY_VERIFY(row(VaultWindow::leaver) && row(VaultWindow::leaver)->text(3).startsWith(u"đã đóng"_s));
    QVERIFY(choose(VaultWindow::leaver));
    QVERIFY(!mayHandOver());
    m_vault->picture(u"accounts"_s);
    QVERIFY(driver().click(u"settings.minutes"_s));
    QVERIFY(driver().waitUntilVisible(u"minutes.text"_s));
    QVERIFY(driver().text(u"minutes.text"_s).contains(title));
    QVERIFY(driver().click(u"minutes.close"_s));
    QVERIFY(m_vault->lock());
    QCOMPARE(driver().visible<QComboBox>(u"unlock.account"_s)->findText(QString(VaultWindow::leaver)), -1);
}

void TestHandOverWindow::givesTheWorkToTheSuccessor()
{
    QVERIFY(m_vault->sitDown(VaultWindow::successor));
    QVERIFY(m_vault->desk().showScope(u"rail.mine"_s));
    QTRY_COMPARE(m_vault->desk().titles(), QStringList{title});
}

void TestHandOverWindow::cleanupTestCase()
{
    m_vault.reset();
}

BANTIN_DESK_TEST_MAIN(TestHandOverWindow)
#include "test_hand_over_window.moc"
