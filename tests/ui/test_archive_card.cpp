// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ExportArchive.h"
#include "tests/ui/DeskWindow.h"
#include "tests/ui/pages/SettingsPageDriver.h"

#include <QFileDialog>
#include <QRegularExpression>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;
using bantin::ui::SettingsSection;

/// The archive on another disk, through the real window.
class TestArchiveCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exportsWhatTheRegulationWantsKept();
    void savesWhatIsTypedWhileItExports();
    void leavesNothingBehindWhenStopped();
    void findsADamagedArchive();
    void isForTheRolesOfTheProfile();
    void cleanupTestCase();

private:
    SettingsPageDriver settings() const { return SettingsPageDriver(m_window->window()); }
    bool openBackup() const { return settings().open() && settings().openSection(SettingsSection::Backup); }
    /// Presses the button and answers its folder dialog.
    bool choose(const QString &button, const QString &dialog, const QString &folder) const;
    /// Also those still being written.
    QStringList folders() const { return QDir(m_disk.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }
    QStringList archives() const { return folders().filter(QRegularExpression(u"\\d$"_s)); }
    QString said() const
    {
        const auto *banner = settings().visible<QWidget>(u"settings.banner"_s);
        return banner ? banner->accessibleName() : QString();
    }

    QTemporaryDir m_disk;
    std::unique_ptr<DeskWindow> m_window;
};

bool TestArchiveCard::choose(const QString &button, const QString &dialog, const QString &folder) const
{
    if (!settings().click(button) || !settings().waitUntilVisible(dialog))
        return false;
    auto *chooser = settings().visible<QFileDialog>(dialog);
    Q_EMIT chooser->fileSelected(folder);
    chooser->close();
    return true;
}

void TestArchiveCard::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    (void)m_window->store().approved();
    for (int i = 0; i < 5; ++i)
        (void)m_window->store().draft();
    QVERIFY(m_window->sitDown(DeskFixture::editor));
}

void TestArchiveCard::exportsWhatTheRegulationWantsKept()
{
    QVERIFY(openBackup());
    QVERIFY(settings().waitUntilVisible(u"archive.rule"_s));
    QVERIFY(settings().text(u"archive.rule"_s).contains(u"Điều 4.4"_s));
    m_window->picture(u"archive"_s);
    QVERIFY(choose(u"archive.export"_s, u"archive.target"_s, m_disk.path()));
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"nguyên vẹn"_s), Driver::patience);
    m_window->picture(u"archive-exported"_s);
    QCOMPARE(archives().size(), 1);
    QVERIFY(workflow::checkArchive(m_disk.filePath(archives().constFirst())).ok());
    QVERIFY(choose(u"archive.check"_s, u"archive.chooser"_s, m_disk.filePath(archives().constFirst())));
    QTRY_VERIFY(said().startsWith(u"Hồ sơ lưu trữ"_s));
}

void TestArchiveCard::savesWhatIsTypedWhileItExports()
{
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(choose(u"archive.export"_s, u"archive.target"_s, m_disk.path()));
    QVERIFY(desk.showScope(u"rail.drafts"_s));
    QVERIFY(desk.open(u"Đường liên thôn thông xe"_s));
    QVERIFY(desk.type(u"desk.sapo"_s, u"Gõ trong lúc xuất."_s));
    QVERIFY(desk.waitUntilSaved());
    QTRY_COMPARE_WITH_TIMEOUT(archives().size(), 2, Driver::patience);
    QCOMPARE(folders().size(), 2);
}

void TestArchiveCard::leavesNothingBehindWhenStopped()
{
    QVERIFY(openBackup());
    QTRY_VERIFY_WITH_TIMEOUT(settings().visible<QWidget>(u"archive.export"_s)->isEnabled(), Driver::patience);
    QVERIFY(choose(u"archive.export"_s, u"archive.target"_s, m_disk.path()));
    if (auto *stop = settings().visible<QWidget>(u"archive.stop"_s))
        QTest::mouseClick(stop, Qt::LeftButton);
    QTRY_VERIFY(settings().visible<QWidget>(u"archive.export"_s)->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(folders().size(), 2, Driver::patience);
}

void TestArchiveCard::findsADamagedArchive()
{
    const QString folder = m_disk.filePath(archives().constFirst());
    QFile file(folder + u"/data/0000002.sealed"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const char first = file.read(1).at(0);
    QVERIFY(file.seek(0) && file.putChar(char(first ^ 1)));
    file.close();
    QVERIFY(choose(u"archive.check"_s, u"archive.chooser"_s, folder));
    QVERIFY(settings().waitUntilVisible(u"settings.banner"_s));
    QTRY_VERIFY2(said().contains(u"0000002.sealed"_s), qUtf8Printable(said()));
}

void TestArchiveCard::isForTheRolesOfTheProfile()
{
    QVERIFY(m_window->desk().lock());
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QVERIFY(openBackup());
    QTRY_VERIFY(settings().visible<QWidget>(u"archive.who"_s));
    QVERIFY(!settings().visible<QWidget>(u"archive.export"_s)->isEnabled());
    QVERIFY(settings().visible<QWidget>(u"archive.check"_s)->isEnabled());
}

void TestArchiveCard::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestArchiveCard)
#include "test_archive_card.moc"
