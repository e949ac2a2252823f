// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FindingCard.h"

#include "ui/look/LineIcon.h"
#include "ui/look/Widgets.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int padding = 12;
constexpr int edgeWidth = 4;
constexpr int sideWidth = 2 * padding + edgeWidth;
constexpr int lineGap = 4;
constexpr int iconSide = 16;
} // namespace

FindingCard::FindingCard(Tone tone, const QString &word, const QString &sentence, const QString &cite, QWidget *parent)
    : QAbstractButton(parent)
    , m_tone(tone)
    , m_word(word)
    , m_cite(cite)
{
    setText(sentence);
    describe();
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FindingCard::setIconName(QLatin1StringView name)
{
    m_icon = name;
    updateGeometry();
}

void FindingCard::setDetail(const QString &detail)
{
    m_detail = detail;
    describe();
    updateGeometry();
}

void FindingCard::describe()
{
    QStringList parts{m_word + u'.', text(), m_detail, m_cite};
    parts.removeAll(QString());
    setAccessibleName(parts.join(u' '));
}

QSize FindingCard::sizeHint() const
{
    constexpr int usual = Theme::inspectorWidth - 4 * Theme::space;
    return {usual, heightForWidth(usual)};
}

QList<FindingCard::Line> FindingCard::lines() const
{
    const Theme theme = Theme::of(palette());
    const Line sentence{text(), boldFont(), theme.text()};
    if (m_icon.isEmpty())
        return {sentence, {m_cite.isEmpty() ? m_word : m_word + u" — "_s + m_cite, smallFont(), theme.muted()}};
    QList<Line> lines{{m_word, smallFont(), theme.text(), iconSide + Theme::space}, sentence};
    if (!m_detail.isEmpty())
        lines.append({m_detail, font(), theme.text()});
    if (!m_cite.isEmpty())
        lines.append({m_cite, smallFont(), theme.muted()});
    return lines;
}

int FindingCard::heightForWidth(int width) const
{
    int height = 2 * padding - lineGap;
    const QList<Line> all = lines();
    for (const Line &line : all)
        height += textHeight(line.text, line.font, width - sideWidth - line.indent) + lineGap;
    return height;
}

void FindingCard::keyPressEvent(QKeyEvent *event)
{
    if (isPlainEnter(*event))
        click();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->ignore();
    else
        QAbstractButton::keyPressEvent(event);
}

void FindingCard::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
    painter.fillPath(shape, underMouse() ? theme.selection() : theme.surface());
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(QRect(0, 0, edgeWidth, height()), theme.tone(m_tone).edge);
    painter.restore();
    painter.setPen(hasFocus() ? QPen(theme.accent(), 2) : QPen(theme.border()));
    painter.drawPath(shape);

    QPoint corner(edgeWidth + padding, padding);
    const int inner = width() - sideWidth;
    const QList<Line> all = lines();
    if (!m_icon.isEmpty()) {
        const int middle = textHeight(all.first().text, all.first().font, inner - all.first().indent) / 2;
        painter.drawPixmap(
            corner + QPoint(0, middle - iconSide / 2),
            linePixmap(QLatin1StringView(m_icon.toLatin1()), theme.tone(m_tone).edge, iconSide, devicePixelRatioF()));
    }
    for (const Line &line : all) {
        const int height = textHeight(line.text, line.font, inner - line.indent);
        painter.setFont(line.font);
        painter.setPen(line.colour);
        painter.drawText(QRect(corner + QPoint(line.indent, 0), QSize(inner - line.indent, height)), Qt::TextWordWrap,
                         line.text);
        corner.ry() += height + lineGap;
    }
}

int FindingCard::textHeight(const QString &text, const QFont &font, int width) const
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, text).height();
}

QFont FindingCard::boldFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QFont FindingCard::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    return small;
}

} // namespace bantin::ui
