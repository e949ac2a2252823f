// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>

namespace bantin::store {

/// Replaces the file at `path` whole: written beside it, synced, renamed, and the folder synced, so that after a power cut
/// there is either the old or the new content. Readable by the owner only. "disk-full", "disk-unwritable" (path).
Result<void> writeDurably(const QString &path, QByteArrayView bytes);

} // namespace bantin::store
