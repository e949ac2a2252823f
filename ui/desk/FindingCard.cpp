// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FindingCard.h"

#include <QPainter>
#include <QPainterPath>

namespace bantin::ui {

namespace {
constexpr int padding = 12;
constexpr int edgeWidth = 4;
constexpr int sideWidth = 2 * padding + edgeWidth;
} // namespace

FindingCard::FindingCard(Tone tone, const QString &word, const QString &sentence, const QString &cite, QWidget *parent)
    : QAbstractButton(parent)
    , m_tone(tone)
    , m_word(word)
    , m_cite(cite)
{
    setText(sentence);
    setAccessibleName(QStringLiteral("%1. %2 %3").arg(word, sentence, cite));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize FindingCard::sizeHint() const
{
    constexpr int usual = Theme::inspectorWidth - 4 * Theme::space;
    return {usual, heightForWidth(usual)};
}

int FindingCard::heightForWidth(int width) const
{
    const int inner = width - sideWidth;
    const QString small = m_cite.isEmpty() ? m_word : m_word + QStringLiteral(" — ") + m_cite;
    return 2 * padding + textHeight(text(), boldFont(), inner) + 4 + textHeight(small, smallFont(), inner);
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

    const int inner = width() - sideWidth;
    const int titleHeight = textHeight(text(), boldFont(), inner);
    painter.setFont(boldFont());
    painter.setPen(theme.text());
    painter.drawText(QRect(edgeWidth + padding, padding, inner, titleHeight), Qt::TextWordWrap, text());
    painter.setFont(smallFont());
    painter.setPen(theme.muted());
    const QString small = m_cite.isEmpty() ? m_word : m_word + QStringLiteral(" — ") + m_cite;
    painter.drawText(QRect(edgeWidth + padding, padding + titleHeight + 4, inner, height()), Qt::TextWordWrap, small);
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
