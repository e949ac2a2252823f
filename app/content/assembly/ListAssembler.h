// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/content/assembly/Label.h"

namespace bantin::content::assembly {

/// Builds nested lists from flat paragraphs, each with a level and a label. Finished lists and other blocks come out
/// in reading order.
class ListAssembler
{
public:
    /// A paragraph with a bullet or number. `first` is its text, `rest` what hangs on it.
    void addItem(const Label &label, int numberingId, const Paragraph &first, const Blocks &rest);
    /// A block that belongs inside the item it follows when that item is of a lower level ("a)" under "1.").
    void addBelow(int level, const Block &block);
    /// A block that ends all lists.
    void add(const Block &block);

    bool isEmpty() const { return m_blocks.isEmpty() && m_open.isEmpty(); }
    /// The last finished block; null while a list is open.
    Block *last();
    /// The finished tables the text ends with, the last one first.
    QList<Table *> tablesAtEnd();
    Blocks take();

private:
    struct OpenList {
        int level = 0;
        int numberingId = 0;
        List list;
    };

    void closeTo(qsizetype count);
    void place(const Block &block);

    Blocks m_blocks;
    QList<OpenList> m_open;
};

} // namespace bantin::content::assembly
