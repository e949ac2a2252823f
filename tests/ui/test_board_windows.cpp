// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/DeskWindow.h"
#include "tests/ui/VaultWindow.h"
#include "tests/ui/pages/SettingsPageDriver.h"
#include "ui/settings/SettingsSection.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTableWidget>
#include <QTreeWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;
using ui::SettingsSection;

/// The board set down, a delegation entered and ended, a field of work given, the regulation made stricter and changed: all
/// through the real windows.
class TestBoardWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatTheRegulationAsksOfTheBoard();
    void setsDownTheBoard();
    void entersADelegationAndEndsIt();
    void assignsATaskAndItIsDone();
    void bindsAMemberToAField();
    void onlyAdministratorsMayChangeAnything();
    void refusesToLoosenARule();
    void changesTheRegulation();
    void cleanupTestCase();

private:
    Driver driver() const { return m_vault->driver(); }
    bool open(SettingsSection section) const
    {
        const SettingsPageDriver settings(m_vault->window());
        return settings.open() && settings.openSection(section);
    }
    QTreeWidget *list(const QString &name) const { return driver().visible<QTreeWidget>(name); }
    template<typename T>
    T *cell(int column) const
    {
        const auto *seats = driver().visible<QTableWidget>(u"boardDialog.seats"_s);
        return qobject_cast<T *>(seats->cellWidget(seats->rowCount() - 1, column));
    }

    std::unique_ptr<VaultWindow> m_vault;
};

void TestBoardWindows::initTestCase()
{
    m_vault = std::make_unique<VaultWindow>();
    QVERIFY(m_vault->sitDown(VaultWindow::administrator));
}

void TestBoardWindows::saysWhatTheRegulationAsksOfTheBoard()
{
    QVERIFY(open(SettingsSection::Board));
    QVERIFY(driver().waitUntilVisible(u"board.gaps"_s));
    QTRY_VERIFY(driver().text(u"board.founding"_s).contains(u"chưa rõ"_s));
}

void TestBoardWindows::setsDownTheBoard()
{
    QVERIFY(driver().click(u"board.edit"_s));
    QVERIFY(driver().waitUntilVisible(u"boardDialog"_s));
    QVERIFY(driver().type(u"boardDialog.document"_s, u"12/QĐ-UBND"_s));
    QVERIFY(driver().type(u"boardDialog.founded"_s, u"05/02/2024"_s));
    QVERIFY(driver().type(u"boardDialog.founder"_s, u"Chủ tịch UBND thành phố"_s));
    QVERIFY(driver().click(u"boardDialog.add"_s));
    QVERIFY(!driver().visible<QWidget>(u"boardDialog.accept"_s)->isEnabled());
    cell<QComboBox>(0)->setCurrentIndex(1);
    cell<QLineEdit>(1)->setText(u"Người thứ nhất"_s);
    cell<QLineEdit>(2)->setText(u"Phó Chủ tịch UBND phường"_s);
    cell<QComboBox>(4)->setCurrentIndex(cell<QComboBox>(4)->findText(QString(VaultWindow::editor)));
    m_vault->picture(u"board-dialog"_s);
    QVERIFY(driver().click(u"boardDialog.accept"_s));
    QTRY_COMPARE(list(u"board.seats"_s)->topLevelItemCount(), 1);
    QCOMPARE(list(u"board.seats"_s)->topLevelItem(0)->text(0), u"Trưởng ban"_s);
    QVERIFY(!driver().visible<QWidget>(u"board.gaps"_s));
    m_vault->picture(u"board"_s);
}

void TestBoardWindows::entersADelegationAndEndsIt()
{
    QVERIFY(driver().click(u"delegations.add"_s));
    QVERIFY(driver().waitUntilVisible(u"delegation"_s));
    QVERIFY(driver().choose(u"delegation.from"_s, QString(VaultWindow::editor)));
    QVERIFY(driver().choose(u"delegation.to"_s, QString(VaultWindow::successor)));
    driver().visible<QCheckBox>(u"delegation.power.approve"_s)->click();
    QVERIFY(driver().type(u"delegation.document"_s, u"15/GUQ-UBND"_s));
    QVERIFY(driver().click(u"delegation.accept"_s));
    // An editor does not approve and so cannot delegate it.
    QVERIFY(driver().waitUntilVisible(u"delegation.problem"_s));
    QVERIFY(driver().text(u"delegation.problem"_s).contains(u"không có thẩm quyền"_s));
    driver().visible<QCheckBox>(u"delegation.power.approve"_s)->click();
    driver().visible<QCheckBox>(u"delegation.power.review"_s)->click();
    driver().visible<QCheckBox>(u"delegation.power.assign-tasks"_s)->click();
    m_vault->picture(u"delegation-dialog"_s);
    QVERIFY(driver().click(u"delegation.accept"_s));
    QTRY_COMPARE(list(u"delegations.list"_s)->topLevelItemCount(), 1);
    QCOMPARE(list(u"delegations.list"_s)->topLevelItem(0)->text(0), u"Đang có hiệu lực"_s);
    list(u"delegations.list"_s)->setCurrentItem(list(u"delegations.list"_s)->topLevelItem(0));
    QVERIFY(driver().click(u"delegations.revoke"_s));
    QTRY_COMPARE(list(u"delegations.list"_s)->topLevelItem(0)->text(0), u"Đã chấm dứt"_s);
    QVERIFY(!driver().visible<QWidget>(u"delegations.revoke"_s)->isEnabled());
}

void TestBoardWindows::assignsATaskAndItIsDone()
{
    QVERIFY(!driver().visible<QWidget>(u"tasks.assign"_s)->isEnabled());
    QVERIFY(m_vault->lock());
    QVERIFY(m_vault->sitDown(VaultWindow::editor));
    QVERIFY(open(SettingsSection::Board));
    QTRY_VERIFY(driver().visible<QWidget>(u"tasks.assign"_s)->isEnabled());
    QVERIFY(driver().click(u"tasks.assign"_s));
    QVERIFY(driver().waitUntilVisible(u"task"_s));
    auto *assignee = driver().visible<QComboBox>(u"task.assignee"_s);
    assignee->setCurrentIndex(assignee->findData(QString(VaultWindow::successor)));
    driver().visible<QComboBox>(u"task.about"_s)->setCurrentIndex(0);
    QVERIFY(driver().type(u"task.note"_s, u"Rà soát lại"_s));
    m_vault->picture(u"task-dialog"_s);
    QVERIFY(driver().click(u"task.accept"_s));
    QTRY_COMPARE(list(u"tasks.list"_s)->topLevelItemCount(), 1);
    list(u"tasks.list"_s)->setCurrentItem(list(u"tasks.list"_s)->topLevelItem(0));
    QVERIFY(driver().click(u"tasks.done"_s));
    QTRY_VERIFY(list(u"tasks.list"_s)->topLevelItem(0)->text(0).contains(u"xong"_s));
}

void TestBoardWindows::bindsAMemberToAField()
{
    QVERIFY(m_vault->lock());
    QVERIFY(m_vault->sitDown(VaultWindow::administrator));
    QVERIFY(open(SettingsSection::Accounts));
    QTRY_VERIFY(!list(u"settings.accounts"_s)->findItems(QString(VaultWindow::successor), Qt::MatchExactly).isEmpty());
    list(u"settings.accounts"_s)
        ->setCurrentItem(
            list(u"settings.accounts"_s)->findItems(QString(VaultWindow::successor), Qt::MatchExactly).constFirst());
    QVERIFY(driver().click(u"settings.member"_s));
    QVERIFY(driver().waitUntilVisible(u"member"_s));
    QVERIFY(!driver().visible<QCheckBox>(u"member.role.administrator"_s)->isEnabled());
    QVERIFY(driver().visible<QComboBox>(u"member.level"_s)->itemText(1).contains(u"Điều 6.3"_s));
    auto *fields = driver().visible<QListWidget>(u"member.fields"_s);
    const QString field = fields->item(0)->text();
    fields->item(0)->setCheckState(Qt::Checked);
    m_vault->picture(u"member-dialog"_s);
    QVERIFY(driver().click(u"member.accept"_s));
    QTRY_VERIFY(!driver().visible<QWidget>(u"member"_s));
    QVERIFY(open(SettingsSection::Board));
    QTRY_VERIFY(list(u"roster.list"_s)->topLevelItemCount() > 4);
    const auto entries = list(u"roster.list"_s)->findItems(QString(VaultWindow::successor), Qt::MatchExactly);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.constLast()->text(3), field);
    QVERIFY(!entries.constFirst()->text(5).isEmpty() && entries.constLast()->text(5).isEmpty());
    QVERIFY(driver().visible<QComboBox>(u"roster.version"_s)->count() >= 8);
    m_vault->picture(u"roster"_s);
}

void TestBoardWindows::onlyAdministratorsMayChangeAnything()
{
    QVERIFY(m_vault->lock());
    QVERIFY(m_vault->sitDown(VaultWindow::successor));
    QVERIFY(open(SettingsSection::Board));
    QTRY_COMPARE(list(u"board.seats"_s)->topLevelItemCount(), 1);
    for (const QString &name : {u"board.edit"_s, u"delegations.add"_s, u"tasks.assign"_s})
        QVERIFY2(!driver().visible<QWidget>(name)->isEnabled(), qPrintable(name));
    QVERIFY(open(SettingsSection::Regulation));
    for (const QString &name : {u"regulation.change"_s, u"regulation.tighten"_s})
        QVERIFY2(!driver().visible<QWidget>(name)->isEnabled(), qPrintable(name));
    QVERIFY(m_vault->lock());
    QVERIFY(m_vault->sitDown(VaultWindow::administrator));
}

void TestBoardWindows::refusesToLoosenARule()
{
    QVERIFY(open(SettingsSection::Regulation));
    QVERIFY(driver().click(u"regulation.tighten"_s));
    QVERIFY(driver().waitUntilVisible(u"unitRule"_s));
    auto *rule = driver().visible<QComboBox>(u"unitRule.rule"_s);
    auto *enforcement = driver().visible<QComboBox>(u"unitRule.enforcement"_s);
    rule->setCurrentIndex(rule->findData(u"V-09"_s));
    enforcement->setCurrentIndex(1);
    QVERIFY(driver().type(u"unitRule.document"_s, u"21/QĐ-UBND"_s));
    QVERIFY(driver().click(u"unitRule.accept"_s));
    QVERIFY(driver().waitUntilVisible(u"unitRule.problem"_s));
    QVERIFY(driver().text(u"unitRule.problem"_s).contains(u"V-09"_s));
    m_vault->picture(u"unit-rule-refused"_s);
    rule->setCurrentIndex(rule->findData(u"V-15"_s));
    enforcement->setCurrentIndex(0);
    QVERIFY(driver().click(u"unitRule.accept"_s));
    QVERIFY(driver().waitUntilVisible(u"unlock.account"_s));
    QVERIFY(m_vault->sitDown(VaultWindow::administrator));
    QVERIFY(open(SettingsSection::Regulation));
    QTRY_COMPARE(list(u"regulation.own"_s)->topLevelItemCount(), 1);
    QCOMPARE(list(u"regulation.own"_s)->topLevelItem(0)->text(0), u"V-15"_s);
}

void TestBoardWindows::changesTheRegulation()
{
    QVERIFY(driver().click(u"regulation.change"_s));
    QVERIFY(driver().waitUntilVisible(u"changeRegulation"_s));
    auto *profile = driver().visible<QComboBox>(u"changeRegulation.profile"_s);
    QCOMPARE(profile->count(), 4);
    profile->setCurrentIndex(profile->findData(u"dongviet-2024"_s));
    QVERIFY(driver().type(u"changeRegulation.document"_s, u"20/QĐ-UBND"_s));
    QVERIFY(!driver().visible<QWidget>(u"changeRegulation.accept"_s)->isEnabled());
    QVERIFY(driver().type(u"changeRegulation.reason"_s, u"Sáp nhập xã"_s));
    m_vault->picture(u"change-regulation"_s);
    QVERIFY(driver().click(u"changeRegulation.accept"_s));
    QVERIFY(driver().waitUntilVisible(u"unlock.account"_s));
    QVERIFY(m_vault->sitDown(VaultWindow::administrator));
    QVERIFY(open(SettingsSection::Regulation));
    QTRY_VERIFY(driver().text(u"regulation.followed"_s).contains(u"Đồng Việt"_s));
    QVERIFY(driver().text(u"regulation.followed"_s).contains(u"Trước đó"_s));
    m_vault->picture(u"regulation"_s);
}

void TestBoardWindows::cleanupTestCase()
{
    m_vault.reset();
}

BANTIN_DESK_TEST_MAIN(TestBoardWindows)
#include "test_board_windows.moc"
