// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/DeskWindow.h"
#include "tests/ui/pages/SettingsPageDriver.h"

#include <QAccessible>
#include <QInputMethodEvent>
#include <QListWidget>
#include <QTabWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

/// The object name of what has the focus, or of the nearest part of the window that has one.
QString focusName()
{
    for (const QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(u"qt_"_s))
            return widget->objectName();
    }
    return {};
}

bool isReachable(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && widget.focusPolicy() & Qt::TabFocus && !widget.focusProxy()
           && !widget.objectName().startsWith(u"qt_"_s);
}

QString describeWidget(const QWidget &widget)
{
    QString path;
    for (const QWidget *part = &widget; part; part = part->parentWidget())
        path += u"%1(%2) "_s.arg(QString::fromLatin1(part->metaObject()->className()), part->objectName());
    return path;
}

} // namespace

/// The desk without a mouse, and what a screen reader finds to say of it.
class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesAndSubmitsWithoutAMouse();
    void walksThePanesInOrder();
    void everythingReachableHasAName();
    void cleanupTestCase();

private:
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_window->window(), Qt::Key(key), modifiers);
    }
    /// As an input method hands it over; not every letter has a key.
    void write(const QString &text) const
    {
        QInputMethodEvent committed;
        committed.setCommitString(text);
        QCoreApplication::sendEvent(QApplication::focusWidget(), &committed);
    }
    QStringList nameless();

    std::unique_ptr<DeskWindow> m_window;
    qsizetype m_looked = 0;
};

void TestKeyboard::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    (void)m_window->store().submitted();
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
}

void TestKeyboard::writesAndSubmitsWithoutAMouse()
{
    const DeskPageDriver desk = m_window->desk();
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), u"desk.title"_s);
    write(u"Họp thôn"_s);
    press(Qt::Key_Tab);
    QCOMPARE(focusName(), u"desk.sapo"_s);
    write(u"Sáng nay thôn họp."_s);
    press(Qt::Key_Tab);
    QCOMPARE(focusName(), u"editor.text"_s);
    write(u"Bà con bàn việc làm đường."_s);
    press(Qt::Key_F6);
    QCOMPARE(focusName(), u"inspector.tabBar"_s);
    press(Qt::Key_Tab);
    QCOMPARE(focusName(), u"inspector.field.kind"_s);
    press(Qt::Key_Tab);
    QCOMPARE(focusName(), u"inspector.field.category"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    QCOMPARE(focusName(), u"inspector.field.unconfirmed"_s);
    for (const auto &[field, value] :
         {std::pair(u"writer"_s, u"Cộng tác viên"_s), std::pair(u"source"_s, u"Thôn 3"_s)}) {
        press(Qt::Key_Tab);
        QCOMPARE(focusName(), u"inspector.field."_s + field);
        write(value);
    }
    QVERIFY(desk.waitUntilSaved());
    QTRY_VERIFY(!desk.visible<QWidget>(u"desk.blockedBy"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), u"review.passphrase"_s);
    write(u"Mật khẩu dài 7"_s);
    press(Qt::Key_Return);
    QVERIFY(desk.waitForState(u"Chờ biên tập"_s));
}

void TestKeyboard::walksThePanesInOrder()
{
    const DeskPageDriver desk = m_window->desk();
    QTRY_VERIFY(desk.titles().contains(u"Họp thôn"_s));
    desk.visible<QWidget>(u"desk.list"_s)->setFocus();
    QStringList panes;
    for (int i = 0; i < 5; ++i) {
        panes.append(focusName());
        press(Qt::Key_F6);
    }
    QCOMPARE(panes,
             (QStringList{u"desk.list"_s, u"editor.text"_s, u"inspector.tabBar"_s, u"rail.mine"_s, u"desk.list"_s}));
}

QStringList TestKeyboard::nameless()
{
    QStringList found;
    const auto widgets = m_window->window().findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!isReachable(*widget))
            continue;
        ++m_looked;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            found.append(describeWidget(*widget));
    }
    return found;
}

void TestKeyboard::everythingReachableHasAName()
{
    const DeskPageDriver desk = m_window->desk();
    const SettingsPageDriver settings(m_window->window());
    QCOMPARE(nameless(), QStringList());
    auto *tabs = desk.visible<QTabWidget>(u"inspector.tabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QCOMPARE(nameless(), QStringList());
    }
    QVERIFY(desk.click(u"desk.filter"_s));
    QCOMPARE(nameless(), QStringList());
    QVERIFY(desk.click(u"rail.outbox"_s));
    QCOMPARE(nameless(), QStringList());
    QVERIFY(settings.open());
    auto *sections = settings.visible<QListWidget>(u"settings.sections"_s);
    for (int row = 0; row < sections->count(); ++row) {
        sections->setCurrentRow(row);
        QCOMPARE(nameless(), QStringList());
    }
    QVERIFY(desk.lock());
    QCOMPARE(nameless(), QStringList());
    qInfo("%lld things that take the focus have a name", m_looked);
}

void TestKeyboard::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestKeyboard)
#include "test_keyboard.moc"
