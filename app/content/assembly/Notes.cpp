// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/Notes.h"

namespace bantin::content::assembly {

int Notes::reference(NoteKind kind, int id)
{
    const auto known = m_numbers.constFind({kind, id});
    if (known != m_numbers.cend())
        return *known;
    m_texts.append(Blocks{});
    const int number = int(m_texts.size());
    m_numbers.insert({kind, id}, number);
    return number;
}

void Notes::setText(NoteKind kind, int id, const Blocks &blocks)
{
    m_texts[m_numbers.value({kind, id}, 1) - 1] = blocks;
}

List Notes::take()
{
    return List{ListKind::Numbered, 1, std::move(m_texts)};
}

} // namespace bantin::content::assembly
