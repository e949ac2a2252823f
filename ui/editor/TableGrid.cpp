// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TableGrid.h"

#include <algorithm>

namespace bantin::ui::editor {

TableGrid::TableGrid(const content::Table &table)
    : m_rows(int(table.rows.size()))
    , m_taken(m_rows)
{
    place(table);
    for (const Placed &placed : std::as_const(m_cells))
        m_columns = std::max(m_columns, placed.column + placed.columnSpan);
    fillGaps();
}

void TableGrid::place(const content::Table &table)
{
    for (int row = 0; row < m_rows; ++row) {
        int column = 0;
        for (const content::Cell &cell : table.rows[row]) {
            while (isTaken(row, column))
                ++column;
            Placed placed{row, column, std::clamp(cell.rowSpan, 1, m_rows - row), 1, &cell};
            while (placed.columnSpan < cell.columnSpan && !isTaken(row, column + placed.columnSpan))
                ++placed.columnSpan;
            take(placed);
            column += placed.columnSpan;
        }
    }
}

void TableGrid::fillGaps()
{
    for (int row = 0; row < m_rows; ++row)
        for (int column = 0; column < m_columns; ++column)
            if (!isTaken(row, column))
                take({row, column, 1, 1, nullptr});
}

bool TableGrid::isTaken(int row, int column) const
{
    return m_taken[row].value(column, false);
}

void TableGrid::take(const Placed &placed)
{
    for (int row = placed.row; row < placed.row + placed.rowSpan; ++row) {
        const int needed = placed.column + placed.columnSpan;
        if (m_taken[row].size() < needed)
            m_taken[row].resize(needed, false);
        std::fill_n(m_taken[row].begin() + placed.column, placed.columnSpan, true);
    }
    m_cells += placed;
}

} // namespace bantin::ui::editor
