// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/store/backup/BackupFolder.h"
#include "app/store/backup/BackupRotation.h"
#include "app/store/backup/ByteMeter.h"
#include "app/store/backup/SegmentWriter.h"

#include <QDir>
#include <QStringList>

#include <memory>

namespace bantin::store {

/// The workspace to back up. Holds a copy of the store key: keep it only while a backup runs.
struct BackupSource {
    QDir workspace;
    WorkspaceId id;
    QString unit;
    SecretBytes storeKey;
};

/// What a finished backup came to.
struct BackupReport {
    QString folder; ///< with manifest.json in it
    BackupManifest manifest;
    qint64 written = 0;     ///< bytes new on the target
    QStringList unreadable; ///< assets the store itself could not read
};

/// Writes one backup beside the open store: its own read-only connections see one moment of the store (a snapshot of the
/// write-ahead log) while the store thread goes on writing. Runs on any one thread; slow.
///
/// Whatever happens, the target holds at least the backups it held before: everything is written under a ".part" name,
/// synced, opened again, checked down to every page and every asset, and then renamed; older backups are removed last.
class BackupWriter
{
public:
    struct Options {
        qint64 segmentSize = qint64(1) << 30; ///< a FAT file system ends at 4 GiB
        BackupRotation rotation;
        bool targetWasUsed = false; ///< the target must hold backups already: an empty mount point is not the stick
    };

    BackupWriter(const BackupSource &source, const QDir &target, const Clock &clock, Options options,
                 ByteMeter::Report report = {});
    ~BackupWriter();

    /// "backup-target-missing" (path), "backup-target-full" (path), "backup-target-unwritable" (path), "backup-damaged" (path)
    /// when what was written does not read back, "store-damaged" (path) when the text itself cannot be read, "cancelled".
    Result<BackupReport> run();

private:
    struct Known;

    Result<BackupReport> write();
    Result<void> expectTarget() const;
    Result<Known> survey() const;
    Result<AssetNames> adoptSegments(Known &known);
    BackupManifest beginManifest(const Known &known) const;
    Result<void> openContent();
    Result<void> writeSegments(SegmentWriter &segments, const AssetNames &covered);
    Result<void> expectRoom(qint64 bytes) const;
    Result<void> writeFolder(const QString &name, BackupManifest &manifest);
    Result<void> copyContent(const QDir &part, BackupManifest &manifest);
    Result<void> copySmallFiles(const QDir &part, BackupManifest &manifest);
    Result<void> copyHeader(const QDir &part);
    void rotate(const Known &known, const BackupManifest &newest) const;
    Error toldOfTarget(const Error &error) const;

    const BackupSource &m_source;
    QDir m_target;
    const Clock &m_clock;
    Options m_options;
    ByteMeter m_meter;
    BackupFolder m_folder;
    std::unique_ptr<Connection> m_content;
};

} // namespace bantin::store
