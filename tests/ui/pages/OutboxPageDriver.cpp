// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/OutboxPageDriver.h"

#include <QApplication>

#include <algorithm>

namespace bantin::testing {

using namespace Qt::StringLiterals;

QStringList OutboxPageDriver::states() const
{
    auto chips = window().findChildren<QWidget *>(u"outbox.state"_s);
    chips.removeIf([](const QWidget *chip) { return !chip->isVisible(); });
    std::ranges::sort(chips, {}, [this](const QWidget *chip) { return chip->mapTo(&window(), QPoint()).y(); });
    QStringList words;
    for (const QWidget *chip : std::as_const(chips))
        words.append(chip->accessibleName());
    return words;
}

bool OutboxPageDriver::waitForState(const QString &word) const
{
    return QTest::qWaitFor(
        [&] { return std::ranges::any_of(states(), [&](const QString &state) { return state.startsWith(word); }); },
        patience);
}

QString OutboxPageDriver::pageAddress() const
{
    const auto *link = visible<QWidget>(u"outbox.openPage"_s);
    return link ? link->toolTip() : QString();
}

bool OutboxPageDriver::goTo(const QString &name) const
{
    constexpr int most = 60;
    QStringList stops;
    for (int i = 0; i < most; ++i) {
        // A dialog that has just opened takes the focus in its own time.
        const bool isSettled = QTest::qWaitFor([] {
            const QWidget *at = QApplication::focusWidget();
            const QWidget *modal = QApplication::activeModalWidget();
            return at && (!modal || at->window() == modal);
        });
        QWidget *focus = QApplication::focusWidget();
        if (!isSettled || !focus) {
            qWarning("the focus is nowhere behind %s", qPrintable(stops.join(u' ')));
            return false;
        }
        stops.append(focus->objectName());
        if (focus->objectName() == name)
            return true;
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    qWarning("walked past %s", qPrintable(stops.join(u' ')));
    return false;
}

bool OutboxPageDriver::pressAt(const QString &name, int key) const
{
    const bool isThere = QTest::qWaitFor(
        [&] {
            QWidget *dialog = QApplication::activeModalWidget();
            const auto found = (dialog ? dialog : &window())->findChildren<QWidget *>(name);
            return std::ranges::any_of(found, [](const QWidget *at) { return at->isVisible() && at->isEnabled(); });
        },
        patience);
    if (!isThere || !goTo(name))
        return false;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key));
    return true;
}

QString OutboxPageDriver::said(const QString &name) const
{
    QWidget *dialog = QApplication::activeModalWidget();
    return Driver(dialog ? *dialog : window()).text(name);
}

} // namespace bantin::testing
