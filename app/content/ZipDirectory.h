// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QIODevice>
#include <QList>
#include <QString>

namespace bantin::content {

enum class ZipMethod { Stored, Deflated };

enum class ZipEnd {
    Exact,          ///< the end record is the last thing of the file, as whoever verifies bytes must demand
    BytesMayFollow, ///< what programs and mail gateways leave behind a person's file is passed over
};

/// One file of the archive as its central directory and local header agree it is.
struct ZipRecord {
    QString name;
    ZipMethod method = ZipMethod::Stored;
    qint64 dataOffset = 0;
    qint64 storedSize = 0;
    qint64 size = 0; ///< claimed; count again while inflating
    quint32 crc = 0;
};

/// Reads and cross-checks the central directory (APPNOTE 6.3.10 §4.3) of a seekable device, file bytes untouched.
/// Directory entries are left out. Reasons: "zip-not-recognised" (no zip), "zip-damaged" (cut off, or headers that
/// contradict each other), "zip-encrypted", "zip-unsupported" (method, multi-disk), "zip-too-large" (more than `maximumEntries`),
/// "zip-unsafe" (name): overlapping or duplicate entries, links, absolute names, `..`, backslashes, drive letters.
Result<QList<ZipRecord>> readZipDirectory(QIODevice &device, int maximumEntries, ZipEnd end = ZipEnd::Exact);

} // namespace bantin::content
