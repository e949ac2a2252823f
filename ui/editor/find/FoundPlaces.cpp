// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/find/FoundPlaces.h"

#include "ui/editor/TextReplacement.h"
#include "ui/editor/WritingField.h"
#include "ui/editor/WritingFields.h"

#include <algorithm>

namespace bantin::ui::editor {

FoundPlaces::FoundPlaces(WritingFields &fields)
    : m_fields(fields)
{
}

void FoundPlaces::search(const QString &wanted, FindOptions options)
{
    m_places.clear();
    m_revisions = m_fields.revisions();
    for (qsizetype i = 0; i < m_fields.all().size(); ++i) {
        WritingField &field = *m_fields.all().at(i);
        const QList<TextMarks::Span> spans = findAll(field.document(), wanted, options);
        field.marks().set(TextMarks::Layer::Hits, spans);
        for (const TextMarks::Span &span : spans)
            m_places.append({{i, span.position}, span.length});
    }
}

bool FoundPlaces::isStale() const
{
    return m_revisions != m_fields.revisions();
}

FoundPlaces::Caret FoundPlaces::selectionStart() const
{
    return {m_fields.activeIndex(), m_fields.active().cursor().selectionStart()};
}

FoundPlaces::Caret FoundPlaces::selectionEnd() const
{
    return {m_fields.activeIndex(), m_fields.active().cursor().selectionEnd()};
}

qsizetype FoundPlaces::at(const Caret &caret) const
{
    return std::ranges::lower_bound(m_places, caret, {}, &Place::caret) - m_places.begin();
}

void FoundPlaces::selectBehind(const Caret &caret)
{
    if (!m_places.isEmpty())
        select(at(caret) % m_places.size());
}

void FoundPlaces::selectBefore(const Caret &caret)
{
    if (!m_places.isEmpty())
        select((at(caret) + m_places.size() - 1) % m_places.size());
}

void FoundPlaces::select(qsizetype index)
{
    const Place &place = m_places.at(index);
    m_fields.activate(place.caret.field);
    QTextCursor cursor = m_fields.active().cursor();
    cursor.setPosition(place.caret.position);
    cursor.setPosition(place.caret.position + place.length, QTextCursor::KeepAnchor);
    m_fields.active().setCursor(cursor);
}

qsizetype FoundPlaces::selected() const
{
    const Caret start = selectionStart();
    const qsizetype index = at(start);
    const bool is = index < m_places.size() && m_places.at(index).caret == start
                    && m_places.at(index).length == selectionEnd().position - start.position;
    return is ? index : -1;
}

void FoundPlaces::markSelected()
{
    const qsizetype index = selected();
    for (WritingField *field : m_fields.all()) {
        QList<TextMarks::Span> current;
        if (index >= 0 && field == &m_fields.active())
            current.append({m_places.at(index).caret.position, m_places.at(index).length});
        field->marks().set(TextMarks::Layer::CurrentHit, current);
    }
}

void FoundPlaces::replaceSelected(const QString &instead)
{
    if (selected() >= 0)
        replaceSelection(m_fields.active().cursor(), instead);
}

int FoundPlaces::replaceAll(const QString &instead)
{
    const QList<Place> places = m_places;
    for (qsizetype i = 0; i < m_fields.all().size(); ++i) {
        QTextCursor edit(&m_fields.all().at(i)->document());
        edit.beginEditBlock();
        // From the end, so that the places ahead stay where they are.
        for (auto place = places.crbegin(); place != places.crend(); ++place) {
            if (place->caret.field != i)
                continue;
            edit.setPosition(place->caret.position);
            edit.setPosition(place->caret.position + place->length, QTextCursor::KeepAnchor);
            replaceSelection(edit, instead);
        }
        edit.endEditBlock();
    }
    return int(places.size());
}

} // namespace bantin::ui::editor
