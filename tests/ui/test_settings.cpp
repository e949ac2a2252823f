// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/DeskWindow.h"
#include "tests/ui/pages/SettingsPageDriver.h"

#include <QLineEdit>
#include <QListWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;
using bantin::ui::SettingsSection;

/// The settings page as a whole; every card has a test of its own.
class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySectionIsReachedWithTheKeyboard();
    void onlyAdministratorsChangeThePortal();
    void forgetsTheWorkspaceWhenLocked();
    void cleanupTestCase();

private:
    std::unique_ptr<DeskWindow> m_window;
};

void TestSettings::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    QVERIFY(m_window->sitDown(DeskFixture::administrator));
}

void TestSettings::everySectionIsReachedWithTheKeyboard()
{
    const SettingsPageDriver settings(m_window->window());
    QVERIFY(settings.open());
    QTRY_VERIFY(settings.visible<QListWidget>(u"settings.sections"_s));
    auto *sections = settings.visible<QListWidget>(u"settings.sections"_s);
    QTRY_VERIFY(settings.accounts().contains(QString(DeskFixture::approver)));
    sections->setFocus();
    for (int row = 0; row < sections->count(); ++row) {
        QCOMPARE(sections->currentRow(), row);
        m_window->picture(u"settings-%1"_s.arg(row));
        QTest::keyClick(sections, Qt::Key_Tab);
        QWidget *reached = QApplication::focusWidget();
        QVERIFY(reached && reached != sections && reached->isVisible());
        sections->setFocus();
        QTest::keyClick(sections, Qt::Key_Down);
    }
}

void TestSettings::onlyAdministratorsChangeThePortal()
{
    const auto address = u"https://cong.example/"_s;
    const SettingsPageDriver settings(m_window->window());
    QVERIFY(settings.setPortal(address));
    QVERIFY(m_window->desk().lock());
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QVERIFY(settings.open() && settings.openSection(SettingsSection::Portal));
    QTRY_COMPARE(settings.text(u"settings.portal"_s), address);
    QVERIFY(settings.visible<QLineEdit>(u"settings.portal"_s)->isReadOnly());
    QVERIFY(!settings.visible<QWidget>(u"settings.savePortal"_s)->isEnabled());
}

void TestSettings::forgetsTheWorkspaceWhenLocked()
{
    QVERIFY(m_window->desk().lock());
    QCOMPARE(m_window->window().findChild<QLineEdit *>(u"settings.portal"_s)->text(), QString());
}

void TestSettings::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestSettings)
#include "test_settings.moc"
