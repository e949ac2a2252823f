// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <variant>

namespace bantin::store {

/// Text as its UTF-8, told from a blob by its type.
struct TextValue {
    QByteArray utf8;
    friend bool operator==(const TextValue &, const TextValue &) = default;
};

/// One column of one row as SQLite has it: null, integer, real, text or blob.
using RecordValue = std::variant<std::monostate, qint64, double, TextValue, QByteArray>;

} // namespace bantin::store
