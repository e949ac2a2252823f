// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QList>

namespace bantin::ui::editor {

/// The rectangular grid of a table whose rows name only the cells that begin in them (HTML table model): every position
/// belongs to exactly one placed cell; positions no cell of the tree covers get one with a null `cell`.
class TableGrid
{
public:
    struct Placed {
        int row = 0;
        int column = 0;
        int rowSpan = 1;
        int columnSpan = 1;
        const content::Cell *cell = nullptr; ///< borrowed from the table
    };

    /// `table` must outlive the grid. Spans reaching past the last row or into a cell already placed are cut.
    explicit TableGrid(const content::Table &table);

    int rows() const { return m_rows; }
    int columns() const { return m_columns; }
    const QList<Placed> &cells() const { return m_cells; }

private:
    void place(const content::Table &table);
    void fillGaps();
    bool isTaken(int row, int column) const;
    void take(const Placed &placed);

    int m_rows = 0;
    int m_columns = 0;
    QList<QList<bool>> m_taken;
    QList<Placed> m_cells;
};

} // namespace bantin::ui::editor
