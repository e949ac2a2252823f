// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/damage/PageFile.h"
#include "app/store/damage/TableShape.h"

#include <functional>

namespace bantin::store {

/// Every row that stands on a sound page of a database, whether or not a way leads down to it: where the page above is
/// damaged a row is told by its table's shape. Internal to app/store.
class TableScan
{
public:
    /// Called with pages done and in all; answering false cancels.
    using Progress = std::function<bool(qint64 done, qint64 total)>;
    using Visitor = std::function<Result<void>(const TableShape &table, const BTreePage::Row &row)>;

    TableScan(PageFile &file, const QList<TableShape> &shapes);

    /// Reads every page once and finds whose each is. "cancelled"
    Result<void> survey(const Progress &progress = {});
    const QList<quint32> &damagedPages() const { return m_damaged; }
    /// Rows a way leads to come first; of a row met twice the first counts. "cancelled", what `visit` answers.
    Result<void> forEachRow(const Visitor &visit, const Progress &progress = {});
    /// What the index of unique texts in `table` still says: text to rowid. Helps where the row itself is lost.
    QHash<QByteArray, qint64> indexedTexts(const QString &table);
    /// What an index over an integer still says: rowid to that integer.
    QHash<qint64, qint64> indexedRows(const QString &index);

private:
    static constexpr int unowned = -1;
    static constexpr int notARowPage = -2;

    std::optional<QByteArray> read(quint32 number) { return m_file.page(number); }
    QList<BTreePage::Row> rowsOf(quint32 number);
    void own(quint32 root, int owner);
    void ownByName(const BTreePage::Row &schemaRow);
    const TableShape *shapeFor(int owner, const BTreePage &page, const BTreePage::Row &row) const;
    QList<BTreePage::Row> indexRows(const QByteArray &index);
    Result<void> visitPages(bool owned, const Visitor &visit, const Progress &progress);

    PageFile &m_file;
    const QList<TableShape> &m_shapes;
    QList<quint32> m_damaged;
    QHash<quint32, QList<quint32>> m_children;
    QHash<quint32, int> m_owner;             ///< of pages with records: a shape's place, or unowned
    QHash<QByteArray, quint32> m_indexRoots; ///< by name
};

} // namespace bantin::store
