// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/backup/BackupManifest.h"

#include <QDir>

#include <optional>

namespace bantin::store {

/// Where the backups of one workspace under one store key lie:
///     TARGET/bantin-backup-WORKSPACE/KEY-ID/segments/000001.db
///     TARGET/bantin-backup-WORKSPACE/KEY-ID/20261122T023247Z-000012/manifest.json …
/// Names a FAT file system keeps. What is being written or removed ends in ".part"; nothing else in the target is touched.
class BackupFolder
{
public:
    BackupFolder(const QDir &target, const WorkspaceId &workspace, const QByteArray &keyId);
    /// The folder a backup lies in.
    explicit BackupFolder(const QDir &root);

    static QString workspaceFolderName(const WorkspaceId &workspace);
    static QString backupName(const QDateTime &time, qint64 sequence);
    /// 0 when it is not the name of a backup.
    static qint64 sequenceOf(const QString &backupName);

    const QDir &root() const { return m_root; }
    QDir backup(const QString &name) const { return QDir(m_root.filePath(name)); }
    QDir segments() const { return QDir(m_root.filePath(QStringLiteral("segments"))); }
    QString segmentPath(int number) const;
    /// Ascending; only files with the name of a segment.
    QList<int> segmentNumbers() const;
    /// Ascending by sequence; only folders with the name of a backup, whatever is in them.
    QStringList backupNames() const;
    /// The bytes of a backup's manifest. "backup-damaged" (file) when there is none or it is too large.
    Result<QByteArray> manifestBytes(const QString &name) const;
    /// Makes what is missing. Disk reasons.
    Result<void> make() const;
    /// Removes what interrupted runs left.
    void removeLeftovers() const;

private:
    QDir m_root;
};

/// A backup found in a folder, told from its manifest alone: unverified.
struct FoundBackup {
    QDir folder; ///< with manifest.json in it
    QString name;
    std::optional<BackupManifest> manifest; ///< nothing when it cannot be read
    std::optional<Error> problem;
};

/// Every backup of every workspace at `place`, which may be the target itself or any folder below it down to the backup,
/// the newest of each workspace first. "backup-target-missing" (path) when the folder is not there, "backup-not-found"
/// (path) when no backup is.
Result<QList<FoundBackup>> findBackups(const QDir &place);

} // namespace bantin::store
