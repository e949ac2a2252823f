// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace bantin::ui {

/// Paints one article of the list: title on at most two lines, state chip, category and author, then date or search snippet;
/// of what waits for this account how it stands with its deadline and how long it has waited.
class ArticleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintDetails(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QPoint &topLeft) const;
};

} // namespace bantin::ui
