// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace bantin::store {

/// Bytes written and all there are, now and then; answering false ends the writing with "cancelled".
using StickProgress = std::function<bool(qint64 done, qint64 total)>;

/// Puts a file onto something a person carries away: written beside its place, synced, read back from the disk and compared, and only
/// then called by its name. Whatever goes wrong leaves nothing under that name but what was there before, and no half file beside
/// it as long as the stick still answers. Any thread; as slow as the stick.
/// "stick-full" (folder), "stick-gone" (folder), "stick-unwritable" (folder), "stick-altered" (folder: it gave back other bytes),
/// "cancelled".
Result<void> writeToStick(const QString &folder, const QString &name, QByteArrayView bytes,
                          const StickProgress &progress = {});

} // namespace bantin::store
