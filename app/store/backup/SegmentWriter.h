// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/store/backup/AssetCopy.h"
#include "app/store/backup/BackupFolder.h"

#include <QStringList>

#include <memory>

namespace bantin::store {

class ByteMeter;
class Connection;

/// Puts assets that no segment has yet into new ones. Each is written as ".part", synced, opened and hashed whole, and only
/// then given its name. What the store itself can no longer read is left out and named, so that one broken picture does not
/// keep everything else out of the backup.
class SegmentWriter
{
public:
    /// `assetsPath` is the live assets.db; it is read beside its writer.
    SegmentWriter(const BackupFolder &folder, const QString &assetsPath, const SecretBytes &key, qint64 largest,
                  ByteMeter &meter);
    ~SegmentWriter();

    /// Everything the live file holds now.
    Result<AssetNames> begin();
    /// Bytes write() will copy.
    Result<qint64> size(const AssetNames &missing);
    /// Store reasons, disk reasons, "backup-damaged", "cancelled". Finished segments stay for the next try.
    Result<void> write(const AssetNames &missing, int firstNumber);

    const QList<BackupManifest::Segment> &written() const { return m_written; }
    /// Names of assets, hex digests of packages.
    const QStringList &unreadable() const { return m_unreadable; }

private:
    using Copy = Result<qint64> (*)(Connection &from, Connection &to, const QByteArray &name);

    Result<void> openSource();
    Result<void> openSegment(int number);
    Result<void> closeSegment();
    Result<void> copy(Copy copyRow, const QByteArray &name, const QString &shown);
    QString partPath() const;

    const BackupFolder &m_folder;
    QString m_assetsPath;
    const SecretBytes &m_key;
    qint64 m_largest;
    ByteMeter &m_meter;
    std::unique_ptr<Connection> m_source;
    std::unique_ptr<Connection> m_segment;
    int m_number = 0;
    qint64 m_filled = 0;
    QList<BackupManifest::Segment> m_written;
    QStringList m_unreadable;
};

} // namespace bantin::store
