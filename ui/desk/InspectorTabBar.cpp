// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/InspectorTabBar.h"

#include "ui/look/LineIcon.h"

#include <QStyleOptionTab>

namespace bantin::ui {

namespace {

constexpr int iconSide = 16;
constexpr int markGap = 10;
constexpr int around = 8; ///< beside an icon, so that it is no small target

} // namespace

InspectorTabBar::InspectorTabBar(QWidget *parent)
    : QTabBar(parent)
{
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setIconSize({iconSide, iconSide});
}

void InspectorTabBar::setIconName(int tab, QLatin1StringView icon)
{
    m_faces[tab].icon = icon;
}

void InspectorTabBar::setCaption(int tab, const QString &caption, const QString &mark)
{
    m_faces[tab].mark = mark;
    setTabText(tab, mark.isEmpty() ? caption : caption + u' ' + mark);
    setTabToolTip(tab, tabText(tab));
    measure();
}

void InspectorTabBar::setRoom(int width)
{
    m_room = width;
    measure();
}

void InspectorTabBar::measure()
{
    int needed = 0;
    for (int tab = 0; tab < count(); ++tab)
        needed += isTabVisible(tab) ? QTabBar::tabSizeHint(tab).width() : 0;
    const bool isShort = needed > m_room;
    if (isShort == m_isShort)
        return;
    m_isShort = isShort;
    // Lays the tabs out anew.
    setIconSize({iconSide, iconSide});
}

QSize InspectorTabBar::tabSizeHint(int tab) const
{
    QSize size = QTabBar::tabSizeHint(tab);
    if (!isShort(tab))
        return size;
    const QString mark = m_faces.value(tab).mark;
    const QFontMetrics metrics = fontMetrics();
    const int face = around + iconSide + (mark.isEmpty() ? 0 : markGap + metrics.horizontalAdvance(mark));
    return {size.width() - metrics.horizontalAdvance(tabText(tab)) + face, size.height()};
}

void InspectorTabBar::initStyleOption(QStyleOptionTab *option, int tab) const
{
    QTabBar::initStyleOption(option, tab);
    if (!isShort(tab))
        return;
    option->text = m_faces.value(tab).mark;
    option->icon = lineIcon(m_faces.value(tab).icon);
    option->iconSize = iconSize();
}

} // namespace bantin::ui
