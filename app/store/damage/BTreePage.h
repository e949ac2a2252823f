// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/RecordValue.h"

#include <QList>

#include <functional>
#include <optional>

namespace bantin::store {

/// One page of an SQLite b-tree in the clear, read by the published file format alone. Whatever does not fit the format is
/// left out, never followed. Internal to app/store.
class BTreePage
{
public:
    enum class Kind {
        None, ///< overflow, free or damaged
        TableLeaf,
        TableInterior,
        IndexLeaf,
        IndexInterior, ///< holds records of its own, as leaves do
    };
    struct Row {
        qint64 rowid = 0; ///< tables only
        QList<RecordValue> values;
    };
    /// A page in the clear by its number, nothing when it does not read.
    using Pages = std::function<std::optional<QByteArray>(quint32 number)>;

    BTreePage(QByteArray page, quint32 number);

    Kind kind() const { return m_kind; }
    bool holdsRecords() const { return m_kind != Kind::None && m_kind != Kind::TableInterior; }
    /// The pages below, the rightmost last.
    QList<quint32> children() const;
    /// The rows that read, with what overflows taken from `pages`.
    QList<Row> rows(const Pages &pages) const;
    qsizetype cellCount() const;

private:
    std::optional<Row> row(qsizetype cell, const Pages &pages) const;
    std::optional<QByteArray> payload(qsizetype at, qint64 size, const Pages &pages) const;
    qsizetype cellAt(qsizetype index) const;

    QByteArray m_page;
    qsizetype m_header;
    Kind m_kind;
};

} // namespace bantin::store
