// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/backup/BackupFolder.h"
#include "app/store/backup/ByteMeter.h"

#include <QDir>

#include <memory>

namespace bantin::store {

class Connection;

/// Makes a workspace folder out of one backup. Every byte read is checked before it counts: the manifest's authentication,
/// each file's size and SHA-256, each asset against its name. Encrypted all along; one thread; slow.
class BackupUnpacker
{
public:
    /// `backup` is the folder with manifest.json in it.
    BackupUnpacker(const QDir &backup, const SecretBytes &storeKey, ByteMeter::Report report = {});
    ~BackupUnpacker();

    /// Reasons of verifyManifest().
    Result<BackupManifest> verify();
    /// Fills the folder `into`, which is made when it is missing and must be empty. The header, without which a folder is no
    /// workspace, comes last; all of it is synced. "workspace-exists" (path), "backup-damaged" (file), "backup-other-key",
    /// "backup-newer", "store-newer", "cancelled", disk reasons. What a failure leaves behind is the caller's to remove.
    Result<BackupManifest> unpack(const QDir &into);

private:
    Result<void> unpackFile(const QString &name, const QStringList &targets);
    Result<void> unpackSegments(Connection &assets);
    Result<void> unpackSegment(const BackupManifest::Segment &segment, Connection &assets);
    Error damaged(const QString &path, const QString &detail) const;

    QDir m_backup;
    const SecretBytes &m_key;
    ByteMeter m_meter;
    BackupFolder m_folder;
    BackupManifest m_manifest;
};

} // namespace bantin::store
