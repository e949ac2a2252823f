// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>

namespace bantin::store {

/// Whether `path` is a store written under this key, judged by its size and its first 16 bytes, which are `salt` then.
/// Reads only, so that a file of somebody else is never touched. "store-missing", "store-damaged" (shorter than a page),
/// "store-foreign" (plain SQLite or a recognisable other format), "key-wrong", "disk-unwritable" (path).
Result<void> expectOwnFile(const QString &path, const QByteArray &salt);

} // namespace bantin::store
