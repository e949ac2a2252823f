// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup/BackupUnpacker.h"

#include "app/crypto/Sha256.h"
#include "app/store/Connection.h"
#include "app/store/DiskError.h"
#include "app/store/DurableFile.h"
#include "app/store/Migrations.h"
#include "app/store/Transaction.h"
#include "app/store/backup/AssetCopy.h"
#include "app/store/backup/FrozenCheck.h"

#include <QFile>

#include <cerrno>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceSize = 1 << 20;
constexpr auto contentName = "content.db"_L1;
constexpr auto headerName = "workspace.header"_L1;
constexpr auto certificateName = "unit-certificate.pem"_L1;

Result<void> expectEmpty(const QDir &folder)
{
    if (folder.exists() && !folder.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System))
        return Error{Fault::Conflict, u"workspace-exists"_s, Retry::AfterCorrection, {folder.path()}, {}};
    return makeFolderDurably(folder.absolutePath());
}

} // namespace

BackupUnpacker::BackupUnpacker(const QDir &backup, const SecretBytes &storeKey, ByteMeter::Report report)
    : m_backup(backup)
    , m_key(storeKey)
    , m_meter(std::move(report))
    , m_folder(QDir(QDir::cleanPath(backup.absoluteFilePath(u".."_s))))
{
}

BackupUnpacker::~BackupUnpacker() = default;

Error BackupUnpacker::damaged(const QString &path, const QString &detail) const
{
    return {Fault::Tampered, u"backup-damaged"_s, Retry::Never, {path}, detail};
}

Result<BackupManifest> BackupUnpacker::verify()
{
    const auto bytes = m_folder.manifestBytes(m_backup.dirName());
    if (!bytes)
        return bytes.error();
    return verifyManifest(*bytes, m_key, m_backup.filePath(u"manifest.json"_s));
}

Result<BackupManifest> BackupUnpacker::unpack(const QDir &into)
{
    if (const auto empty = expectEmpty(into); !empty)
        return empty.error();
    const auto verified = verify();
    if (!verified)
        return verified.error();
    m_manifest = *verified;
    m_meter.expect(2 * m_manifest.size());
    if (const auto done = unpackFile(contentName, {into.absoluteFilePath(contentName)}); !done)
        return done.error();
    if (const auto sound = checkContentCopy(into.absoluteFilePath(contentName), m_key, m_manifest); !sound)
        return sound.error().reason == "backup-damaged"_L1
                   ? damaged(m_backup.filePath(contentName), sound.error().detail)
                   : sound.error();
    {
        auto assets =
            Connection::open(into.absoluteFilePath(u"assets.db"_s), u"assets"_s, m_key, Connection::Mode::Create);
        if (!assets)
            return assets.error();
        if (const auto done = unpackSegments(**assets); !done)
            return done.error();
    }
    if (const auto done = unpackFile(certificateName, {into.absoluteFilePath(certificateName)}); !done)
        return done.error();
    const QStringList headers{into.absoluteFilePath(headerName), into.absoluteFilePath(headerName + u".2"_s)};
    if (const auto done = unpackFile(headerName, headers); !done)
        return done.error();
    return m_manifest;
}

/// Copies one file of the backup, hashing what it reads; nothing of a file that is not the manifest's stays.
Result<void> BackupUnpacker::unpackFile(const QString &name, const QStringList &targets)
{
    const BackupManifest::File *recorded = m_manifest.file(name);
    QFile from(m_backup.filePath(name));
    if (!recorded || !from.open(QIODevice::ReadOnly))
        return damaged(from.fileName(), from.errorString());
    for (const QString &target : targets) {
        QFile to(target);
        if (!to.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return diskError(errno, target);
        to.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        from.seek(0);
        crypto::Sha256 hash;
        qint64 size = 0;
        for (QByteArray piece = from.read(pieceSize); !piece.isEmpty(); piece = from.read(pieceSize)) {
            hash.add(piece);
            size += piece.size();
            if (to.write(piece) != piece.size() || !to.flush())
                return diskError(errno, target);
            if (const auto wanted = m_meter.advance(piece.size()); !wanted)
                return wanted;
        }
        if (size != recorded->size || hash.result() != recorded->sha256) {
            to.remove();
            return damaged(from.fileName(), u"size or SHA-256"_s);
        }
        to.close();
        if (const auto synced = syncFile(target); !synced)
            return synced;
    }
    return {};
}

Result<void> BackupUnpacker::unpackSegments(Connection &assets)
{
    if (const auto migrated = migrate(assets); !migrated)
        return migrated;
    for (const BackupManifest::Segment &segment : std::as_const(m_manifest.segments)) {
        if (const auto done = unpackSegment(segment, assets); !done)
            return done;
    }
    return {};
}

Result<void> BackupUnpacker::unpackSegment(const BackupManifest::Segment &segment, Connection &assets)
{
    const QString path = m_folder.segmentPath(segment.number);
    if (const auto same = expectFile(path, segment.size, segment.sha256, m_meter); !same)
        return same;
    auto from = Connection::open(path, u"assets"_s, m_key, Connection::Mode::Frozen);
    const auto version = from ? schemaVersion(**from) : from.error();
    const auto names = version ? assetNames(**from) : version.error();
    if (!names)
        return names.error().reason == "store-newer"_L1 ? names.error() : damaged(path, names.error().detail);
    const auto copy = [&](Result<qint64> copied) -> Result<void> {
        if (!copied)
            return copied.error().fault == Fault::Tampered ? damaged(path, copied.error().detail) : copied.error();
        return m_meter.advance(*copied);
    };
    return atomically(assets, [&]() -> Result<void> {
        for (const QByteArray &name : names->assets) {
            if (const auto done = copy(copyAsset(**from, assets, name)); !done)
                return done;
        }
        for (const QByteArray &sha512 : names->packages) {
            if (const auto done = copy(copyPackage(**from, assets, sha512)); !done)
                return done;
        }
        return {};
    });
}

} // namespace bantin::store
