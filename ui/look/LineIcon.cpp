// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/LineIcon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QByteArray svgOf(const QString &name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void paintSvg(QPainter *painter, QByteArray svg, const QColor &colour, const QRectF &rectangle)
{
    QSvgRenderer renderer(svg.replace("currentColor", colour.name().toLatin1()));
    renderer.render(painter, rectangle);
}

class LineIconEngine final : public QIconEngine
{
public:
    explicit LineIconEngine(QByteArray svg)
        : m_svg(std::move(svg))
    {
    }

    void paint(QPainter *painter, const QRect &rectangle, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        paintSvg(painter, m_svg, palette.color(group, QPalette::ButtonText), rectangle);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        if (pixmap.isNull())
            return pixmap; // a button without room asks for none
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineIconEngine(m_svg); }

private:
    QByteArray m_svg;
};

} // namespace

QIcon lineIcon(QLatin1StringView name)
{
    return QIcon(new LineIconEngine(svgOf(name)));
}

QPixmap linePixmap(QLatin1StringView name, const QColor &colour, int size, qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintSvg(&painter, svgOf(name), colour, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace bantin::ui
