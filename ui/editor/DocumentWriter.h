// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/EditorFormat.h"

#include <QTextCursor>
#include <QTextTable>

namespace bantin::ui::editor {

/// Writes blocks of the document tree into a QTextDocument at a cursor. The first paragraph goes into the cursor's block
/// when that is empty. UI thread.
class DocumentWriter
{
public:
    explicit DocumentWriter(const QTextCursor &cursor);

    /// `path`: the containers the blocks stand in.
    void write(const content::Blocks &blocks, const Path &path = {});
    QTextCursor cursor() const { return m_cursor; }

private:
    void writeBlock(const content::Block &block, const Path &path);
    void writeList(const content::List &list, const Path &path);
    void writeTable(const content::Table &table, const Path &path);
    void writeQuotation(const content::Quotation &quotation, const Path &path);
    void writeFigure(const content::Figure &figure, const Path &path);
    void writeInlines(const content::Inlines &inlines);
    /// Moves to a fresh block with that format, or reuses the present one while it is untouched.
    void beginBlock(const QTextBlockFormat &format);
    void fillCell(const QTextTableCell &cell, const content::Cell &content);

    QTextCursor m_cursor;
    bool m_blockIsFree = true; ///< the cursor's block is empty and nobody's
};

/// One piece of running text at the cursor, which moves behind it.
void insertInline(QTextCursor &cursor, const content::Inline &item);

} // namespace bantin::ui::editor
