// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/AttachmentPainter.h"

#include "app/content/XhtmlVocabulary.h"
#include "ui/editor/TextObjectFormat.h"
#include "ui/look/LineIcon.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QTextDocument>

#include <algorithm>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal padding = 8;
constexpr qreal gap = 8;

QString factsOf(const content::Attachment &file)
{
    return content::vocabulary::attachmentFacts(file.asset, file.bytes);
}

} // namespace

AttachmentPainter::AttachmentPainter(QTextDocument *document)
    : QObject(document)
{
    document->documentLayout()->registerHandler(AttachmentObject, this);
}

QSizeF AttachmentPainter::intrinsicSize(QTextDocument *document, int, const QTextFormat &format)
{
    const content::Attachment file = attachmentOf(format.toCharFormat());
    const QFontMetricsF metrics(document->defaultFont());
    const qreal icon = metrics.height();
    const qreal wanted = padding + icon + gap + metrics.horizontalAdvance(file.label) + gap
                         + metrics.horizontalAdvance(factsOf(file)) + padding;
    const qreal room = document->textWidth() - 4 * document->documentMargin();
    return {room > 0 ? std::min(wanted, room) : wanted, metrics.height() + padding};
}

void AttachmentPainter::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int,
                                   const QTextFormat &format)
{
    const content::Attachment file = attachmentOf(format.toCharFormat());
    const QPalette palette = QGuiApplication::palette();
    const QFontMetricsF metrics(document->defaultFont());
    painter->save();
    painter->setFont(document->defaultFont());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(palette.color(QPalette::Mid));
    painter->setBrush(palette.color(QPalette::AlternateBase));
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const qreal icon = metrics.height();
    const QRectF inside = rect.adjusted(padding, 0, -padding, 0);
    const QPixmap clip =
        linePixmap("attachment"_L1, palette.color(QPalette::Text), int(icon), painter->device()->devicePixelRatio());
    painter->drawPixmap(QPointF(inside.left(), rect.center().y() - icon / 2), clip);
    QRectF words = inside.adjusted(icon + gap, 0, 0, 0);
    const QString facts = factsOf(file);
    painter->setPen(palette.color(QPalette::PlaceholderText));
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight, facts);
    words.setRight(words.right() - metrics.horizontalAdvance(facts) - gap);
    painter->setPen(palette.color(QPalette::Link));
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                      metrics.elidedText(file.label, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace bantin::ui::editor
