// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/store/backup/AssetCopy.h"
#include "app/store/backup/BackupManifest.h"

namespace bantin::store {

class ByteMeter;

/// Size and SHA-256 of a file as the disk has it, not as the memory of the machine remembers it. `name` goes into the
/// answer. Disk reasons, "cancelled".
Result<BackupManifest::File> measureFile(const QString &path, const QString &name, ByteMeter &meter);
/// "backup-damaged" (path) unless the file has that size and SHA-256. "cancelled".
Result<void> expectFile(const QString &path, qint64 size, const QByteArray &sha256, ByteMeter &meter);

/// Every page's authentication, then SQLite's own structure including the search index. "backup-damaged" (path).
Result<void> checkPages(Connection &connection);

/// Opens a copy of content.db and checks pages and counts. "backup-damaged" (path), "store-newer", reasons of
/// Connection::open.
Result<void> checkContentCopy(const QString &path, const SecretBytes &key, const BackupManifest &manifest);
Result<BackupManifest::Counts> countContent(Connection &content);

/// What a segment holds, after its pages and every byte in it were checked. "backup-damaged" (path), "cancelled".
Result<AssetNames> checkSegment(const QString &path, const SecretBytes &key, ByteMeter &meter);

} // namespace bantin::store
