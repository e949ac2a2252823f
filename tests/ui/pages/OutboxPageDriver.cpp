// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/OutboxPageDriver.h"

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

} // namespace bantin::testing
