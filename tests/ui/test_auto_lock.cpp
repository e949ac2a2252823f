// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/DeskWindow.h"
#include "tests/ui/FakeLogind.h"
#include "tests/ui/pages/SettingsPageDriver.h"

#include <QDBusMessage>
#include <QSpinBox>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What locks the desk by itself, through the real window and real buses.
class TestAutoLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void locksWhenNobodyUsesIt();
    void staysOpenWhileSomebodyTypes();
    void swallowsTheKeyThatComesTooLate();
    void keepsToTheMinutesChosen();
    void locksWithTheKeyboard();
    void locksWithTheSessionButNotWithAnothers();
    void locksWithTheScreenSaver_data();
    void locksWithTheScreenSaver();
    void putsOffSleepUntilItIsLocked();
    void cleanupTestCase();

private:
    std::unique_ptr<FakeLogind> m_logind;
    std::unique_ptr<DeskWindow> m_window;
};

void TestAutoLock::initTestCase()
{
    m_logind = std::make_unique<FakeLogind>();
    m_window = std::make_unique<DeskWindow>(QUrl(), m_logind->clientBus());
    QTRY_COMPARE(m_logind->sessionsAskedFor(), 1);
}

void TestAutoLock::init()
{
    if (m_window->isLocked())
        QVERIFY(m_window->sitDown(DeskFixture::contributor));
}

void TestAutoLock::locksWhenNobodyUsesIt()
{
    m_window->advance(10min - 1ms);
    m_window->lookAtTheClock();
    QVERIFY(!m_window->isLocked());
    m_window->advance(1ms);
    m_window->lookAtTheClock();
    QVERIFY(m_window->waitUntilLocked());
}

void TestAutoLock::staysOpenWhileSomebodyTypes()
{
    for (int i = 0; i < 3; ++i) {
        m_window->advance(9min);
        QTest::keyClick(&m_window->window(), Qt::Key_Shift);
        m_window->lookAtTheClock();
        QVERIFY(!m_window->isLocked());
    }
}

void TestAutoLock::swallowsTheKeyThatComesTooLate()
{
    // As after a sleep: the clock has moved on, the watch has not looked yet.
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.click(u"desk.new"_s));
    QVERIFY(desk.type(u"desk.title"_s, u"Họp dân"_s));
    m_window->advance(11min);
    QTest::sendKeyEvent(QTest::Click, desk.visible<QWidget>(u"desk.title"_s), Qt::Key_unknown, u"x"_s, Qt::NoModifier);
    QVERIFY(m_window->waitUntilLocked());
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QTRY_COMPARE(desk.text(u"desk.title"_s), u"Họp dân"_s);
}

void TestAutoLock::keepsToTheMinutesChosen()
{
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.click(u"rail.settings"_s));
    QVERIFY(SettingsPageDriver(m_window->window()).openSection(ui::SettingsSection::Keys));
    QTRY_VERIFY(desk.visible<QSpinBox>(u"settings.lockAfter"_s));
    auto *minutes = desk.visible<QSpinBox>(u"settings.lockAfter"_s);
    QCOMPARE(minutes->value(), 10);
    minutes->setValue(3);
    m_window->picture(u"settings-lock"_s);
    m_window->advance(3min - 1ms);
    m_window->lookAtTheClock();
    QVERIFY(!m_window->isLocked());
    m_window->advance(1ms);
    m_window->lookAtTheClock();
    QVERIFY(m_window->waitUntilLocked());
}

void TestAutoLock::locksWithTheKeyboard()
{
    QTest::keyClick(&m_window->window(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_window->waitUntilLocked());
}

void TestAutoLock::locksWithTheSessionButNotWithAnothers()
{
    m_logind->lockSession(QString(FakeLogind::otherSession));
    m_logind->prepareForSleep(false);
    // The bus keeps the order: what comes back over it has let the other session's signal through first.
    const QDBusConnection bus = m_logind->clientBus();
    QVERIFY(bus.call(QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/"_s, u"org.freedesktop.DBus"_s,
                                                    u"GetId"_s),
                     QDBus::BlockWithGui)
                .type()
            == QDBusMessage::ReplyMessage);
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_window->desk().visible<QWidget>(u"rail"_s));
    m_logind->lockSession(QString(FakeLogind::ownSession));
    QVERIFY(m_window->waitUntilLocked());
}

void TestAutoLock::locksWithTheScreenSaver_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("interface");
    QTest::newRow("freedesktop") << u"/ScreenSaver"_s << u"org.freedesktop.ScreenSaver"_s;
    QTest::newRow("GNOME") << u"/org/gnome/ScreenSaver"_s << u"org.gnome.ScreenSaver"_s;
    QTest::newRow("Cinnamon") << u"/org/cinnamon/ScreenSaver"_s << u"org.cinnamon.ScreenSaver"_s;
}

void TestAutoLock::locksWithTheScreenSaver()
{
    QFETCH(const QString, path);
    QFETCH(const QString, interface);
    QDBusConnection bus = QDBusConnection::sessionBus();
    QVERIFY(bus.isConnected());
    QDBusMessage signal = QDBusMessage::createSignal(path, interface, u"ActiveChanged"_s);
    signal << true;
    QVERIFY(bus.send(signal));
    QVERIFY(m_window->waitUntilLocked());
}

void TestAutoLock::putsOffSleepUntilItIsLocked()
{
    QTRY_VERIFY(m_logind->sleepIsDelayed());
    m_logind->prepareForSleep(true);
    QVERIFY(m_window->waitUntilLocked());
    QTRY_VERIFY(!m_logind->sleepIsDelayed());
    const int taken = m_logind->inhibitorsTaken();
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QTRY_COMPARE(m_logind->inhibitorsTaken(), taken + 1);
    QVERIFY(m_logind->sleepIsDelayed());
}

void TestAutoLock::cleanupTestCase()
{
    m_window.reset();
    m_logind.reset();
}

BANTIN_DESK_TEST_MAIN(TestAutoLock)
#include "test_auto_lock.moc"
