// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <functional>

namespace bantin::workflow {

/// What a file with a hand-over ends in.
inline constexpr auto handoverSuffix = "bangiao";

/// A name that says which unit and when (local time), in letters every file system and mail program takes:
/// "ban-giao_ubnd-xa-dong-viet_2026-11-23_0910.bangiao".
QString handoverFileName(const QString &unit, const QDateTime &now);

/// Called with octets done and in all, writing and reading back together; answering false stops.
using FileProgress = std::function<bool(qint64 done, qint64 total)>;

/// Puts a sealed hand-over where a person wants it, as on a stick: written beside `path`, flushed to the device, read back from it
/// and compared octet by octet, and only then given its name. Whatever happens, `path` is what it was before or the whole
/// hand-over. Needs no workspace; any thread. "handover-no-space" (folder), "handover-not-written" (path), "handover-not-kept"
/// (path) when the device gives back something else, "cancelled".
Result<void> writeHandoverFile(const QString &path, const QByteArray &sealed, const FileProgress &progress = {});

/// Any thread. "file-unreadable" (path); "envelope-form" for what is too large to be a hand-over.
Result<QByteArray> readHandoverFile(const QString &path);

} // namespace bantin::workflow
