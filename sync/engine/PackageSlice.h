// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bantin::sync {

/// A range of a file that was frozen in the store.
struct PackageSlice {
    QByteArray source; ///< SHA-512 of the file, 64 raw bytes
    qint64 offset = 0; ///< bytes
    qint64 length = 0; ///< bytes
    friend bool operator==(const PackageSlice &, const PackageSlice &) = default;
};

} // namespace bantin::sync
