// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/OtherMatterDelegate.h"

#include "ui/desk/RowPaint.h"
#include "ui/models/OtherMattersModel.h"

#include <QPainter>

namespace bantin::ui {

namespace {

constexpr int margin = 6; ///< above and below the words: the panel is denser than the articles
constexpr int gap = 2;
constexpr int mostLines = 2;

StateLook lookOf(const QModelIndex &index)
{
    const QVariant state = index.data(OtherMattersModel::DueStateRole);
    StateLook look = RowPaint::dueLook(state.isValid() ? static_cast<DueState>(state.toInt()) : DueState::Waiting,
                                       index.data(OtherMattersModel::StandingRole).toString());
    if (index.data(OtherMattersModel::UrgentRole).toBool()) {
        look.icon = QLatin1StringView("warning");
        look.tone = Tone::Waiting;
    }
    return look;
}

QStringList linesOf(const QModelIndex &index, const QFont &font, int rowWidth)
{
    return RowPaint::lines(index.data().toString(), font, rowWidth - 2 * RowPaint::padding, mostLines);
}

} // namespace

void OtherMatterDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    RowPaint::ground(*painter, option);
    const QRect words = option.rect.adjusted(RowPaint::padding, margin, -RowPaint::padding, 0);
    const int lineHeight = QFontMetrics(option.font).height();
    int y = words.top();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    for (const QString &line : linesOf(index, option.font, option.rect.width())) {
        painter->drawText(QRect(words.left(), y, words.width(), lineHeight), Qt::AlignVCenter, line);
        y += lineHeight;
    }
    const QFont detail = RowPaint::detailFont(option.font);
    painter->setFont(detail);
    RowPaint::standing(*painter, QRect(words.left(), y + gap, words.width(), QFontMetrics(detail).height()),
                       lookOf(index), Theme::of(option.palette));
    painter->restore();
}

QSize OtherMatterDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = RowPaint::width(option);
    const int lines = int(linesOf(index, option.font, width).size());
    return {width, 2 * margin + lines * QFontMetrics(option.font).height() + gap
                       + QFontMetrics(RowPaint::detailFont(option.font)).height()};
}

} // namespace bantin::ui
