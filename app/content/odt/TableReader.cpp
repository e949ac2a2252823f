// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/odt/TableReader.h"

#include "app/content/XhtmlVocabulary.h"
#include "app/content/odt/BlockReader.h"

namespace bantin::content::odt {

using namespace assembly;

namespace {

/// A few bytes may stand for any number of cells.
constexpr int mostCells = 100'000;
constexpr int mostRepeats = 1000;

class TableReader
{
public:
    explicit TableReader(OdtScope &scope)
        : m_scope(scope)
        , m_xml(scope.xml)
    {
    }

    Table read()
    {
        readRows(CellKind::Data);
        return std::move(m_table);
    }

private:
    void readRows(CellKind kind)
    {
        while (m_xml.nextChild()) {
            const QStringView name = m_xml.name();
            if (m_xml.ns() != Ns::OdfTable)
                m_xml.skip();
            else if (name == "table-row"_L1)
                readRow(kind);
            else if (name == "table-header-rows"_L1)
                readRows(CellKind::Header);
            else if (name == "table-rows"_L1 || name == "table-row-group"_L1)
                readRows(kind);
            else if (name == "title"_L1)
                readCaption();
            else
                m_xml.skip();
        }
    }

    void readCaption()
    {
        const QString caption = m_xml.text().simplified();
        if (!caption.isEmpty())
            m_table.caption = {Text{caption, {}, {}}};
    }

    int numberOf(QLatin1StringView name, int most) const
    {
        return qBound(1, m_xml.attribute(Ns::OdfTable, name).toInt(), most);
    }

    void readRow(CellKind kind)
    {
        const int repeats = numberOf("number-rows-repeated"_L1, mostRepeats);
        QList<Cell> row;
        while (m_xml.nextChild()) {
            if (m_xml.is(Ns::OdfTable, "table-cell"_L1))
                readCell(kind, row);
            else
                m_xml.skip(); // covered cells have no place in HTML
        }
        for (int i = 0; i < repeats && m_cells < mostCells; ++i) {
            m_cells += int(row.size()) + 1;
            m_table.rows.append(row);
        }
    }

    void readCell(CellKind kind, QList<Cell> &row)
    {
        const int repeats = numberOf("number-columns-repeated"_L1, mostRepeats);
        Cell cell{kind,
                  numberOf("number-columns-spanned"_L1, vocabulary::maximumColumnSpan),
                  numberOf("number-rows-spanned"_L1, vocabulary::maximumRowSpan),
                  {}};
        cell.blocks = readBlocks(m_scope);
        for (int i = 0; i < repeats && m_cells + row.size() < mostCells; ++i)
            row.append(cell);
    }

    OdtScope &m_scope;
    XmlPart &m_xml;
    Table m_table;
    int m_cells = 0;
};

} // namespace

Table readTable(OdtScope &scope)
{
    return TableReader(scope).read();
}

} // namespace bantin::content::odt
