// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

/// Reading walks over the tree, so that counting, listing and checking need not repeat its shape.
namespace bantin::content {

/// std::visit with one lambda per alternative.
template<typename... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};

/// Calls `visit(const Block &)` for every block in reading order, a container before what it holds.
template<typename Visit>
void forEachBlock(const Blocks &blocks, Visit &&visit)
{
    for (const Block &block : blocks) {
        visit(block);
        if (const auto *list = std::get_if<List>(&block.node)) {
            for (const Blocks &item : list->items)
                forEachBlock(item, visit);
        } else if (const auto *table = std::get_if<Table>(&block.node)) {
            for (const QList<Cell> &row : table->rows) {
                for (const Cell &cell : row)
                    forEachBlock(cell.blocks, visit);
            }
        } else if (const auto *quotation = std::get_if<Quotation>(&block.node)) {
            forEachBlock(quotation->blocks, visit);
        }
    }
}

/// Calls `visit(Inlines &)` for all running text in reading order, captions too; notes are inside what is visited.
template<typename Visit>
void forEachInlines(Blocks &blocks, Visit &&visit)
{
    for (Block &block : blocks) {
        std::visit(Overloaded{[&](Paragraph &paragraph) { visit(paragraph.inlines); },
                              [&](Heading &heading) { visit(heading.inlines); },
                              [&](Figure &figure) { visit(figure.caption); },
                              [&](Quotation &quotation) { forEachInlines(quotation.blocks, visit); },
                              [&](List &list) {
                                  for (Blocks &item : list.items)
                                      forEachInlines(item, visit);
                              },
                              [&](Table &table) {
                                  visit(table.caption);
                                  for (QList<Cell> &row : table.rows) {
                                      for (Cell &cell : row)
                                          forEachInlines(cell.blocks, visit);
                                  }
                              },
                              [](Attachment &) {}},
                   block.node);
    }
}

/// The block's own running text (a caption for tables and figures), or null where it has none.
inline const Inlines *inlinesOf(const Block &block)
{
    return std::visit(Overloaded{[](const Paragraph &paragraph) { return &paragraph.inlines; },
                                 [](const Heading &heading) { return &heading.inlines; },
                                 [](const Table &table) { return &table.caption; },
                                 [](const Figure &figure) { return &figure.caption; },
                                 [](const auto &) -> const Inlines * { return nullptr; }},
                      block.node);
}

} // namespace bantin::content
