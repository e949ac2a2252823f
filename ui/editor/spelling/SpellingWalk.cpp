// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/SpellingWalk.h"

#include "ui/editor/WritingField.h"
#include "ui/editor/WritingFields.h"
#include "ui/editor/spelling/SpellingMarker.h"

namespace bantin::ui::editor {

SpellingWalk::SpellingWalk(WritingFields &fields, const SpellingChecker &checker, QObject *parent)
    : QObject(parent)
    , m_fields(fields)
    , m_checker(checker)
{
    for (WritingField *field : fields.all())
        take(field);
    connect(&fields, &WritingFields::added, this, &SpellingWalk::take);
}

void SpellingWalk::take(WritingField *field)
{
    auto *marker = new SpellingMarker(*field, m_checker, this);
    m_markers.insert(field, marker);
    connect(marker, &SpellingMarker::dictionaryMissed, this, &SpellingWalk::dictionaryMissed);
}

SpellingWalk::Mistake SpellingWalk::next(int position) const
{
    const QList<WritingField *> &fields = m_fields.all();
    const qsizetype first = m_fields.activeIndex();
    if (const QTextCursor word = m_markers.value(fields.at(first))->firstMistake(position); word.hasSelection())
        return {first, word};
    for (qsizetype i = 1; i < fields.size(); ++i) {
        const qsizetype index = (first + i) % fields.size();
        if (const QTextCursor word = m_markers.value(fields.at(index))->firstMistake(0); word.hasSelection())
            return {index, word};
    }
    return {first, m_markers.value(fields.at(first))->firstMistake(0, position)};
}

QTextCursor SpellingWalk::mistakeAt(const WritingField &field, const QTextCursor &cursor) const
{
    return m_markers.value(&field)->mistakeAt(cursor);
}

void SpellingWalk::setMarking(bool marking)
{
    for (SpellingMarker *marker : std::as_const(m_markers))
        marker->setMarking(marking);
}

void SpellingWalk::refresh()
{
    for (SpellingMarker *marker : std::as_const(m_markers))
        marker->refresh();
}

void SpellingWalk::textReplaced()
{
    for (SpellingMarker *marker : std::as_const(m_markers))
        marker->textReplaced();
}

} // namespace bantin::ui::editor
