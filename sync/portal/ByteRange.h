// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace bantin::portal {

/// Part of a file somebody asks for (RFC 9110 §14.1.2): the only form answered is one range with a first byte.
struct ByteRange {
    qint64 first = 0;
    qint64 last = 0; ///< with it; never beyond the file

    /// Nothing when `header` asks for nothing, or in another form: then the whole file is answered. `size`: bytes of the file.
    static std::optional<ByteRange> fromHeader(const QByteArray &header, qint64 size);

    /// The file has a byte of it.
    bool isSatisfiable() const { return first <= last; }
    qint64 size() const { return last - first + 1; }
};

} // namespace bantin::portal
