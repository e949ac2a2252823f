// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/base/SecretBytes.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace bantin::store {

/// "manifest.json" of one backup: what belongs to it, with size and SHA-256, written last. Its own bytes are authenticated
/// with HMAC-SHA-256 under a key that follows from the store key, so that nobody without that key can put another file,
/// another time or another segment under a backup. It can be read without any key, and is hearsay until verified.
struct BackupManifest {
    struct File {
        QString name; ///< "content.db", "workspace.header", "unit-certificate.pem"
        qint64 size = 0;
        QByteArray sha256; ///< 32 raw bytes
    };
    /// One file of ../segments, shared by all backups that name it.
    struct Segment {
        int number = 0;
        qint64 size = 0;
        QByteArray sha256; ///< 32 raw bytes
        qint64 assets = 0;
        qint64 packages = 0;
    };
    struct Counts {
        qint64 articles = 0;
        qint64 revisions = 0;
        qint64 decisions = 0;
    };

    WorkspaceId workspace;
    QString unit;
    QByteArray keyId; ///< 8 raw bytes, see backupKeyId()
    qint64 sequence = 0;
    QDateTime startedAt;  ///< UTC, whole seconds; when the copied text was the current one
    QDateTime finishedAt; ///< UTC, whole seconds
    int contentSchema = 0;
    int assetsSchema = 0;
    Counts counts;
    QList<File> files;
    QList<Segment> segments; ///< ascending numbers

    /// Of everything a restore reads.
    qint64 size() const;
    const File *file(QStringView name) const;
};

/// Tells backups under one store key from those under another without saying anything about the key.
QByteArray backupKeyId(const SecretBytes &storeKey);

/// The bytes of manifest.json.
QByteArray encodeManifest(const BackupManifest &manifest, const SecretBytes &storeKey);
/// Reads what the manifest claims. "backup-newer" (place), "backup-damaged" (place) when it is not what encodeManifest()
/// writes; `place` names the file in both. Any bytes may come in.
Result<BackupManifest> decodeManifest(QByteArrayView bytes, const QString &place);
/// The same for whoever has the key: also "backup-other-key" (place) for a backup of another store key, and
/// "backup-damaged" (place) when a byte of it was changed after it was written.
Result<BackupManifest> verifyManifest(QByteArrayView bytes, const SecretBytes &storeKey, const QString &place);

} // namespace bantin::store
