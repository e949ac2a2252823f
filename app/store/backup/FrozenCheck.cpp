// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup/FrozenCheck.h"

#include "app/crypto/Sha256.h"
#include "app/store/Connection.h"
#include "app/store/DiskError.h"
#include "app/store/Migrations.h"
#include "app/store/backup/ByteMeter.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceSize = 1 << 20;

Error damaged(const QString &path, const QString &detail)
{
    return {Fault::Tampered, u"backup-damaged"_s, Retry::Never, {path}, detail};
}

/// What the store calls damaged is a damaged backup when the file is one.
Error asBackup(const Error &error, const QString &path)
{
    const bool isDamage = error.fault == Fault::Tampered || error.reason == "key-wrong"_L1
                          || error.reason == "store-foreign"_L1 || error.reason == "store-missing"_L1;
    return isDamage ? damaged(path, error.reason + u' ' + error.detail) : error;
}

Result<std::unique_ptr<Connection>> openFrozen(const QString &path, const QString &family, const SecretBytes &key)
{
    auto connection = Connection::open(path, family, key, Connection::Mode::Frozen);
    if (!connection)
        return asBackup(connection.error(), path);
    const auto version = schemaVersion(**connection);
    if (!version)
        return asBackup(version.error(), path);
    return connection;
}

Result<qint64> count(Connection &content, const char *sql)
{
    const auto number = content.first(sql, [](const Statement &row) { return row.integer(0); });
    return number ? Result<qint64>(number->value_or(0)) : number.error();
}

} // namespace

Result<BackupManifest::File> measureFile(const QString &path, const QString &name, ByteMeter &meter)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return diskError(errno, path);
    // Pages in memory say nothing of what a worn stick has kept.
    posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
    crypto::Sha256 hash;
    qint64 size = 0;
    for (;;) {
        const QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty())
            break;
        hash.add(piece);
        size += piece.size();
        if (const auto wanted = meter.advance(piece.size()); !wanted)
            return wanted.error();
    }
    if (file.error() != QFileDevice::NoError)
        return Error{Fault::Storage, u"disk-unwritable"_s, Retry::Later, {path}, file.errorString()};
    return BackupManifest::File{name, size, hash.result()};
}

Result<void> expectFile(const QString &path, qint64 size, const QByteArray &sha256, ByteMeter &meter)
{
    const auto measured = measureFile(path, {}, meter);
    if (!measured)
        return measured.error().fault == Fault::Cancelled ? measured.error() : damaged(path, measured.error().detail);
    if (measured->size != size || measured->sha256 != sha256)
        return damaged(path, u"size or SHA-256"_s);
    return {};
}

Result<void> checkPages(Connection &connection)
{
    const auto text = [](const Statement &row) { return row.text(0); };
    const auto pages = connection.list("PRAGMA cipher_integrity_check", text);
    if (!pages)
        return asBackup(pages.error(), connection.path());
    if (!pages->isEmpty())
        return damaged(connection.path(), pages->constFirst());
    const auto structure = connection.list("PRAGMA quick_check", text);
    if (!structure)
        return asBackup(structure.error(), connection.path());
    if (*structure != QStringList{u"ok"_s})
        return damaged(connection.path(), structure->value(0));
    return {};
}

Result<BackupManifest::Counts> countContent(Connection &content)
{
    const auto articles = count(content, "SELECT count(*) FROM articles");
    const auto revisions = articles ? count(content, "SELECT count(*) FROM revisions") : articles;
    const auto decisions = revisions ? count(content, "SELECT count(*) FROM decisions") : revisions;
    if (!decisions)
        return decisions.error();
    return BackupManifest::Counts{*articles, *revisions, *decisions};
}

Result<void> checkContentCopy(const QString &path, const SecretBytes &key, const BackupManifest &manifest)
{
    const auto content = openFrozen(path, u"content"_s, key);
    if (!content)
        return content.error();
    if (const auto sound = checkPages(**content); !sound)
        return sound;
    const auto counts = countContent(**content);
    if (!counts)
        return asBackup(counts.error(), path);
    const bool same = counts->articles == manifest.counts.articles && counts->revisions == manifest.counts.revisions
                      && counts->decisions == manifest.counts.decisions;
    return same ? Result<void>() : damaged(path, u"counts"_s);
}

Result<AssetNames> checkSegment(const QString &path, const SecretBytes &key, ByteMeter &meter)
{
    const auto segment = openFrozen(path, u"assets"_s, key);
    if (!segment)
        return segment.error();
    if (const auto sound = checkPages(**segment); !sound)
        return sound.error();
    auto names = assetNames(**segment);
    if (!names)
        return asBackup(names.error(), path);
    if (const auto hashed = hashAssets(**segment, *names, meter); !hashed)
        return asBackup(hashed.error(), path);
    return names;
}

} // namespace bantin::store
