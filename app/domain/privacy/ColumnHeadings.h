// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bantin {

/// Tables as text: rows are lines, cells stand apart by "|" or tabs, and the first row names the columns. A row with another
/// number of cells than its first row has no headings. Made for one text; positions are UTF-16 units into it.
class ColumnHeadings
{
public:
    struct Cell {
        qsizetype position = 0; ///< of the cell's first character that is no space
        qsizetype length = 0;
        QString heading; ///< of its column
        QString table;   ///< all headings, "; " between them
    };

    explicit ColumnHeadings(const QString &text);

    const QList<Cell> &cells() const { return m_cells; }
    /// The cell around `position`, or nothing when it is in no cell that has a heading. Valid as long as this object.
    const Cell *cellAt(qsizetype position) const;

private:
    QList<Cell> m_cells; ///< in order
};

} // namespace bantin
