// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/NotePainter.h"

#include "ui/editor/TextObjectFormat.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace bantin::ui::editor {

namespace {

constexpr qreal numberScale = 0.7;

QFont numberFont(const QTextDocument &document)
{
    QFont font = document.defaultFont();
    font.setPointSizeF(font.pointSizeF() * numberScale);
    return font;
}

} // namespace

NotePainter::NotePainter(QTextDocument *document)
    : QObject(document)
    , m_document(document)
{
    document->documentLayout()->registerHandler(NoteObject, this);
    connect(document, &QTextDocument::contentsChange, this, [this] { m_counted = false; });
}

QSizeF NotePainter::intrinsicSize(QTextDocument *document, int, const QTextFormat &)
{
    // Wide enough for two digits, so that a line need not be laid out again when an earlier note comes or goes.
    const QFontMetricsF metrics(numberFont(*document));
    return {metrics.horizontalAdvance(QLatin1StringView("00")) + 1, QFontMetricsF(document->defaultFont()).ascent()};
}

void NotePainter::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                             const QTextFormat &)
{
    painter->save();
    painter->setFont(numberFont(*document));
    painter->setPen(QGuiApplication::palette().color(QPalette::Link));
    painter->drawText(rect, Qt::AlignTop | Qt::AlignLeft | Qt::TextDontClip, QString::number(numberAt(position)));
    painter->restore();
}

int NotePainter::numberAt(int position)
{
    if (!m_counted)
        count();
    const auto found = std::ranges::lower_bound(std::as_const(m_positions), position);
    return found != m_positions.cend() && *found == position ? int(found - m_positions.cbegin()) + 1 : 0;
}

void NotePainter::count()
{
    m_positions.clear();
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        if (!block.text().contains(QChar::ObjectReplacementCharacter))
            continue;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            // Neighbours of one format are one fragment.
            for (int i = 0; isTextObject(fragment.charFormat(), NoteObject) && i < fragment.length(); ++i)
                m_positions += fragment.position() + i;
        }
    }
    m_counted = true;
}

} // namespace bantin::ui::editor
