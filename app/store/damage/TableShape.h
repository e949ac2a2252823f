// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/store/damage/BTreePage.h"

#include <QString>

namespace bantin::store {

class Connection;

/// A table as its rows look on a page, so that a row can be told to be its row without the way down to it. Internal to
/// app/store.
struct TableShape {
    enum class Type { Integer, Real, Text, Blob };
    struct Column {
        QString name;
        Type type = Type::Blob;
        bool mayBeNull = false;
        bool hasDefault = false;
        bool isRowid = false; ///< the rowid under a name; null in the record
    };

    QString name;
    QList<Column> columns; ///< in the record's order
    bool withoutRowid = false;

    /// Rows written before a column was added have fewer values.
    bool fits(const QList<RecordValue> &values) const;
    /// `row` as INSERT … VALUES (?, …) takes it, for statement(values.size()).
    QList<RecordValue> parameters(const BTreePage::Row &row) const;
    /// Leaves a row alone that is there already.
    QByteArray statement(qsizetype values) const;
};

/// The tables of `connection` that hold more than what is made of others (search) or of SQLite itself.
Result<QList<TableShape>> tableShapes(Connection &connection);

} // namespace bantin::store
