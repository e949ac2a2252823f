// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace bantin::ui::editor {

/// One picture before (left of a divider) and after (right of it), laid over each other at the same scale. The divider
/// follows the mouse and the left and right arrow keys; the picture fits the widget or is shown pixel by pixel. UI thread.
class PictureComparison final : public QWidget
{
    Q_OBJECT
public:
    enum class Scale { Fit, Pixels };

    explicit PictureComparison(QWidget *parent = nullptr);

    /// Both upright; `before` is shown as large as `after`. A null `before`: nothing to compare with.
    void setPictures(const QImage &before, const QImage &after);
    void setScale(Scale scale);
    QSize sizeHint() const override { return {560, 340}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF pictureRect() const;
    void moveDivider(qreal fraction);
    void drawLabels(QPainter &painter, qreal divider) const;

    QImage m_before;
    QImage m_after;
    Scale m_scale = Scale::Fit;
    qreal m_divider = 0.5; ///< of the widget's width
};

} // namespace bantin::ui::editor
