// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/StateChip.h"

#include "ui/look/LineIcon.h"

#include <QPainter>

namespace bantin::ui {

namespace {

constexpr int padding = 7;
constexpr int iconSize = 12;
constexpr int gap = 4;

QFont chipFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

StateChip::StateChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateChip::setLook(const StateLook &look)
{
    m_look = look;
    setAccessibleName(look.word);
    setToolTip(look.word);
    updateGeometry();
    update();
}

QSize StateChip::sizeHint() const
{
    return sizeFor(m_look, font());
}

QSize StateChip::sizeFor(const StateLook &look, const QFont &font)
{
    const QFontMetrics metrics(chipFont(font));
    return {2 * padding + iconSize + gap + metrics.horizontalAdvance(look.word), metrics.height() + 4};
}

QRect StateChip::paint(QPainter *painter, const QPoint &topLeft, const StateLook &look, const QFont &font,
                       const QPalette &palette)
{
    const QRect area(topLeft, sizeFor(look, font));
    const ToneColours colours = Theme::of(palette).tone(look.tone);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // The outline keeps the pill visible on a selected row of nearly its own colour.
    QColor outline = colours.edge;
    outline.setAlpha(110);
    painter->setPen(outline);
    painter->setBrush(colours.background);
    painter->drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(area.left() + padding, area.center().y() - iconSize / 2,
                        linePixmap(look.icon, colours.text, iconSize, ratio));
    painter->setPen(colours.text);
    painter->setFont(chipFont(font));
    painter->drawText(area.adjusted(padding + iconSize + gap, 0, -padding + 2, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      look.word);
    painter->restore();
    return area;
}

void StateChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, QPoint(0, 0), m_look, font(), palette());
}

} // namespace bantin::ui
