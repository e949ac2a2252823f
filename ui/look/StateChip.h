// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Words.h"

#include <QWidget>

namespace bantin::ui {

/// A state as a small coloured pill with icon and word. Never focusable.
class StateChip final : public QWidget
{
    Q_OBJECT
public:
    explicit StateChip(QWidget *parent = nullptr);

    void setLook(const StateLook &look);
    QString word() const { return m_look.word; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// For delegates: paints at `topLeft` and returns the rectangle used.
    static QRect paint(QPainter *painter, const QPoint &topLeft, const StateLook &look, const QFont &font,
                       const QPalette &palette);
    static QSize sizeFor(const StateLook &look, const QFont &font);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateLook m_look;
};

} // namespace bantin::ui
