// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>

/// Commands on the table around a cursor; without one they do nothing. Each is one undo step. UI thread.
namespace bantin::ui::editor {

enum class TableSide { Before, After };

/// As many as are selected, at that side of them. Header columns stay header columns, and so do header rows.
void insertRows(QTextCursor cursor, TableSide side);
void insertColumns(QTextCursor cursor, TableSide side);
/// The rows of the selection; the table with its last row.
void removeRows(QTextCursor cursor);
void removeColumns(QTextCursor cursor);
void removeTable(QTextCursor cursor);
/// Makes one cell of the selected ones.
void mergeCells(QTextCursor cursor);
/// Takes a merged cell apart; its text stays in the first.
void splitCell(QTextCursor cursor);
void toggleHeaderRow(QTextCursor cursor);
void toggleHeaderColumn(QTextCursor cursor);

bool mayMergeCells(const QTextCursor &cursor);
bool maySplitCell(const QTextCursor &cursor);

} // namespace bantin::ui::editor
