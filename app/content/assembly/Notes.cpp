// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/Notes.h"

#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"

#include <QSet>

namespace bantin::content::assembly {

Note Notes::reference(NoteKind kind, int id)
{
    qsizetype number = m_numbers.value({kind, id}, m_texts.size());
    if (number == m_texts.size()) {
        m_texts.append(Blocks{});
        m_numbers.insert({kind, id}, number);
    }
    return Note{{Text{QString::number(number), {}, {}}}};
}

void Notes::setText(NoteKind kind, int id, const Blocks &blocks)
{
    if (const auto number = m_numbers.constFind({kind, id}); number != m_numbers.cend())
        m_texts[*number] = blocks;
}

Inlines Notes::wordsOf(qsizetype number, Blocks &rest) const
{
    Inlines words;
    forEachBlock(m_texts.at(number), [&](const Block &block) {
        if (std::holds_alternative<Figure>(block.node))
            rest.append(block);
        const Inlines *line = inlinesOf(block);
        if (!line || line->isEmpty() || std::holds_alternative<Figure>(block.node))
            return;
        if (!words.isEmpty())
            words.append(LineBreak{});
        words.append(*line);
    });
    // The text of a note refers to no other note in any of the formats; a number standing for one would be a stray word.
    words.removeIf([](const Inline &piece) { return std::holds_alternative<Note>(piece); });
    return trimmed(words);
}

void Notes::settle(Blocks &blocks)
{
    QSet<qsizetype> placed;
    Blocks rest;
    forEachInlines(blocks, [&](Inlines &inlines) {
        for (Inline &piece : inlines) {
            auto *note = std::get_if<Note>(&piece);
            if (!note)
                continue;
            const qsizetype number = textOf(note->inlines).toLongLong();
            Blocks pictures;
            note->inlines = wordsOf(number, pictures);
            if (!placed.contains(number))
                rest.append(pictures);
            placed.insert(number);
        }
    });
    for (qsizetype number = 0; number < m_texts.size(); ++number) {
        if (!placed.contains(number))
            rest.append(m_texts.at(number));
    }
    blocks.append(rest);
}

} // namespace bantin::content::assembly
