// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>

namespace bantin::store {

/// Replaces the file at `path` whole: written beside it, synced, renamed, and the folder synced, so that after a power cut
/// there is either the old or the new content. Readable by the owner only. "disk-full", "disk-unwritable" (path).
Result<void> writeDurably(const QString &path, QByteArrayView bytes);
/// Makes the folder at `path` and those it is in, as far as they are missing, readable by the owner only; they are still
/// there after a power cut. Nothing to do is a success. "disk-full", "disk-unwritable" (path).
Result<void> makeFolderDurably(const QString &path);
/// Syncs a finished file and its folder. "disk-full", "disk-unwritable" (path).
Result<void> syncFile(const QString &path);

} // namespace bantin::store
