// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <variant>

namespace bantin::content {

struct ListItem {
    friend bool operator==(const ListItem &, const ListItem &) = default;
};

struct TableRow {
    friend bool operator==(const TableRow &, const TableRow &) = default;
};

/// The document tree with blocks, items, rows and cells all alike, for those who compare trees. Plain value.
struct TextNode {
    /// Without words and without what it holds.
    using Shell = std::variant<Block, ListItem, TableRow, Cell>;

    Shell shell;
    Inlines words; ///< running text of a paragraph or heading, caption of a table or picture
    QList<TextNode> content;

    friend bool operator==(const TextNode &, const TextNode &);
};

QList<TextNode> nodesOf(const Blocks &blocks);
/// The way back; blocksOf(nodesOf(blocks)) is `blocks`. Nodes that are no blocks are left out.
Blocks blocksOf(const QList<TextNode> &nodes);
/// Every word in and below it, its notes too.
QString allWords(const TextNode &node);

} // namespace bantin::content
