// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/diff/TextNode.h"

#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"

namespace bantin::content {

namespace {

TextNode nodeOf(const List &list)
{
    List shell = list;
    shell.items.clear();
    TextNode node{Block{shell}, {}, {}};
    for (const Blocks &item : list.items)
        node.content.append({ListItem(), {}, nodesOf(item)});
    return node;
}

TextNode nodeOf(const Table &table)
{
    TextNode node{Block{Table()}, table.caption, {}};
    for (const QList<Cell> &row : table.rows) {
        TextNode line{TableRow(), {}, {}};
        for (const Cell &cell : row) {
            Cell shell = cell;
            shell.blocks.clear();
            line.content.append({shell, {}, nodesOf(cell.blocks)});
        }
        node.content.append(line);
    }
    return node;
}

TextNode nodeOf(const Block &block)
{
    return std::visit(
        Overloaded{
            [](const Paragraph &paragraph) { return TextNode{Block{Paragraph()}, paragraph.inlines, {}}; },
            [](const Heading &heading) { return TextNode{Block{Heading{heading.level, {}}}, heading.inlines, {}}; },
            [](const List &list) { return nodeOf(list); }, [](const Table &table) { return nodeOf(table); },
            [](Figure figure) {
                const Inlines caption = std::exchange(figure.caption, {});
                return TextNode{Block{figure}, caption, {}};
            },
            [](const Quotation &quotation) {
                return TextNode{Block{Quotation{{}, quotation.source, quotation.date}}, {}, nodesOf(quotation.blocks)};
            },
            [](const Attachment &file) { return TextNode{Block{file}, {}, {}}; }},
        block.node);
}

Block blockOf(const TextNode &node)
{
    Block block = std::get<Block>(node.shell);
    std::visit(Overloaded{[&](Paragraph &paragraph) { paragraph.inlines = node.words; },
                          [&](Heading &heading) { heading.inlines = node.words; },
                          [&](Figure &figure) { figure.caption = node.words; },
                          [&](Quotation &quotation) { quotation.blocks = blocksOf(node.content); },
                          [&](List &list) {
                              for (const TextNode &item : node.content)
                                  list.items.append(blocksOf(item.content));
                          },
                          [&](Table &table) {
                              table.caption = node.words;
                              for (const TextNode &row : node.content) {
                                  QList<Cell> cells;
                                  for (const TextNode &one : row.content) {
                                      Cell cell = std::get<Cell>(one.shell);
                                      cell.blocks = blocksOf(one.content);
                                      cells.append(cell);
                                  }
                                  table.rows.append(cells);
                              }
                          },
                          [](Attachment &) {}},
               block.node);
    return block;
}

} // namespace

bool operator==(const TextNode &a, const TextNode &b)
{
    return a.shell == b.shell && a.words == b.words && a.content == b.content;
}

QList<TextNode> nodesOf(const Blocks &blocks)
{
    QList<TextNode> nodes;
    for (const Block &block : blocks)
        nodes.append(nodeOf(block));
    return nodes;
}

Blocks blocksOf(const QList<TextNode> &nodes)
{
    Blocks blocks;
    for (const TextNode &node : nodes) {
        if (std::holds_alternative<Block>(node.shell))
            blocks.append(blockOf(node));
    }
    return blocks;
}

QString allWords(const TextNode &node)
{
    QString words = textOf(node.words);
    for (const Inline &piece : node.words) {
        if (const auto *note = std::get_if<Note>(&piece))
            words += u' ' + textOf(note->inlines);
    }
    for (const TextNode &child : node.content)
        words += u' ' + allWords(child);
    return words;
}

} // namespace bantin::content
