// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/FollowFocus.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace bantin::ui {

namespace {

constexpr int margin = 12;

void reveal(QScrollArea &area)
{
    const QWidget *page = area.widget();
    const QWidget *focus = QApplication::focusWidget();
    if (!page || !focus || !page->isAncestorOf(focus))
        return;
    const int top = focus->mapTo(page, QPoint()).y();
    const int bottom = top + focus->height();
    const int height = area.viewport()->height();
    QScrollBar &bar = *area.verticalScrollBar();
    if (top < bar.value() || focus->height() + margin > height)
        bar.setValue(top - margin);
    else if (bottom > bar.value() + height)
        bar.setValue(bottom + margin - height);
}

} // namespace

void followFocus(QScrollArea &area)
{
    QObject::connect(qApp, &QApplication::focusChanged, &area, [&area](QWidget *, const QWidget *now) {
        if (!now || !area.isAncestorOf(now))
            return;
        reveal(area);
        // What was made visible for it may still take its place.
        QTimer::singleShot(0, &area, [&area] { reveal(area); });
    });
}

} // namespace bantin::ui
