// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/DeskWindow.h"

#include <QImage>
#include <QObject>
#include <QRect>
#include <QStringList>

namespace bantin::testing {

/// A walk through the real window with keys alone, each test function one stretch of it that rests on the one before. Keys go to
/// what has the focus. At every stop something has it, is to be seen where it stands, and has a name a screen reader can say, and
/// the letters under Alt lead to one part each; what the focus leaves has to look different without it. What is wrong is told at
/// the end.
class KeyboardWalk : public QObject
{
    Q_OBJECT

protected:
    static constexpr auto passphrase = u"Mật khẩu dài 7";

    DeskWindow &window() const { return *m_window; }
    DeskPageDriver desk() const { return m_window->desk(); }
    /// A window on a workspace nobody has opened yet.
    void begin(const QUrl &portal = {});
    /// Presses the key where the focus is and looks at where it is then.
    void press(int key, Qt::KeyboardModifiers modifiers = {});
    /// As an input method hands it over; not every letter has a key.
    void write(const QString &text);
    /// Waits until the focus is on what has that object name, or in it.
    bool arrivesAt(const QString &name);
    /// Presses the key until the focus is on what has that name, at most `most` times.
    bool goTo(const QString &name, int key = Qt::Key_Tab, int most = 30);
    /// In a combo box: the first choice that begins so.
    bool choose(const QString &beginning);
    /// In the bar of tabs: the tab whose name begins so.
    bool turnTo(const QString &tab);
    /// Locks what is open, and that person opens it.
    bool sitDown(const char16_t *name);
    /// From anywhere in the window to that button of the navigation, and presses it.
    bool navigate(const QString &railButton);
    /// Of what has the focus, or of the nearest part of the window that has one.
    static QString focusName();
    /// Keeps a picture of the active window when BANTIN_SCREENSHOTS names a folder.
    static void keepPicture(const QString &name);
    /// Looks at where the focus is.
    void stop();
    const QStringList &stops() const { return m_stops; }

private Q_SLOTS:
    void init();
    void cleanup();
    void cleanupTestCase();

private:
    void compareWithoutFocus(QWidget &left, const QImage &lit);

    std::unique_ptr<DeskWindow> m_window; ///< outlives what a walk keeps, such as a second window on its store
    QStringList m_stops;                  ///< in the order of the walk
    QStringList m_wrong;
    int m_keys = 0;
    int m_compared = 0;
    bool m_broken = false;
};

} // namespace bantin::testing
