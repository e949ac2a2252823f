// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QHash>

namespace bantin::content::assembly {

enum class NoteKind { Footnote, Endnote };

/// Footnotes and endnotes: files keep their text elsewhere than the place that refers to them, mostly after it.
class Notes
{
public:
    /// What stands in the text until settle().
    Note reference(NoteKind kind, int id);
    bool isEmpty() const { return m_texts.isEmpty(); }
    bool isReferenced(NoteKind kind, int id) const { return m_numbers.contains({kind, id}); }
    void setText(NoteKind kind, int id, const Blocks &blocks);
    /// Puts the words of every note where it is referred to. What a note cannot hold (pictures), and notes whose reference
    /// was left out with what was around it, end the text.
    void settle(Blocks &blocks);

private:
    Inlines wordsOf(qsizetype number, Blocks &rest) const;

    QHash<std::pair<NoteKind, int>, qsizetype> m_numbers;
    QList<Blocks> m_texts;
};

} // namespace bantin::content::assembly
