// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/TableReader.h"

#include "app/content/docx/BodyReader.h"

#include <QMap>

#include <algorithm>

namespace bantin::content::docx {
namespace {

enum class Merge { None, Start, Continue };

struct GridCell {
    int span = 1;
    Merge vertical = Merge::None;
    Merge horizontal = Merge::None; ///< w:hMerge of old files
    Blocks blocks;
};

struct GridRow {
    int skipped = 0; ///< w:gridBefore
    bool header = false;
    bool deleted = false;
    QList<GridCell> cells;
};

Merge mergeOf(const XmlPart &xml)
{
    return xml.attribute(Ns::Word, "val"_L1) == "restart"_L1 ? Merge::Start : Merge::Continue;
}

class TableReader
{
public:
    explicit TableReader(PartScope &scope)
        : m_scope(scope)
        , m_xml(scope.xml)
    {
    }

    Table read()
    {
        readRows();
        for (const GridRow &row : std::as_const(m_rows))
            place(row);
        return std::move(m_table);
    }

private:
    void readRows()
    {
        while (m_xml.nextChild()) {
            if (m_xml.is(Ns::Word, "tr"_L1)) {
                GridRow row;
                readRow(row);
                if (!row.deleted)
                    m_rows.append(row);
            } else if (m_xml.is(Ns::Word, "tblPr"_L1)) {
                readTableProperties();
            } else if (isWrapper()) {
                readRows();
            } else {
                m_xml.skip();
            }
        }
    }

    bool isWrapper() const
    {
        const QStringView name = m_xml.name();
        return m_xml.ns() == Ns::Word
               && (name == "sdt"_L1 || name == "sdtContent"_L1 || name == "customXml"_L1 || name == "ins"_L1);
    }

    void readTableProperties()
    {
        while (m_xml.nextChild()) {
            if (m_xml.is(Ns::Word, "tblCaption"_L1)) {
                const QString caption = m_xml.attribute(Ns::Word, "val"_L1).simplified();
                if (!caption.isEmpty())
                    m_table.caption = {Text{caption, {}, {}}};
            }
            m_xml.skip();
        }
    }

    void readRow(GridRow &row)
    {
        while (m_xml.nextChild()) {
            if (m_xml.is(Ns::Word, "tc"_L1))
                row.cells.append(readCell());
            else if (m_xml.is(Ns::Word, "trPr"_L1))
                readRowProperties(row);
            else if (isWrapper())
                readRow(row);
            else
                m_xml.skip();
        }
    }

    void readRowProperties(GridRow &row)
    {
        while (m_xml.nextChild()) {
            if (m_xml.is(Ns::Word, "gridBefore"_L1))
                row.skipped = std::clamp(m_xml.number("val"_L1).value_or(0), 0, mostColumns);
            else if (m_xml.is(Ns::Word, "tblHeader"_L1))
                row.header = m_xml.isOn();
            else if (m_xml.is(Ns::Word, "del"_L1))
                row.deleted = true;
            m_xml.skip();
        }
    }

    GridCell readCell()
    {
        GridCell cell;
        PartScope story{m_scope.context, m_xml, m_scope.relationships};
        cell.blocks = readCellBlocks(story, [&cell, this] { readCellProperties(cell); });
        return cell;
    }

    void readCellProperties(GridCell &cell)
    {
        while (m_xml.nextChild()) {
            if (m_xml.is(Ns::Word, "gridSpan"_L1))
                cell.span = std::clamp(m_xml.number("val"_L1).value_or(1), 1, mostColumns);
            else if (m_xml.is(Ns::Word, "vMerge"_L1))
                cell.vertical = mergeOf(m_xml);
            else if (m_xml.is(Ns::Word, "hMerge"_L1))
                cell.horizontal = mergeOf(m_xml);
            m_xml.skip();
        }
    }

    /// The cell a vertical merge started in: row and index within it.
    struct Origin {
        qsizetype row = 0;
        qsizetype index = 0;
        qsizetype lastRow = 0;
    };

    void place(const GridRow &row)
    {
        const qsizetype rowIndex = m_table.rows.size();
        QList<Cell> cells;
        int column = row.skipped;
        if (row.skipped > 0)
            cells.append(Cell{CellKind::Data, row.skipped, 1, {}});
        for (const GridCell &cell : row.cells) {
            if (cell.horizontal == Merge::Continue && !cells.isEmpty()) {
                cells.last().columnSpan += cell.span;
                cells.last().blocks.append(cell.blocks);
            } else if (!continueMerge(cell, column, rowIndex)) {
                if (cell.vertical == Merge::Start)
                    m_origins.insert(column, Origin{rowIndex, cells.size(), rowIndex});
                cells.append(Cell{row.header ? CellKind::Header : CellKind::Data, cell.span, 1, cell.blocks});
            }
            column += cell.span;
        }
        m_table.rows.append(cells);
        m_origins.removeIf([rowIndex](const auto &origin) { return origin.value().lastRow != rowIndex; });
    }

    /// Lets a continued cell grow from its origin; hidden text in it is kept there rather than lost.
    bool continueMerge(const GridCell &cell, int column, qsizetype rowIndex)
    {
        const auto origin = m_origins.find(column);
        if (cell.vertical != Merge::Continue || origin == m_origins.end())
            return false;
        Cell &target = m_table.rows[origin->row][origin->index];
        ++target.rowSpan;
        target.blocks.append(cell.blocks);
        origin->lastRow = rowIndex;
        return true;
    }

    static constexpr int mostColumns = 1000;

    PartScope &m_scope;
    XmlPart &m_xml;
    Table m_table;
    QList<GridRow> m_rows;
    QMap<int, Origin> m_origins; ///< by grid column
};

} // namespace

Table readTable(PartScope &scope)
{
    return TableReader(scope).read();
}

} // namespace bantin::content::docx
