// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TableCommands.h"

#include "ui/editor/EditorFormat.h"

#include <QTextTable>

#include <functional>

namespace bantin::ui::editor {

namespace {

struct Cells {
    int row = 0;
    int rows = 1;
    int column = 0;
    int columns = 1;
};

Cells selectedCells(const QTextCursor &cursor)
{
    Cells cells;
    cursor.selectedTableCells(&cells.row, &cells.rows, &cells.column, &cells.columns);
    if (cells.row < 0) {
        const QTextTableCell cell = cursor.currentTable()->cellAt(cursor);
        cells = {cell.row(), cell.rowSpan(), cell.column(), cell.columnSpan()};
    }
    return cells;
}

/// One undo step on the table around the cursor.
void change(QTextCursor &cursor, const std::function<void(QTextTable &, const Cells &)> &how)
{
    QTextTable *table = cursor.currentTable();
    if (!table)
        return;
    const Cells cells = selectedCells(cursor);
    QTextCursor edit(cursor.document());
    edit.beginEditBlock();
    how(*table, cells);
    edit.endEditBlock();
}

bool isHeader(const QTextTableCell &cell)
{
    return cell.format().boolProperty(HeaderProperty);
}

void setHeader(QTextTableCell cell, bool header)
{
    QTextCharFormat format = cell.format();
    format.setProperty(HeaderProperty, header);
    cell.setFormat(format);
}

/// A cell as the writer makes an empty one.
void dress(QTextTableCell cell, bool header)
{
    QTextCharFormat format = cell.format();
    format.setProperty(AbsentProperty, false);
    format.setProperty(HeaderProperty, header);
    cell.setFormat(format);
    cell.firstCursorPosition().setBlockFormat(baseFormat({}));
}

bool isHeaderRow(const QTextTable &table, int row)
{
    for (int column = 0; column < table.columns(); ++column)
        if (!isHeader(table.cellAt(row, column)))
            return false;
    return true;
}

bool isHeaderColumn(const QTextTable &table, int column)
{
    for (int row = 0; row < table.rows(); ++row)
        if (!isHeader(table.cellAt(row, column)))
            return false;
    return true;
}

} // namespace

void insertRows(QTextCursor cursor, TableSide side)
{
    change(cursor, [side](QTextTable &table, const Cells &cells) {
        QList<bool> headers;
        for (int column = 0; column < table.columns(); ++column)
            headers.append(isHeaderColumn(table, column));
        const int at = side == TableSide::Before ? cells.row : cells.row + cells.rows;
        table.insertRows(at, cells.rows);
        for (int row = at; row < at + cells.rows; ++row)
            for (int column = 0; column < table.columns(); ++column)
                if (const QTextTableCell cell = table.cellAt(row, column); cell.row() == row)
                    dress(cell, headers.at(column));
    });
}

void insertColumns(QTextCursor cursor, TableSide side)
{
    change(cursor, [side](QTextTable &table, const Cells &cells) {
        QList<bool> headers;
        for (int row = 0; row < table.rows(); ++row)
            headers.append(isHeaderRow(table, row));
        const int at = side == TableSide::Before ? cells.column : cells.column + cells.columns;
        table.insertColumns(at, cells.columns);
        for (int column = at; column < at + cells.columns; ++column)
            for (int row = 0; row < table.rows(); ++row)
                if (const QTextTableCell cell = table.cellAt(row, column); cell.column() == column)
                    dress(cell, headers.at(row));
    });
}

void removeRows(QTextCursor cursor)
{
    change(cursor, [](QTextTable &table, const Cells &cells) { table.removeRows(cells.row, cells.rows); });
}

void removeColumns(QTextCursor cursor)
{
    change(cursor, [](QTextTable &table, const Cells &cells) { table.removeColumns(cells.column, cells.columns); });
}

void removeTable(QTextCursor cursor)
{
    change(cursor, [](QTextTable &table, const Cells &) { table.removeRows(0, table.rows()); });
}

void mergeCells(QTextCursor cursor)
{
    if (!mayMergeCells(cursor))
        return;
    change(cursor, [](QTextTable &table, const Cells &cells) {
        table.mergeCells(cells.row, cells.column, cells.rows, cells.columns);
    });
}

void splitCell(QTextCursor cursor)
{
    if (!maySplitCell(cursor))
        return;
    change(cursor, [](QTextTable &table, const Cells &cells) {
        const bool header = isHeader(table.cellAt(cells.row, cells.column));
        table.splitCell(cells.row, cells.column, 1, 1);
        for (int row = cells.row; row < cells.row + cells.rows; ++row)
            for (int column = cells.column; column < cells.column + cells.columns; ++column)
                if (row != cells.row || column != cells.column)
                    dress(table.cellAt(row, column), header);
    });
}

void toggleHeaderRow(QTextCursor cursor)
{
    change(cursor, [](QTextTable &table, const Cells &) {
        const bool header = !isHeaderRow(table, 0);
        for (int column = 0; column < table.columns(); ++column)
            setHeader(table.cellAt(0, column), header);
    });
}

void toggleHeaderColumn(QTextCursor cursor)
{
    change(cursor, [](QTextTable &table, const Cells &) {
        const bool header = !isHeaderColumn(table, 0);
        // The corner stays with the header row.
        const int first = !header && isHeaderRow(table, 0) ? 1 : 0;
        for (int row = first; row < table.rows(); ++row)
            setHeader(table.cellAt(row, 0), header);
    });
}

bool mayMergeCells(const QTextCursor &cursor)
{
    if (!cursor.currentTable() || !cursor.hasComplexSelection())
        return false;
    const Cells cells = selectedCells(cursor);
    return cells.rows > 1 || cells.columns > 1;
}

bool maySplitCell(const QTextCursor &cursor)
{
    if (!cursor.currentTable() || cursor.hasComplexSelection())
        return false;
    const QTextTableCell cell = cursor.currentTable()->cellAt(cursor);
    return cell.rowSpan() > 1 || cell.columnSpan() > 1;
}

} // namespace bantin::ui::editor
