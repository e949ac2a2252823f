// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/BlockBuilder.h"

#include "app/content/XhtmlVocabulary.h"

#include <algorithm>

namespace bantin::content::html {

using namespace Qt::StringLiterals;

namespace {

/// A nested list takes two, a nested table three; more than any page has, and few enough to recurse over.
constexpr std::size_t mostFrames = 3 * maximumDepth;

} // namespace

BlockBuilder::BlockBuilder(QString *title)
{
    m_frames.push_back(Frame{Kind::Root, assembly::BlockAssembler(title)});
}

void BlockBuilder::addParagraph(assembly::ParagraphContent paragraph)
{
    Frame &frame = *innermostOpened();
    if (frame.kind != Kind::List && frame.kind != Kind::Table && frame.kind != Kind::Row) {
        frame.text.addParagraph(std::move(paragraph));
        return;
    }
    assembly::BlockAssembler alone;
    paragraph.label.reset();
    alone.addParagraph(std::move(paragraph));
    addBlocks(alone.take());
}

void BlockBuilder::addBlocks(const Blocks &blocks)
{
    if (blocks.isEmpty())
        return;
    // Between the parts of a list or table: text there goes to the item before it, or ahead of the whole.
    auto frame = innermostOpened();
    while (frame->kind == Kind::Row || frame->kind == Kind::Table)
        ++frame;
    if (frame->kind == Kind::List) {
        if (frame->list.items.isEmpty())
            frame->blocks.append(blocks);
        else
            frame->list.items.last().append(blocks);
        return;
    }
    assembly::ParagraphContent around;
    around.after = blocks;
    frame->text.addParagraph(std::move(around));
}

BlockBuilder::Frame &BlockBuilder::open(Kind kind)
{
    const bool tooDeep = m_frames.size() >= mostFrames;
    m_frames.push_back(Frame{tooDeep ? Kind::Unopened : kind, assembly::BlockAssembler()});
    return m_frames.back();
}

std::vector<BlockBuilder::Frame>::reverse_iterator BlockBuilder::innermostOpened()
{
    return std::find_if(m_frames.rbegin(), m_frames.rend(),
                        [](const Frame &frame) { return frame.kind != Kind::Unopened; });
}

void BlockBuilder::openList(ListKind kind, NumberStyle numbers, int start)
{
    Frame &frame = open(Kind::List);
    frame.list.kind = kind;
    frame.list.start = start;
    frame.number = start;
    frame.list.numbers = numbers;
}

void BlockBuilder::openItem(std::optional<int> value)
{
    Frame *list = m_frames.back().kind == Kind::List ? &m_frames.back() : nullptr;
    if (list) {
        if (value && *value != list->number) {
            finishRun(*list);
            list->number = std::clamp(*value, 0, vocabulary::maximumNumber);
            list->list.start = list->number;
        }
        ++list->number;
    }
    open(Kind::Item);
}

void BlockBuilder::openTable()
{
    open(Kind::Table);
}

void BlockBuilder::openRow(CellKind kind)
{
    if (Frame *table = m_frames.back().kind == Kind::Table ? &m_frames.back() : nullptr)
        table->table.rows.append(QList<Cell>{});
    open(Kind::Row).rowKind = kind;
}

void BlockBuilder::openCell(Cell cell)
{
    const bool header = m_frames.back().kind == Kind::Row && m_frames.back().rowKind == CellKind::Header;
    if (header)
        cell.kind = CellKind::Header;
    open(Kind::Cell).cell = std::move(cell);
}

void BlockBuilder::openQuotation()
{
    open(Kind::Quotation);
}

void BlockBuilder::openNote()
{
    open(Kind::Note);
}

Blocks BlockBuilder::close()
{
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    switch (frame.kind) {
    case Kind::List:
        closeList(std::move(frame));
        break;
    case Kind::Item:
        closeItem(std::move(frame));
        break;
    case Kind::Table:
        addBlocks({Block{frame.table}});
        break;
    case Kind::Cell:
        frame.cell.blocks = frame.text.take();
        if (Frame *table = innermost(Kind::Table); table && !table->table.rows.isEmpty())
            table->table.rows.last().append(frame.cell);
        else
            addBlocks(frame.cell.blocks);
        break;
    case Kind::Quotation: {
        const Blocks inside = frame.text.take();
        if (!inside.isEmpty())
            addBlocks({Block{Quotation{inside}}});
        break;
    }
    case Kind::Note:
        return frame.text.take();
    case Kind::Row:
    case Kind::Root:
    case Kind::Unopened:
        break;
    }
    return {};
}

void BlockBuilder::finishRun(Frame &list)
{
    if (!list.list.items.isEmpty())
        list.blocks.append(
            Block{List{list.list.kind, list.list.start, std::exchange(list.list.items, {}), list.list.numbers}});
}

void BlockBuilder::closeList(Frame frame)
{
    finishRun(frame);
    addBlocks(frame.blocks);
}

void BlockBuilder::closeItem(Frame frame)
{
    const Blocks blocks = frame.text.take();
    Frame *list = m_frames.back().kind == Kind::List ? &m_frames.back() : nullptr;
    if (list)
        list->list.items.append(blocks);
    else
        addBlocks({Block{List{ListKind::Bulleted, 1, {blocks}}}});
}

bool BlockBuilder::isInTable() const
{
    return m_frames.back().kind == Kind::Table;
}

void BlockBuilder::setCaption(const Inlines &caption)
{
    m_frames.back().table.caption = caption;
}

BlockBuilder::Frame *BlockBuilder::innermost(Kind kind)
{
    const auto found = std::find_if(m_frames.rbegin(), m_frames.rend(), [kind](const Frame &frame) {
        return frame.kind == kind || frame.kind == Kind::Cell || frame.kind == Kind::Item;
    });
    return found != m_frames.rend() && found->kind == kind ? &*found : nullptr;
}

Blocks BlockBuilder::take()
{
    while (m_frames.size() > 1)
        close();
    return m_frames.front().text.take();
}

} // namespace bantin::content::html
