// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/DeskWindow.h"
#include "tests/ui/pages/SettingsPageDriver.h"
#include "ui/models/BackupDesk.h"

#include <QDir>
#include <QFileDialog>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// Backups as an administrator and a contributor meet them: in the settings and in the banner above every page.
class TestBackupCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void backsUpByItselfOnceAFolderIsChosen();
    void backsUpWhenAskedAndStopsWhenAsked();
    void provesThatTheNewestOpens();
    void leavesTheChoiceToTheAdministrator();
    void remindsWhileTheStickIsAwayAndGoesOnWhenItIsBack();
    void saysWhatABackupNobodyAskedForFailedWith();
    void cleanupTestCase();

private:
    ui::BackupDesk &backups() const { return *m_window->window().findChild<ui::BackupDesk *>(); }
    bool isIdle() const { return backups().activity() == ui::BackupDesk::Activity::None; }
    QTreeWidget *list() const { return m_window->desk().visible<QTreeWidget>(u"backup.list"_s); }
    QString reminder() const
    {
        const auto *banner = m_window->desk().visible<QWidget>(u"workbench.backup"_s);
        return banner ? QString(banner->accessibleName() + u' ' + banner->accessibleDescription()) : QString();
    }
    QString said() const
    {
        const auto *banner = m_window->desk().visible<QWidget>(u"settings.banner"_s);
        return banner ? banner->accessibleName() : QString();
    }
    void openCard(const char16_t *name) const
    {
        QVERIFY(m_window->sitDown(name));
        const SettingsPageDriver page(m_window->window());
        QVERIFY(page.open() && page.openSection(ui::SettingsSection::Backup));
        QTRY_VERIFY_WITH_TIMEOUT(!page.text(u"backup.target"_s).isEmpty(), Driver::patience);
    }

    QTemporaryDir m_disk;
    const QString m_stick = m_disk.filePath(u"USB-DONGVIET"_s);
    std::unique_ptr<DeskWindow> m_window;
};

void TestBackupCard::initTestCase()
{
    QVERIFY(QDir().mkpath(m_stick));
    m_window = std::make_unique<DeskWindow>();
    m_window->store().draft();
}

void TestBackupCard::backsUpByItselfOnceAFolderIsChosen()
{
    openCard(DeskFixture::administrator);
    const SettingsPageDriver page(m_window->window());
    QVERIFY2(page.text(u"backup.rule"_s).contains(u"Điều 10.2"_s), qPrintable(page.text(u"backup.rule"_s)));
    QVERIFY(!page.visible<QPushButton>(u"backup.run"_s)->isEnabled());
    m_window->picture(u"backup-new"_s);
    QVERIFY(page.click(u"backup.choose"_s));
    auto *dialog = m_window->window().findChild<QFileDialog *>(u"backup.chooser"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(m_stick);
    dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(list() && list()->topLevelItemCount() == 1 && isIdle(), Driver::patience);
    QCOMPARE(page.text(u"backup.target"_s), QDir::toNativeSeparators(m_stick));
    QVERIFY(page.visible<QWidget>(u"backup.sameDisk"_s));
    QCOMPARE(list()->topLevelItem(0)->text(2), u"1"_s);
    QVERIFY2(said().contains(u"nguyên vẹn"_s), qPrintable(said()));
}

void TestBackupCard::backsUpWhenAskedAndStopsWhenAsked()
{
    const SettingsPageDriver page(m_window->window());
    // A small backup may be whole before anybody can stop it, and then it counts; one of a few is stopped in time.
    constexpr int tries = 8;
    bool stopped = false;
    for (int i = 0; i < tries && !stopped; ++i) {
        m_window->store().clock.advance(3600);
        const QString before = said();
        const int kept = list()->topLevelItemCount();
        QVERIFY(page.click(u"backup.run"_s));
        QVERIFY(page.visible<QProgressBar>(u"backup.progress"_s));
        QTest::mouseClick(page.visible<QPushButton>(u"backup.cancel"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(), Driver::patience);
        stopped = list()->topLevelItemCount() == kept;
        QVERIFY2(stopped ? said() == before : said().contains(u"nguyên vẹn"_s), qPrintable(said()));
    }
    QVERIFY(stopped);

    const int kept = list()->topLevelItemCount();
    m_window->store().clock.advance(3600);
    QVERIFY(page.click(u"backup.run"_s));
    QTRY_COMPARE_WITH_TIMEOUT(list()->topLevelItemCount(), kept + 1, Driver::patience);
    QVERIFY2(said().contains(u"nguyên vẹn"_s), qPrintable(said()));
}

void TestBackupCard::provesThatTheNewestOpens()
{
    const SettingsPageDriver page(m_window->window());
    QVERIFY(page.click(u"backup.drill"_s));
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"mở được"_s), Driver::patience);
    QTRY_VERIFY(list()->topLevelItem(0)->text(3) != list()->topLevelItem(1)->text(3));
    m_window->picture(u"backup-card"_s);
    QVERIFY(m_window->desk().lock());
    QVERIFY(m_window->window().findChild<QTreeWidget *>(u"backup.list"_s)->topLevelItemCount() == 0);
}

void TestBackupCard::leavesTheChoiceToTheAdministrator()
{
    openCard(DeskFixture::contributor);
    const SettingsPageDriver page(m_window->window());
    QVERIFY(!page.visible<QPushButton>(u"backup.choose"_s)->isEnabled());
    QVERIFY(!page.visible<QSpinBox>(u"backup.days"_s)->isEnabled());
    QTRY_VERIFY(page.visible<QPushButton>(u"backup.run"_s)->isEnabled());
    QVERIFY(m_window->desk().lock());
}

void TestBackupCard::remindsWhileTheStickIsAwayAndGoesOnWhenItIsBack()
{
    QVERIFY(QDir().rename(m_stick, m_stick + u"-away"_s));
    m_window->store().clock.advance(9 * 24 * 3600);
    openCard(DeskFixture::contributor);
    QTRY_VERIFY_WITH_TIMEOUT(reminder().contains(u"quá hạn"_s), Driver::patience);
    QVERIFY2(reminder().contains(u"Điều 10.2"_s), qPrintable(reminder()));
    m_window->picture(u"backup-overdue"_s);
    QVERIFY(m_window->desk().click(u"backup.run"_s));
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(m_stick), Driver::patience);
    m_window->picture(u"backup-stick-away"_s);
    QVERIFY(QDir().rename(m_stick + u"-away"_s, m_stick));
    backups().reload();
    QTRY_VERIFY_WITH_TIMEOUT(isIdle() && !backups().overview()->standing.isDue, Driver::patience);
    QCOMPARE(reminder(), QString());
    QVERIFY(m_window->desk().lock());
}

void TestBackupCard::saysWhatABackupNobodyAskedForFailedWith()
{
    // A stick with the backups' own folder gone bad.
    QDir stick(m_stick);
    const QString own = stick.entryList({u"bantin-backup-*"_s}).constFirst();
    QVERIFY(stick.rename(own, u"safe"_s));
    QFile blocking(stick.filePath(own));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    m_window->store().clock.advance(9 * 24 * 3600);
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QTRY_VERIFY_WITH_TIMEOUT(reminder().contains(u"không ghi được"_s, Qt::CaseInsensitive), Driver::patience);
    m_window->picture(u"backup-unwritable"_s);
    QVERIFY(blocking.remove() && stick.rename(u"safe"_s, own));
    QVERIFY(m_window->desk().visible<QWidget>(u"workbench.backup"_s)->findChild<QPushButton *>(u"banner.action"_s));
    QTest::mouseClick(
        m_window->desk().visible<QWidget>(u"workbench.backup"_s)->findChild<QPushButton *>(u"banner.action"_s),
        Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(isIdle() && !backups().overview()->standing.isDue, qPrintable(said()), Driver::patience);
    QTRY_COMPARE(reminder(), QString());
    QVERIFY(m_window->desk().visible<QWidget>(u"backup.list"_s));
}

void TestBackupCard::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestBackupCard)
#include "test_backup_card.moc"
