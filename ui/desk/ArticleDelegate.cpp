// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ArticleDelegate.h"

#include "ui/models/ArticleListModel.h"
#include "ui/look/StateChip.h"

#include <QPainter>
#include <QTextLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 12;
constexpr int mostTitleLines = 2;
constexpr int barWidth = 3;

QFont titleFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont detailFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

/// Breaks a title into at most two lines, the last one elided.
QStringList titleLines(const QString &title, const QFont &font, int width)
{
    QTextLayout layout(title, font);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == mostTitleLines - 1) {
            lines.append(QFontMetrics(font).elidedText(title.sliced(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(title.sliced(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

QString plainSnippet(QString snippet)
{
    return snippet.remove(QChar(0x2068)).remove(QChar(0x2069)).simplified();
}

StateLook lookOf(const QModelIndex &index)
{
    return Words::stage(static_cast<Stage>(index.data(ArticleListModel::StageRole).toInt()));
}

} // namespace

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(painter, option);
    const int width = option.rect.width() - 2 * padding;
    const QFont bold = titleFont(option.font);
    const int lineHeight = QFontMetrics(bold).height();
    int y = option.rect.top() + padding - 2;
    painter->setFont(bold);
    painter->setPen(option.palette.color(QPalette::Text));
    const QStringList lines = titleLines(index.data(Qt::DisplayRole).toString(), bold, width);
    for (const QString &line : lines) {
        painter->drawText(QRect(option.rect.left() + padding, y, width, lineHeight), Qt::AlignVCenter, line);
        y += lineHeight;
    }
    paintDetails(painter, option, index, QPoint(option.rect.left() + padding, y + 4));
    painter->restore();
}

void ArticleDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Theme theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(option.rect, selected ? theme.selection() : hovered ? theme.panel() : theme.surface());
    if (selected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())), theme.accent());
    painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), theme.border());
    if (option.state.testFlag(QStyle::State_HasFocus) && selected) {
        painter->setPen(QPen(theme.accent(), 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

void ArticleDelegate::paintDetails(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QPoint &topLeft) const
{
    const Theme theme = Theme::of(option.palette);
    const int right = option.rect.right() - padding;
    const QFont font = detailFont(option.font);
    const QFontMetrics metrics(font);
    const QRect chip = StateChip::paint(painter, topLeft, lookOf(index), option.font, option.palette);
    const QRect beside(chip.right() + 8, chip.top(), right - chip.right() - 8, chip.height());
    painter->setFont(font);
    painter->setPen(theme.muted());
    QStringList who{index.data(ArticleListModel::CategoryRole).toString(),
                    index.data(ArticleListModel::AuthorRole).toString()};
    who.removeAll(QString());
    painter->drawText(beside, Qt::AlignVCenter, metrics.elidedText(who.join(u" · "_s), Qt::ElideRight, beside.width()));

    const QRect below(topLeft.x(), chip.bottom() + 4, right - topLeft.x(), metrics.height());
    QString text = plainSnippet(index.data(ArticleListModel::SnippetRole).toString());
    if (text.isEmpty())
        text = Words::moment(index.data(ArticleListModel::ChangedRole).toDateTime());
    if (index.data(ArticleListModel::ApprovalVoidedRole).toBool()) {
        painter->setPen(theme.tone(Tone::Danger).edge);
        text = tr("approval void · %1").arg(text);
    }
    painter->drawText(below, Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, below.width()));
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.rect.width() > 0 ? option.rect.width() : Theme::listWidth;
    const QFont bold = titleFont(option.font);
    const auto lines = titleLines(index.data(Qt::DisplayRole).toString(), bold, width - 2 * padding).size();
    const int title = int(lines) * QFontMetrics(bold).height();
    const int chip = StateChip::sizeFor(lookOf(index), option.font).height();
    return {width, 2 * padding - 4 + title + 4 + chip + 4 + QFontMetrics(detailFont(option.font)).height()};
}

} // namespace bantin::ui
