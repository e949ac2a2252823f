// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/FollowFocus.h"

#include "ui/look/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
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

/// Draws the frame of the focus below the page. A border of the style sheet would be left out of Qt's account of the room
/// there is, and a scroll bar would stand where nothing scrolls.
class FocusFrame final : public QObject
{
public:
    explicit FocusFrame(QScrollArea &area)
        : QObject(&area)
        , m_area(area)
    {
        area.viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_area.hasFocus()) {
            QPainter painter(m_area.viewport());
            painter.setPen(QPen(Theme::of(m_area.palette()).accent(), 2));
            painter.drawRect(m_area.viewport()->rect().adjusted(1, 1, -1, -1));
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QScrollArea &m_area;
};

} // namespace

void followFocus(QScrollArea &area)
{
    new FocusFrame(area);
    QObject::connect(qApp, &QApplication::focusChanged, &area, [&area](const QWidget *before, const QWidget *now) {
        if (before == &area || now == &area)
            area.viewport()->update();
        if (!now || !area.isAncestorOf(now))
            return;
        reveal(area);
        // What was made visible for it may still take its place.
        QTimer::singleShot(0, &area, [&area] { reveal(area); });
    });
}

} // namespace bantin::ui
