// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace bantin::ui {

/// One of resources/icons ("lock", "search", …), drawn sharp at any scale in the application's present text colour, so
/// that light and dark need no second set.
QIcon lineIcon(QLatin1StringView name);
/// The same in a colour of its own, `size` device-independent pixels square.
QPixmap linePixmap(QLatin1StringView name, const QColor &colour, int size, qreal devicePixelRatio);

} // namespace bantin::ui
