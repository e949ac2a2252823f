// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QHash>

namespace bantin::content::assembly {

enum class NoteKind { Footnote, Endnote };

/// Footnotes and endnotes in the order the text refers to them, numbered together from 1.
class Notes
{
public:
    /// The number to show for this reference.
    int reference(NoteKind kind, int id);
    bool isReferenced(NoteKind kind, int id) const { return m_numbers.contains({kind, id}); }
    bool isEmpty() const { return m_texts.isEmpty(); }
    void setText(NoteKind kind, int id, const Blocks &blocks);
    /// One numbered list with all notes.
    List take();

private:
    QHash<std::pair<NoteKind, int>, int> m_numbers;
    QList<Blocks> m_texts;
};

} // namespace bantin::content::assembly
