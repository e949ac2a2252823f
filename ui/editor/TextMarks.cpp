// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TextMarks.h"

#include "ui/editor/WritingField.h"
#include "ui/look/Theme.h"

#include <QAbstractScrollArea>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace bantin::ui::editor {

TextMarks::TextMarks(WritingField &field)
    : m_field(field)
{
}

void TextMarks::set(Layer layer, const QList<Span> &spans)
{
    QList<Span> &present = m_layers[std::size_t(layer)];
    if (present.isEmpty() && spans.isEmpty())
        return;
    present = spans;
    show();
}

// Scroll bars move while QTextDocument::clear() has set its list of cursors aside; cursors that end in that moment, as those
// of former marks do, come back into the list as dangling pointers, which the next clear() writes to.
void TextMarks::show()
{
    if (!std::exchange(m_waiting, true))
        QMetaObject::invokeMethod(this, &TextMarks::giveVisible, Qt::QueuedConnection);
}

void TextMarks::giveVisible()
{
    m_waiting = false;
    const bool any = std::ranges::any_of(m_layers, [](const QList<Span> &layer) { return !layer.isEmpty(); });
    if (!any && !m_shown)
        return;
    const auto [first, last] = m_field.visibleBlocks();
    const int end = last.position() + last.length();
    QList<QTextEdit::ExtraSelection> selections;
    for (const Layer layer : {Layer::Hits, Layer::CurrentHit, Layer::Spelling}) {
        const QList<Span> &all = spans(layer);
        const QTextCharFormat format = look(layer);
        for (auto span = std::ranges::lower_bound(all, first.position(), {}, &Span::position);
             span != all.end() && span->position < end; ++span) {
            QTextCursor cursor(&m_field.document());
            cursor.setPosition(span->position);
            cursor.setPosition(std::min(span->position + span->length, end - 1), QTextCursor::KeepAnchor);
            selections.append({cursor, format});
        }
    }
    m_shown = !selections.isEmpty();
    m_field.setSelections(selections);
}

QTextCharFormat TextMarks::look(Layer layer) const
{
    const Theme theme = Theme::of(m_field.edit().palette());
    QTextCharFormat format;
    if (layer == Layer::Spelling) {
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(theme.tone(Tone::Danger).edge);
    } else {
        const ToneColours colours = theme.tone(layer == Layer::Hits ? Tone::Progress : Tone::Waiting);
        format.setBackground(colours.background);
        format.setForeground(colours.text);
        if (layer == Layer::CurrentHit)
            format.setFontUnderline(true);
    }
    return format;
}

} // namespace bantin::ui::editor
