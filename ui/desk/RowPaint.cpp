// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/RowPaint.h"

#include "ui/look/LineIcon.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QTextLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int barWidth = 3;
constexpr int iconSize = 14;
constexpr int iconGap = 4;

} // namespace

void RowPaint::ground(QPainter &painter, const QStyleOptionViewItem &option)
{
    const Theme theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.fillRect(option.rect, selected ? theme.selection() : hovered ? theme.panel() : theme.surface());
    if (selected)
        painter.fillRect(QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())), theme.accent());
    painter.fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), theme.border());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(theme.accent(), 1));
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

QStringList RowPaint::lines(const QString &words, const QFont &font, int width, int most)
{
    QTextLayout layout(words, font);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == most - 1) {
            lines.append(QFontMetrics(font).elidedText(words.sliced(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(words.sliced(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

void RowPaint::standing(QPainter &painter, const QRect &place, const StateLook &look, const Theme &theme)
{
    const QFont usual = painter.font();
    const QPen pen = painter.pen();
    const QColor colour = look.tone == Tone::Neutral ? theme.muted() : theme.tone(look.tone).text;
    painter.drawPixmap(place.left(), place.center().y() - iconSize / 2,
                       linePixmap(look.icon, colour, iconSize, painter.device()->devicePixelRatioF()));
    QFont font = usual;
    font.setBold(look.tone == Tone::Danger);
    painter.setFont(font);
    painter.setPen(colour);
    const QRect words = place.adjusted(iconSize + iconGap, 0, 0, 0);
    painter.drawText(words, Qt::AlignVCenter, QFontMetrics(font).elidedText(look.word, Qt::ElideRight, words.width()));
    painter.setFont(usual);
    painter.setPen(pen);
}

StateLook RowPaint::dueLook(DueState state, const QString &words)
{
    switch (state) {
    case DueState::Late:
        return {words, "warning"_L1, Tone::Danger};
    case DueState::DueToday:
        return {words, "hourglass"_L1, Tone::Waiting};
    case DueState::DueSoon:
        return {words, "clock"_L1, Tone::Waiting};
    case DueState::Waiting:
        break;
    }
    return {words, "clock"_L1, Tone::Neutral};
}

int RowPaint::width(const QStyleOptionViewItem &option)
{
    // The option has the list's own size, whatever its scroll bar takes of it.
    if (const auto *list = qobject_cast<const QAbstractScrollArea *>(option.widget))
        return list->viewport()->width();
    return option.rect.width() > 0 ? option.rect.width() : Theme::listWidth;
}

QFont RowPaint::detailFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

} // namespace bantin::ui
