// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>

namespace bantin::portal {

// Steps that are on the disk when they return, so that a power cut finds either the state before or the state after.
// All fail with "portal-storage" (path) or "portal-no-space" (path). Thread-safe for different paths.

/// Replaces `path` as a whole.
Result<void> writeDurably(const QString &path, const QByteArray &bytes);
/// "portal-storage" also when it does not exist.
Result<QByteArray> readWhole(const QString &path);
/// Replaces `to`; both on one file system.
Result<void> renameDurably(const QString &from, const QString &to);
/// Puts the folder `prepared` where `published` is; readers see one or the other, never a mixture. The old one is deleted.
Result<void> replaceFolder(const QString &prepared, const QString &published);
Result<void> makeFolder(const QString &path);
/// "portal-no-space" when the disk of that folder has no room for so many more bytes. What it says may be untrue a moment later.
Result<void> expectRoom(const QString &folder, qint64 bytes);
/// fsync of a file or folder.
Result<void> syncPath(const QString &path);

Error storageError(const QString &path, int systemError);

} // namespace bantin::portal
