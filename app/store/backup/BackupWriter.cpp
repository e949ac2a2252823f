// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup/BackupWriter.h"

#include "app/base/Logging.h"
#include "app/store/Connection.h"
#include "app/store/DiskError.h"
#include "app/store/DurableFile.h"
#include "app/store/Migrations.h"
#include "app/store/WorkspaceHeader.h"
#include "app/store/backup/FrozenCheck.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <cerrno>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestSmallFile = 8 << 20;
constexpr qint64 spareRoom = 4 << 20;
constexpr auto contentName = "content.db"_L1;
constexpr auto headerName = "workspace.header"_L1;
constexpr auto certificateName = "unit-certificate.pem"_L1;
constexpr auto manifestName = "manifest.json"_L1;

Result<QByteArray> readSmall(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestSmallFile)
        return diskError(errno, path);
    return file.readAll();
}

QDateTime wholeSeconds(const QDateTime &time)
{
    return fromTimestamp(toTimestamp(time));
}

} // namespace

/// What the target holds already.
struct BackupWriter::Known {
    QStringList names;                       ///< of every backup folder
    QList<BackupManifest> verified;          ///< ascending sequence
    QList<BackupManifest::Segment> segments; ///< sound enough to be part of the next backup
    bool isEveryManifestVerified = true;

    qint64 lastSequence() const { return names.isEmpty() ? 0 : BackupFolder::sequenceOf(names.constLast()); }
    const BackupManifest::Segment *recorded(int number) const
    {
        for (const BackupManifest &manifest : verified) {
            const auto found = std::ranges::find(manifest.segments, number, &BackupManifest::Segment::number);
            if (found != manifest.segments.cend())
                return &*found;
        }
        return nullptr;
    }
};

BackupWriter::BackupWriter(const BackupSource &source, const QDir &target, const Clock &clock, Options options,
                           ByteMeter::Report report)
    : m_source(source)
    , m_target(target)
    , m_clock(clock)
    , m_options(options)
    , m_meter(std::move(report))
    , m_folder(target, source.id, backupKeyId(source.storeKey))
{
}

BackupWriter::~BackupWriter() = default;

Result<BackupReport> BackupWriter::run()
{
    if (const auto there = expectTarget(); !there)
        return there.error();
    auto report = write();
    m_content.reset();
    if (report)
        return report;
    m_folder.removeLeftovers();
    return toldOfTarget(report.error());
}

Result<void> BackupWriter::expectTarget() const
{
    const bool isThere =
        m_target.exists()
        && (!m_options.targetWasUsed || m_target.exists(BackupFolder::workspaceFolderName(m_source.id)));
    if (isThere)
        return {};
    return Error{Fault::NotFound, u"backup-target-missing"_s, Retry::Later, {m_target.path()}, {}};
}

Error BackupWriter::toldOfTarget(const Error &error) const
{
    if (const auto there = expectTarget(); !there && error.fault != Fault::Cancelled)
        return there.error();
    const bool ofTarget = error.arguments.value(0).startsWith(m_target.absolutePath());
    if (ofTarget && error.fault == Fault::NoSpace)
        return {Fault::NoSpace, u"backup-target-full"_s, Retry::Later, {m_target.path()}, error.detail};
    if (ofTarget && error.reason == "disk-unwritable"_L1)
        return {Fault::Storage, u"backup-target-unwritable"_s, Retry::Later, {m_target.path()}, error.detail};
    return error;
}

Result<BackupReport> BackupWriter::write()
{
    if (const auto made = m_folder.make(); !made)
        return made.error();
    m_folder.removeLeftovers();
    auto known = survey();
    if (!known)
        return known.error();
    const auto covered = adoptSegments(*known);
    if (!covered)
        return covered.error();

    BackupManifest manifest = beginManifest(*known);
    // The text first: an asset is in the store before the text names it, so what is read later has all of them.
    if (const auto opened = openContent(); !opened)
        return opened.error();
    SegmentWriter segments(m_folder, m_source.workspace.absoluteFilePath(u"assets.db"_s), m_source.storeKey,
                           m_options.segmentSize, m_meter);
    if (const auto written = writeSegments(segments, *covered); !written)
        return written.error();
    manifest.segments = known->segments + segments.written();
    const QString name = BackupFolder::backupName(manifest.startedAt, manifest.sequence);
    if (const auto written = writeFolder(name, manifest); !written)
        return written.error();
    rotate(*known, manifest);
    qint64 fresh = manifest.size();
    for (const BackupManifest::Segment &segment : std::as_const(known->segments))
        fresh -= segment.size;
    return BackupReport{m_folder.backup(name).path(), manifest, fresh, segments.unreadable()};
}

BackupManifest BackupWriter::beginManifest(const Known &known) const
{
    BackupManifest manifest;
    manifest.workspace = m_source.id;
    manifest.unit = m_source.unit;
    manifest.keyId = backupKeyId(m_source.storeKey);
    manifest.sequence = known.lastSequence() + 1;
    manifest.startedAt = wholeSeconds(m_clock.nowUtc());
    return manifest;
}

Result<void> BackupWriter::writeSegments(SegmentWriter &segments, const AssetNames &covered)
{
    auto missing = segments.begin();
    if (!missing)
        return missing.error();
    missing->subtract(covered);
    const auto assetBytes = segments.size(*missing);
    if (!assetBytes)
        return assetBytes.error();
    const qint64 bytes = *assetBytes + QFileInfo(m_content->path()).size();
    // Written once, read back once.
    m_meter.expect(2 * bytes);
    if (const auto room = expectRoom(bytes); !room)
        return room;
    const QList<int> numbers = m_folder.segmentNumbers();
    return segments.write(*missing, numbers.isEmpty() ? 1 : numbers.constLast() + 1);
}

Result<BackupWriter::Known> BackupWriter::survey() const
{
    Known known;
    known.names = m_folder.backupNames();
    for (const QString &name : std::as_const(known.names)) {
        const auto bytes = m_folder.manifestBytes(name);
        const auto manifest = bytes ? verifyManifest(*bytes, m_source.storeKey, name) : bytes.error();
        if (manifest)
            known.verified.append(*manifest);
        else
            known.isEveryManifestVerified = false;
    }
    return known;
}

/// What the segments on the target hold that can be trusted: those of a verified manifest by its size and the opening of
/// it, one that no manifest names yet (the run was cut off) only after all of it was hashed. Unsound ones are not in the
/// next backup, and what they held is copied again.
Result<AssetNames> BackupWriter::adoptSegments(Known &known)
{
    AssetNames covered;
    for (const int number : m_folder.segmentNumbers()) {
        const QString path = m_folder.segmentPath(number);
        if (const BackupManifest::Segment *recorded = known.recorded(number)) {
            const auto segment = Connection::open(path, u"assets"_s, m_source.storeKey, Connection::Mode::Frozen);
            const auto names = segment ? assetNames(**segment) : segment.error();
            if (names && QFileInfo(path).size() == recorded->size) {
                covered.unite(*names);
                known.segments.append(*recorded);
            }
            continue;
        }
        ByteMeter unseen;
        const auto names = checkSegment(path, m_source.storeKey, unseen);
        const auto measured = names ? measureFile(path, {}, unseen) : names.error();
        if (measured) {
            covered.unite(*names);
            known.segments.append({number, measured->size, measured->sha256, qint64(names->assets.size()),
                                   qint64(names->packages.size())});
        }
        if (const auto wanted = m_meter.advance(0); !wanted)
            return wanted.error();
    }
    return covered;
}

Result<void> BackupWriter::openContent()
{
    auto content = Connection::open(m_source.workspace.absoluteFilePath(contentName), u"content"_s, m_source.storeKey,
                                    Connection::Mode::ReadOnly);
    if (!content)
        return content.error();
    m_content = *std::move(content);
    // Holds the moment: pages copied later are as they are now, and no write makes the copy begin again.
    return m_content->execute("BEGIN; SELECT count(*) FROM sqlite_master;");
}

Result<void> BackupWriter::expectRoom(qint64 bytes) const
{
    const QStorageInfo disk(m_target);
    if (!disk.isValid() || disk.bytesAvailable() < 0 || disk.bytesAvailable() > bytes + bytes / 20 + spareRoom)
        return {};
    return Error{Fault::NoSpace, u"backup-target-full"_s, Retry::Later, {m_target.path()}, {}};
}

Result<void> BackupWriter::writeFolder(const QString &name, BackupManifest &manifest)
{
    const QDir part = m_folder.backup(name + u".part"_s);
    if (const auto made = makeFolderDurably(part.absolutePath()); !made)
        return made;
    if (const auto copied = copyContent(part, manifest); !copied)
        return copied;
    if (const auto copied = copySmallFiles(part, manifest); !copied)
        return copied;
    manifest.finishedAt = wholeSeconds(m_clock.nowUtc());
    if (const auto sound = checkContentCopy(part.filePath(contentName), m_source.storeKey, manifest); !sound)
        return sound;
    if (const auto wanted = m_meter.advance(0); !wanted)
        return wanted;
    const QByteArray bytes = encodeManifest(manifest, m_source.storeKey);
    if (const auto written = writeDurably(part.filePath(manifestName), bytes); !written)
        return written;
    const QString path = m_folder.backup(name).path();
    if (!QFile::rename(part.path(), path))
        return diskError(errno, path);
    return syncFile(path);
}

Result<void> BackupWriter::copyContent(const QDir &part, BackupManifest &manifest)
{
    const auto version = schemaVersion(*m_content);
    if (!version)
        return version.error();
    const auto assets = Connection::open(m_source.workspace.absoluteFilePath(u"assets.db"_s), u"assets"_s,
                                         m_source.storeKey, Connection::Mode::ReadOnly);
    const auto assetsVersion = assets ? schemaVersion(**assets) : assets.error();
    if (!assetsVersion)
        return assetsVersion.error();
    manifest.contentSchema = int(version->present);
    manifest.assetsSchema = int(assetsVersion->present);
    const auto counts = countContent(*m_content);
    if (!counts)
        return counts.error();
    manifest.counts = *counts;
    const QString path = part.filePath(contentName);
    const qint64 size = QFileInfo(m_content->path()).size();
    qint64 reported = 0;
    const auto copied = m_content->copyTo(path, m_source.storeKey, [&](qint64 done, qint64 total) {
        const qint64 bytes = total > 0 ? size * done / total : 0;
        const bool wanted = m_meter.advance(bytes - reported).ok();
        reported = bytes;
        return wanted;
    });
    if (!copied)
        return copied;
    const auto measured = measureFile(path, contentName, m_meter);
    if (!measured)
        return measured.error();
    manifest.files.append(*measured);
    return {};
}

Result<void> BackupWriter::copySmallFiles(const QDir &part, BackupManifest &manifest)
{
    if (const auto copied = copyHeader(part); !copied)
        return copied;
    const auto certificate = readSmall(m_source.workspace.absoluteFilePath(certificateName));
    if (!certificate)
        return certificate.error();
    if (const auto written = writeDurably(part.filePath(certificateName), *certificate); !written)
        return written;
    for (const QString &name : {QString(headerName), QString(certificateName)}) {
        const auto measured = measureFile(part.filePath(name), name, m_meter);
        if (!measured)
            return measured.error();
        manifest.files.append(*measured);
    }
    return {};
}

/// The newer of the workspace's two copies that is intact.
Result<void> BackupWriter::copyHeader(const QDir &part)
{
    const auto current = readHeader(m_source.workspace);
    if (!current)
        return current.error();
    for (const QString &name : {QString(headerName), headerName + u".2"_s}) {
        const auto bytes = readSmall(m_source.workspace.absoluteFilePath(name));
        const auto written = bytes ? writeDurably(part.filePath(headerName), *bytes) : bytes.error();
        const auto copy = written ? readHeader(part) : written.error();
        if (copy && copy->sequence == current->sequence)
            return {};
        if (!written && bytes)
            return written;
    }
    return Error{Fault::Conflict, u"workspace-header-damaged"_s, Retry::Later, {m_source.workspace.path()}, {}};
}

/// Removes the backups the rotation no longer keeps, then segments no backup names. A backup whose manifest does not
/// verify is left alone, and as long as there is one so are all segments: it may still need them.
void BackupWriter::rotate(const Known &known, const BackupManifest &newest) const
{
    QList<BackupRotation::Made> made{{newest.sequence, newest.startedAt}};
    for (const BackupManifest &manifest : known.verified)
        made.append({manifest.sequence, manifest.startedAt});
    const QSet<qint64> kept = m_options.rotation.keeps(made);
    QSet<int> needed;
    for (const BackupManifest::Segment &segment : newest.segments)
        needed.insert(segment.number);
    for (const BackupManifest &manifest : known.verified) {
        if (kept.contains(manifest.sequence)) {
            for (const BackupManifest::Segment &segment : manifest.segments)
                needed.insert(segment.number);
            continue;
        }
        const QString name = BackupFolder::backupName(manifest.startedAt, manifest.sequence);
        const QString leaving = m_folder.backup(name).path() + u".part"_s;
        if (QFile::rename(m_folder.backup(name).path(), leaving))
            QDir(leaving).removeRecursively();
    }
    if (!known.isEveryManifestVerified)
        return;
    for (const int number : m_folder.segmentNumbers()) {
        if (!needed.contains(number))
            QFile::remove(m_folder.segmentPath(number));
    }
}

} // namespace bantin::store
