// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/damage/TableScan.h"

#include <algorithm>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

// Columns of sqlite_schema.
constexpr qsizetype schemaName = 1;
constexpr qsizetype schemaRoot = 3;
constexpr qsizetype schemaColumns = 5;

bool isSchemaRow(const BTreePage::Row &row)
{
    return row.values.size() == schemaColumns && std::holds_alternative<TextValue>(row.values.at(0))
           && std::holds_alternative<TextValue>(row.values.at(schemaName))
           && std::holds_alternative<qint64>(row.values.at(schemaRoot));
}

Error cancelled()
{
    return {Fault::Cancelled, u"cancelled"_s, Retry::Later, {}, {}};
}

} // namespace

TableScan::TableScan(PageFile &file, const QList<TableShape> &shapes)
    : m_file(file)
    , m_shapes(shapes)
{
}

Result<void> TableScan::survey(const Progress &progress)
{
    QList<quint32> leaves;
    for (quint32 number = 1; number <= m_file.pageCount(); ++number) {
        if (progress && number % 256 == 0 && !progress(number, m_file.pageCount()))
            return cancelled();
        const std::optional<QByteArray> bytes = read(number);
        if (!bytes) {
            m_damaged.append(number);
            continue;
        }
        const BTreePage page(*bytes, number);
        if (const QList<quint32> children = page.children(); !children.isEmpty())
            m_children.insert(number, children);
        if (page.holdsRecords())
            m_owner.insert(number, unowned);
        if (page.kind() == BTreePage::Kind::TableLeaf)
            leaves.append(number);
    }
    QList<BTreePage::Row> schema;
    own(1, notARowPage);
    const bool rootSound = !m_damaged.contains(1);
    for (const quint32 leaf : std::as_const(leaves)) {
        // With the first page gone nothing says which leaves hold the schema but their rows.
        if (m_owner.value(leaf) == (rootSound ? notARowPage : unowned))
            schema += rowsOf(leaf);
    }
    for (const BTreePage::Row &row : std::as_const(schema)) {
        if (isSchemaRow(row))
            ownByName(row);
    }
    return {};
}

QList<BTreePage::Row> TableScan::rowsOf(quint32 number)
{
    const std::optional<QByteArray> bytes = read(number);
    if (!bytes)
        return {};
    return BTreePage(*bytes, number).rows([this](quint32 overflow) { return read(overflow); });
}

void TableScan::ownByName(const BTreePage::Row &row)
{
    const QByteArray name = std::get<TextValue>(row.values.at(schemaName)).utf8;
    const auto root = quint32(std::get<qint64>(row.values.at(schemaRoot)));
    if (root == 0)
        return;
    const auto shape = std::ranges::find(m_shapes, QString::fromUtf8(name), &TableShape::name);
    const bool isTable = std::get<TextValue>(row.values.at(0)).utf8 == "table";
    own(root, isTable && shape != m_shapes.cend() ? int(shape - m_shapes.cbegin()) : notARowPage);
    if (std::get<TextValue>(row.values.at(0)).utf8 == "index")
        m_indexRoots.insert(name, root);
}

void TableScan::own(quint32 root, int owner)
{
    QList<quint32> open{root};
    while (!open.isEmpty()) {
        const quint32 number = open.takeLast();
        const auto known = m_owner.find(number);
        if (known != m_owner.end()) {
            if (*known != unowned)
                continue;
            *known = owner;
        }
        // Interior pages of tables hold no records, so a ring of them must be broken here.
        if (auto below = m_children.find(number); below != m_children.end()) {
            open += *below;
            if (known == m_owner.end())
                m_children.erase(below);
        }
    }
}

const TableShape *TableScan::shapeFor(int owner, const BTreePage &page, const BTreePage::Row &row) const
{
    if (owner >= 0)
        return m_shapes.at(owner).fits(row.values) ? &m_shapes.at(owner) : nullptr;
    const bool isTable = page.kind() == BTreePage::Kind::TableLeaf;
    const TableShape *found = nullptr;
    for (const TableShape &shape : m_shapes) {
        if (shape.withoutRowid == isTable || !shape.fits(row.values))
            continue;
        if (found)
            return nullptr; // It might be a row of either, and a row in the wrong table is worse than one missing.
        found = &shape;
    }
    return found;
}

Result<void> TableScan::visitPages(bool owned, const Visitor &visit, const Progress &progress)
{
    QList<quint32> numbers;
    for (auto page = m_owner.cbegin(); page != m_owner.cend(); ++page) {
        if (owned ? page.value() >= 0 : page.value() == unowned)
            numbers.append(page.key());
    }
    std::ranges::sort(numbers);
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (progress && i % 64 == 0 && !progress(i, numbers.size()))
            return cancelled();
        const quint32 number = numbers.at(i);
        const BTreePage page(read(number).value_or(QByteArray()), number);
        const QList<BTreePage::Row> rows = page.rows([this](quint32 overflow) { return read(overflow); });
        for (const BTreePage::Row &row : rows) {
            const TableShape *shape = shapeFor(m_owner.value(number), page, row);
            if (const Result<void> visited = shape ? visit(*shape, row) : Result<void>(); !visited)
                return visited;
        }
    }
    return {};
}

Result<void> TableScan::forEachRow(const Visitor &visit, const Progress &progress)
{
    const Result<void> owned = visitPages(true, visit, progress);
    return owned ? visitPages(false, visit, {}) : owned;
}

QList<BTreePage::Row> TableScan::indexRows(const QByteArray &index)
{
    QList<BTreePage::Row> rows;
    QList<quint32> open;
    if (const auto root = m_indexRoots.constFind(index); root != m_indexRoots.cend())
        open.append(*root);
    for (qsizetype i = 0; i < open.size() && i < m_owner.size(); ++i) {
        open += m_children.value(open.at(i));
        rows += rowsOf(open.at(i));
    }
    return rows;
}

QHash<QByteArray, qint64> TableScan::indexedTexts(const QString &table)
{
    QHash<QByteArray, qint64> found;
    const QList<BTreePage::Row> rows = indexRows("sqlite_autoindex_" + table.toUtf8() + "_1");
    for (const BTreePage::Row &row : rows) {
        if (row.values.size() == 2 && std::holds_alternative<TextValue>(row.values.at(0))
            && std::holds_alternative<qint64>(row.values.at(1)))
            found.insert(std::get<TextValue>(row.values.at(0)).utf8, std::get<qint64>(row.values.at(1)));
    }
    return found;
}

QHash<qint64, qint64> TableScan::indexedRows(const QString &index)
{
    QHash<qint64, qint64> found;
    const QList<BTreePage::Row> rows = indexRows(index.toUtf8());
    for (const BTreePage::Row &row : rows) {
        if (row.values.size() >= 2 && std::holds_alternative<qint64>(row.values.constFirst())
            && std::holds_alternative<qint64>(row.values.constLast()))
            found.insert(std::get<qint64>(row.values.constLast()), std::get<qint64>(row.values.constFirst()));
    }
    return found;
}

} // namespace bantin::store
