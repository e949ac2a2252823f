// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/PictureComparison.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace bantin::ui::editor {

PictureComparison::PictureComparison(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(280, 200);
    setCursor(Qt::SplitHCursor);
    setAccessibleName(tr("The picture before and after"));
    setAccessibleDescription(
        tr("Left and right arrow keys move the line between the original and the published picture."));
}

void PictureComparison::setPictures(const QImage &before, const QImage &after)
{
    m_before = before;
    m_after = after;
    setCursor(m_before.isNull() ? Qt::ArrowCursor : Qt::SplitHCursor);
    update();
}

void PictureComparison::setScale(Scale scale)
{
    m_scale = scale;
    update();
}

QRectF PictureComparison::pictureRect() const
{
    QSizeF size = QSizeF(m_after.size()) / devicePixelRatio();
    if (m_scale == Scale::Fit && (size.width() > width() || size.height() > height()))
        size.scale(QSizeF(this->size()), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

void PictureComparison::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    if (m_after.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF target = pictureRect();
    painter.drawImage(target, m_after);
    if (!m_before.isNull()) {
        const qreal divider = m_divider * width();
        painter.save();
        painter.setClipRect(QRectF(0, 0, divider, height()));
        painter.drawImage(target, m_before);
        painter.restore();
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawLine(QPointF(divider, 0), QPointF(divider, height()));
        drawLabels(painter, divider);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void PictureComparison::drawLabels(QPainter &painter, qreal divider) const
{
    const auto label = [&](const QString &text, Qt::Alignment side, const QRectF &room) {
        const QFontMetricsF metrics(font());
        const QSizeF size(metrics.horizontalAdvance(text) + 12, metrics.height() + 6);
        const qreal x = side == Qt::AlignRight ? room.right() - size.width() : room.left();
        const QRectF box(QPointF(x, height() - size.height() - 8), size);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 170));
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(Qt::white);
        painter.drawText(box, Qt::AlignCenter, text);
    };
    label(tr("Original"), Qt::AlignRight, QRectF(0, 0, divider - 8, height()));
    label(tr("Published"), Qt::AlignLeft, QRectF(divider + 8, 0, width() - divider, height()));
}

void PictureComparison::moveDivider(qreal fraction)
{
    m_divider = std::clamp(fraction, 0.0, 1.0);
    update();
}

void PictureComparison::mousePressEvent(QMouseEvent *event)
{
    moveDivider(event->position().x() / width());
}

void PictureComparison::mouseMoveEvent(QMouseEvent *event)
{
    moveDivider(event->position().x() / width());
}

void PictureComparison::keyPressEvent(QKeyEvent *event)
{
    constexpr qreal step = 0.05;
    if (event->key() == Qt::Key_Left)
        moveDivider(m_divider - step);
    else if (event->key() == Qt::Key_Right)
        moveDivider(m_divider + step);
    else
        QWidget::keyPressEvent(event);
}

} // namespace bantin::ui::editor
