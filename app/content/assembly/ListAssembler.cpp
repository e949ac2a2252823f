// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/ListAssembler.h"

namespace bantin::content::assembly {

void ListAssembler::addItem(const Label &label, int numberingId, const Paragraph &first, const Blocks &rest)
{
    const ListKind kind = label.kind == LabelKind::Number ? ListKind::Numbered : ListKind::Bulleted;
    while (!m_open.isEmpty() && m_open.last().level > label.level)
        closeTo(m_open.size() - 1);
    if (!m_open.isEmpty() && m_open.last().level == label.level) {
        const OpenList &open = m_open.last();
        const qint64 expected = qint64(open.list.start) + open.list.items.size();
        const bool continues =
            open.list.kind == kind && open.list.numbers == label.numbers
            && (kind == ListKind::Numbered ? expected == label.value : open.numberingId == numberingId);
        if (!continues)
            closeTo(m_open.size() - 1);
    }
    if (m_open.isEmpty() || m_open.last().level < label.level)
        m_open.append(OpenList{label.level, numberingId,
                               List{kind, kind == ListKind::Numbered ? label.value : 1, {}, label.numbers}});
    m_open.last().list.items.append(Blocks{Block{first}} + rest);
}

void ListAssembler::addBelow(int level, const Block &block)
{
    while (!m_open.isEmpty() && m_open.last().level >= level)
        closeTo(m_open.size() - 1);
    place(block);
}

void ListAssembler::add(const Block &block)
{
    closeTo(0);
    m_blocks.append(block);
}

Block *ListAssembler::last()
{
    return m_blocks.isEmpty() || !m_open.isEmpty() ? nullptr : &m_blocks.last();
}

QList<Table *> ListAssembler::tablesAtEnd()
{
    QList<Table *> tables;
    for (auto block = m_blocks.rbegin(); m_open.isEmpty() && block != m_blocks.rend(); ++block) {
        auto *table = std::get_if<Table>(&block->node);
        if (!table)
            break;
        tables.append(table);
    }
    return tables;
}

Blocks ListAssembler::take()
{
    closeTo(0);
    return std::move(m_blocks);
}

void ListAssembler::closeTo(qsizetype count)
{
    while (m_open.size() > count) {
        const Block list{m_open.takeLast().list};
        place(list);
    }
}

void ListAssembler::place(const Block &block)
{
    if (m_open.isEmpty())
        m_blocks.append(block);
    else
        m_open.last().list.items.last().append(block);
}

} // namespace bantin::content::assembly
