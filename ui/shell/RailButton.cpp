// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RailButton.h"

#include "ui/look/LineIcon.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QPainter>

namespace bantin::ui {

namespace {
constexpr int margin = 10;
constexpr int iconExtent = 16;
} // namespace

RailButton::RailButton(const QString &text, QLatin1StringView icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailButton::setBadge(const QString &text, Badge badge)
{
    m_badge = text;
    m_kind = badge;
    setAccessibleName(text.isEmpty() ? this->text() : this->text() + QStringLiteral(", ") + text);
    update();
}

QSize RailButton::sizeHint() const
{
    return {Theme::railWidth - 2 * Theme::space, fontMetrics().height() + 15};
}

void RailButton::keyPressEvent(QKeyEvent *event)
{
    if (isPlainEnter(*event))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.accent(), 2) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() || underMouse() ? QBrush(theme.selection()) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::radius, Theme::radius);

    const QColor ink = isChecked() ? palette().color(QPalette::Link) : theme.text();
    painter.drawPixmap(margin, (height() - iconExtent) / 2, linePixmap(m_icon, ink, iconExtent, devicePixelRatioF()));
    QFont words = font();
    words.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(words);
    painter.setPen(ink);
    const QRect line = rect().adjusted(margin + iconExtent + 8, 0, -margin, 0);
    const int badgeWidth = m_badge.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(m_badge) + 10;
    const QRect textArea = line.adjusted(0, 0, -badgeWidth, 0);
    painter.drawText(textArea, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, textArea.width()));
    if (m_badge.isEmpty())
        return;
    QRect badge(line.right() - badgeWidth, (height() - 18) / 2, badgeWidth, 18);
    if (m_kind == Badge::Urgent) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tone(Tone::Danger).edge);
        painter.drawRoundedRect(badge, 9, 9);
        painter.setPen(Qt::white);
    } else {
        painter.setPen(theme.muted());
    }
    painter.drawText(badge, Qt::AlignCenter, m_badge);
}

void RailButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void RailButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace bantin::ui
