// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace bantin::ui {

/// Lets Tab go from `before` through all stops of `part`, in the order they were put into it, and on from there. What is made
/// while a window is shown would otherwise come behind everything else in it. UI thread.
inline void orderTabsBehind(QWidget *before, const QWidget &part)
{
    const auto children = part.findChildren<QWidget *>();
    for (QWidget *child : children) {
        const bool isStop =
            (child->focusPolicy() & Qt::TabFocus) && !child->focusProxy() && child->window() == part.window();
        if (!isStop || child->objectName().startsWith(u"qt_"))
            continue;
        QWidget::setTabOrder(before, child);
        before = child;
    }
}

} // namespace bantin::ui
