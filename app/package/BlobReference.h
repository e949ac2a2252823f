// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bantin::package {

/// A picture of a package: carried, or named in the fetch.txt of a thin bag.
struct BlobReference {
    QString path;      ///< in the bag
    QByteArray sha512; ///< 64 raw bytes
    qint64 size = 0;   ///< bytes
    qint64 offset = 0; ///< where its bytes begin in the zip that carries it; 0 when none does
    friend bool operator==(const BlobReference &, const BlobReference &) = default;
};

} // namespace bantin::package
