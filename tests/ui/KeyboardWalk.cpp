// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/KeyboardWalk.h"

#include "tests/ui/Mnemonics.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QInputMethodEvent>
#include <QPointer>
#include <QTabBar>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QWidget &widget)
{
    return widget.objectName().isEmpty() ? QString::fromLatin1(widget.metaObject()->className()) : widget.objectName();
}

QString spokenName(QWidget &widget)
{
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&widget);
    return spoken ? spoken->text(QAccessible::Name).trimmed() : QString();
}

/// The part of `place`, in `widget`, that neither the window nor a scroll area around it cuts off.
QRect unclipped(const QWidget &widget, QRect place)
{
    const QWidget *at = &widget;
    QPoint moved;
    while (!at->isWindow() && at->parentWidget()) {
        place.translate(at->pos());
        moved += at->pos();
        at = at->parentWidget();
        place &= at->rect();
    }
    return place.translated(-moved);
}

/// The largest that can be seen of `size` at once: what is larger than the area it scrolls in never is whole.
QSize mostToSee(const QWidget &widget, QSize size)
{
    for (const QWidget *at = widget.parentWidget(); at; at = at->isWindow() ? nullptr : at->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(at->parentWidget()))
            size = size.boundedTo(at->size());
    }
    return size;
}

bool isWhollySeen(const QWidget &widget, const QRect &place)
{
    const QSize seen = unclipped(widget, place).size();
    const QSize most = mostToSee(widget, place.size());
    return seen.width() >= most.width() && seen.height() >= most.height();
}

bool isSeen(const QWidget &focus)
{
    if (!isWhollySeen(focus, focus.rect()))
        return false;
    const auto *list = qobject_cast<const QAbstractItemView *>(&focus);
    if (!list || !list->currentIndex().isValid())
        return true;
    const QRect row = list->visualRect(list->currentIndex()) & QRect(0, -10000, list->viewport()->width(), 20000);
    return list->viewport()->rect().contains(row);
}

QImage pictureOf(const QWidget &widget)
{
    constexpr int around = 3;
    const QRect place(widget.mapTo(widget.window(), QPoint()), widget.size());
    return widget.window()->grab(place.adjusted(-around, -around, around, around)).toImage();
}

} // namespace

void KeyboardWalk::begin(const QUrl &portal)
{
    // A caret that blinks is a picture that changes by itself.
    QApplication::setCursorFlashTime(0);
    m_window = std::make_unique<DeskWindow>(portal);
    m_window->store().leave();
    m_window->window().resize(1366, 768);
    stop();
}

void KeyboardWalk::press(int key, Qt::KeyboardModifiers modifiers)
{
    const QPointer<QWidget> focus = QApplication::focusWidget();
    const bool moves = focus && (key == Qt::Key_Tab || key == Qt::Key_Backtab);
    const QImage lit = moves ? pictureOf(*focus) : QImage();
    ++m_keys;
    QTest::keyClick(focus ? focus.data() : &m_window->window(), Qt::Key(key), modifiers);
    stop();
    if (moves && focus && focus != QApplication::focusWidget())
        compareWithoutFocus(*focus, lit);
}

void KeyboardWalk::compareWithoutFocus(QWidget &left, const QImage &lit)
{
    if (!left.isVisible() || !isWhollySeen(left, left.rect()))
        return;
    ++m_compared;
    if (pictureOf(left) == lit)
        m_wrong.append(u"focus not to be seen: "_s + nameOf(left));
}

void KeyboardWalk::stop()
{
    const auto settled = [] {
        const QWidget *focus = QApplication::focusWidget();
        const QWidget *modal = QApplication::activeModalWidget();
        return focus && focus->isVisible() && focus->window() == QApplication::activeWindow()
               && (!modal || modal == focus->window() || focus->window()->windowType() == Qt::Popup);
    };
    if (!QTest::qWaitFor(settled)) {
        m_wrong.append(u"lost behind "_s + m_stops.value(m_stops.size() - 1));
        return;
    }
    QWidget *focus = QApplication::focusWidget();
    const QString name = nameOf(*focus);
    if (m_stops.isEmpty() || m_stops.constLast() != name)
        m_stops.append(name);
    if (spokenName(*focus).isEmpty())
        m_wrong.append(u"no name: "_s + name);
    const auto seen = [] { return QApplication::focusWidget() && isSeen(*QApplication::focusWidget()); };
    if (!QTest::qWaitFor(seen, 1000))
        m_wrong.append(u"out of sight: "_s + name);
    if (const QWidget *now = QApplication::activeWindow()) {
        for (const QString &broken : brokenMnemonics(*now))
            if (!m_wrong.contains(broken))
                m_wrong.append(broken);
    }
}

void KeyboardWalk::write(const QString &text)
{
    QInputMethodEvent committed;
    committed.setCommitString(text);
    ++m_keys;
    if (QWidget *focus = QApplication::focusWidget())
        QCoreApplication::sendEvent(focus, &committed);
    stop();
}

QString KeyboardWalk::focusName()
{
    for (const QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
        if (!at->objectName().isEmpty() && !at->objectName().startsWith(u"qt_"_s))
            return at->objectName();
    }
    return {};
}

bool KeyboardWalk::arrivesAt(const QString &name)
{
    const auto there = [&name] {
        for (const QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget())
            if (at->objectName() == name)
                return true;
        return false;
    };
    if (!QTest::qWaitFor(there, Driver::patience)) {
        qWarning("the focus is on %s, not on %s", qPrintable(focusName()), qPrintable(name));
        return false;
    }
    stop();
    return true;
}

bool KeyboardWalk::goTo(const QString &name, int key, int most)
{
    QStringList way;
    for (int i = 0; i < most && focusName() != name; ++i) {
        press(key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        way.append(focusName());
    }
    if (focusName() == name)
        return true;
    qWarning("no way to %s by %s", qPrintable(name), qPrintable(way.join(u' ')));
    return false;
}

bool KeyboardWalk::choose(const QString &beginning)
{
    const auto *box = qobject_cast<QComboBox *>(QApplication::focusWidget());
    if (!box)
        return false;
    press(Qt::Key_Home);
    for (int i = 0; i < box->count() && !box->currentText().startsWith(beginning); ++i)
        press(Qt::Key_Down);
    return box->currentText().startsWith(beginning);
}

bool KeyboardWalk::turnTo(const QString &tab)
{
    const auto *tabs = qobject_cast<QTabBar *>(QApplication::focusWidget());
    if (!tabs)
        return false;
    const auto isThere = [&] { return tabs->tabText(tabs->currentIndex()).startsWith(tab); };
    for (int i = 0; i < tabs->count() && !isThere(); ++i)
        press(Qt::Key_Right);
    for (int i = 0; i < tabs->count() && !isThere(); ++i)
        press(Qt::Key_Left);
    return isThere();
}

bool KeyboardWalk::sitDown(const char16_t *name)
{
    if (!m_window->isLocked())
        press(Qt::Key_L, Qt::ControlModifier);
    if (!m_window->waitUntilLocked())
        return false;
    m_window->store().leave();
    stop();
    if (!goTo(u"unlock.account"_s, Qt::Key_Backtab) || !choose(QString(name)))
        return false;
    press(Qt::Key_Tab);
    if (!arrivesAt(u"unlock.passphrase"_s))
        return false;
    write(QString(passphrase));
    press(Qt::Key_Return);
    if (!desk().waitUntilVisible(u"rail"_s))
        return false;
    stop();
    return true;
}

bool KeyboardWalk::navigate(const QString &railButton)
{
    const auto inRail = [] { return focusName().startsWith(u"rail."_s); };
    for (int i = 0; i < 6 && !inRail(); ++i)
        press(Qt::Key_F6);
    if (!inRail() || !(goTo(railButton, Qt::Key_Down, 20) || goTo(railButton, Qt::Key_Up, 40)))
        return false;
    press(Qt::Key_Return);
    return true;
}

void KeyboardWalk::keepPicture(const QString &name)
{
    const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    if (!folder.isEmpty() && QApplication::activeWindow())
        QApplication::activeWindow()->grab().save(QDir(folder).filePath(u"walk-%1.png"_s.arg(name)));
}

void KeyboardWalk::init()
{
    if (m_broken)
        QSKIP("the walk ended at an earlier step");
}

void KeyboardWalk::cleanup()
{
    m_broken = m_broken || QTest::currentTestFailed();
    if (QTest::currentTestFailed())
        keepPicture(u"failed"_s);
}

void KeyboardWalk::cleanupTestCase()
{
    QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(u", "_s)));
    QVERIFY(m_compared > 0);
    qInfo("%d keys, %lld stops, %d seen with and without the focus: %s", m_keys, qlonglong(m_stops.size()), m_compared,
          qPrintable(m_stops.join(u' ')));
}

} // namespace bantin::testing
