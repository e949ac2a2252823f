// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/damage/TableShape.h"

#include "app/store/Connection.h"

#include <algorithm>
#include <limits>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

struct DeclaredColumn {
    TableShape::Column column;
    qint64 keyPosition = 0;
};

TableShape::Type typeNamed(const QString &name)
{
    if (name == "INTEGER"_L1 || name == "INT"_L1)
        return TableShape::Type::Integer;
    if (name == "REAL"_L1)
        return TableShape::Type::Real;
    return name == "TEXT"_L1 ? TableShape::Type::Text : TableShape::Type::Blob;
}

bool isOfType(const RecordValue &value, const TableShape::Column &column)
{
    if (std::holds_alternative<std::monostate>(value))
        return column.mayBeNull || column.isRowid;
    if (column.isRowid)
        return false;
    switch (column.type) {
    case TableShape::Type::Integer:
        return std::holds_alternative<qint64>(value);
    case TableShape::Type::Real:
        return std::holds_alternative<double>(value) || std::holds_alternative<qint64>(value);
    case TableShape::Type::Text:
        return std::holds_alternative<TextValue>(value);
    case TableShape::Type::Blob:
        break;
    }
    return std::holds_alternative<QByteArray>(value);
}

DeclaredColumn readColumn(const Statement &row)
{
    return {.column = {.name = row.text(0),
                       .type = typeNamed(row.text(1)),
                       .mayBeNull = row.integer(2) == 0,
                       .hasDefault = !row.isNull(3),
                       .isRowid = false},
            .keyPosition = row.integer(4)};
}

Result<TableShape> shapeOf(Connection &connection, const QString &name, bool withoutRowid)
{
    auto declared = connection.list("SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?)"
                                    " ORDER BY cid",
                                    readColumn, name);
    if (!declared)
        return declared.error();
    const auto isKey = [](const DeclaredColumn &column) { return column.keyPosition > 0; };
    if (withoutRowid) {
        // The record of such a table begins with its key.
        std::ranges::stable_sort(*declared, {}, [](const DeclaredColumn &column) {
            return column.keyPosition > 0 ? column.keyPosition : std::numeric_limits<qint64>::max();
        });
    } else if (std::ranges::count_if(*declared, isKey) == 1) {
        DeclaredColumn &key = *std::ranges::find_if(*declared, isKey);
        key.column.isRowid = key.column.type == TableShape::Type::Integer;
    }
    TableShape shape{name, {}, withoutRowid};
    for (const DeclaredColumn &column : *declared)
        shape.columns.append(column.column);
    return shape;
}

} // namespace

bool TableShape::fits(const QList<RecordValue> &values) const
{
    if (values.size() > columns.size())
        return false;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const Column &column = columns.at(i);
        if (i < values.size() ? !isOfType(values.at(i), column) : !column.mayBeNull && !column.hasDefault)
            return false;
    }
    return true;
}

QList<RecordValue> TableShape::parameters(const BTreePage::Row &row) const
{
    QList<RecordValue> values = row.values;
    bool named = withoutRowid;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!columns.at(i).isRowid)
            continue;
        values[i] = row.rowid;
        named = true;
    }
    if (!named)
        values.append(row.rowid);
    return values;
}

QByteArray TableShape::statement(qsizetype values) const
{
    QStringList names;
    for (qsizetype i = 0; i < std::min(values, columns.size()); ++i)
        names.append(columns.at(i).name);
    const auto isRowid = [](const Column &column) { return column.isRowid; };
    if (!withoutRowid && std::ranges::none_of(columns, isRowid))
        names.append(u"rowid"_s);
    const QString marks = QStringList(names.size(), u"?"_s).join(u", ");
    return u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(name, names.join(u", "), marks).toUtf8();
}

Result<QList<TableShape>> tableShapes(Connection &connection)
{
    const auto tables = connection.list(
        "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%'"
        " ESCAPE '!' AND name != 'search_words' ORDER BY name",
        [](const Statement &row) { return std::pair(row.text(0), row.integer(1) != 0); });
    if (!tables)
        return tables.error();
    QList<TableShape> shapes;
    for (const auto &[name, withoutRowid] : *tables) {
        auto shape = shapeOf(connection, name, withoutRowid);
        if (!shape)
            return shape.error();
        shapes.append(*std::move(shape));
    }
    return shapes;
}

} // namespace bantin::store
