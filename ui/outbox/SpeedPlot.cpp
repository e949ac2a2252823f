// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/SpeedPlot.h"

#include "ui/look/Theme.h"
#include "ui/look/Words.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr qint64 leastScale = 4096; ///< bytes a second; a few bytes of a trickle are no mountain

qint64 highest(const QList<qint64> &rates)
{
    return rates.isEmpty() ? 0 : *std::ranges::max_element(rates);
}

QPolygonF lineThrough(const QList<qint64> &rates, const QRectF &area)
{
    const double scale = double(std::max(leastScale, highest(rates)));
    QPolygonF line;
    for (qsizetype i = 0; i < rates.size(); ++i) {
        const double along = rates.size() > 1 ? double(i) / double(rates.size() - 1) : 0;
        const double height = double(rates.at(i)) / scale;
        line.append({area.left() + along * area.width(), area.bottom() - height * area.height()});
    }
    return line;
}

} // namespace

SpeedPlot::SpeedPlot(QWidget *parent)
    : QWidget(parent)
{
    setObjectName("outbox.speed"_L1);
    setAccessibleName(tr("Speed over the last ten minutes"));
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHistory({});
}

void SpeedPlot::setHistory(const QList<qint64> &rates)
{
    m_rates = rates;
    const qint64 most = highest(rates);
    const QString said = most == 0 ? tr("Nothing was sent.")
                                   : tr("Now %1, at most %2.").arg(Words::speed(rates.constLast()), Words::speed(most));
    if (said != accessibleDescription()) {
        setAccessibleDescription(said);
        setToolTip(said);
    }
    update();
}

void SpeedPlot::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(theme.border());
    painter.setBrush(theme.canvas());
    painter.drawRoundedRect(frame, Theme::radius, Theme::radius);
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.9);
    painter.setFont(small);
    painter.setPen(theme.muted());
    const QRectF inside = frame.adjusted(margin, 4, -margin, -5);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, tr("Speed, 10 minutes"));
    const qint64 most = highest(m_rates);
    if (most > 0)
        painter.drawText(inside, Qt::AlignRight | Qt::AlignTop, tr("at most %1").arg(Words::speed(most)));
    const double captionHeight = QFontMetricsF(small).height();
    const QPolygonF line = lineThrough(m_rates, inside.adjusted(0, captionHeight, 0, 0));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent(), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

} // namespace bantin::ui
