// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup/SegmentWriter.h"

#include "app/store/Connection.h"
#include "app/store/DiskError.h"
#include "app/store/DurableFile.h"
#include "app/store/Migrations.h"
#include "app/store/backup/ByteMeter.h"
#include "app/store/backup/FrozenCheck.h"

#include <QFile>

#include <cerrno>

namespace bantin::store {

using namespace Qt::StringLiterals;

SegmentWriter::SegmentWriter(const BackupFolder &folder, const QString &assetsPath, const SecretBytes &key,
                             qint64 largest, ByteMeter &meter)
    : m_folder(folder)
    , m_assetsPath(assetsPath)
    , m_key(key)
    , m_largest(largest)
    , m_meter(meter)
{
}

SegmentWriter::~SegmentWriter() = default;

QString SegmentWriter::partPath() const
{
    return m_folder.segmentPath(m_number) + u".part"_s;
}

Result<void> SegmentWriter::openSource()
{
    // A page that does not authenticate leaves its connection unusable, so the next asset needs a new one.
    m_source.reset();
    auto source = Connection::open(m_assetsPath, u"assets"_s, m_key, Connection::Mode::ReadOnly);
    if (!source)
        return source.error();
    m_source = *std::move(source);
    return {};
}

Result<AssetNames> SegmentWriter::begin()
{
    if (const auto opened = openSource(); !opened)
        return opened.error();
    return assetNames(*m_source);
}

Result<qint64> SegmentWriter::size(const AssetNames &missing)
{
    qint64 sum = 0;
    for (const QByteArray &name : missing.assets)
        sum += assetSize(*m_source, name).ok() ? *assetSize(*m_source, name) : 0;
    for (const QByteArray &sha512 : missing.packages)
        sum += packageSize(*m_source, sha512).ok() ? *packageSize(*m_source, sha512) : 0;
    return sum;
}

Result<void> SegmentWriter::write(const AssetNames &missing, int firstNumber)
{
    m_number = firstNumber;
    for (const QByteArray &name : missing.assets) {
        if (const auto copied = copy(copyAsset, name, QString::fromLatin1(name)); !copied)
            return copied;
    }
    for (const QByteArray &sha512 : missing.packages) {
        if (const auto copied = copy(copyPackage, sha512, QString::fromLatin1(sha512.toHex())); !copied)
            return copied;
    }
    return closeSegment();
}

Result<void> SegmentWriter::copy(Copy copyRow, const QByteArray &name, const QString &shown)
{
    if (!m_segment) {
        if (const auto opened = openSegment(m_number); !opened)
            return opened;
    }
    const auto copied = copyRow(*m_source, *m_segment, name);
    if (!copied && copied.error().fault == Fault::Tampered) {
        m_unreadable.append(shown);
        return openSource();
    }
    if (!copied)
        return copied.error();
    if (const auto wanted = m_meter.advance(*copied); !wanted)
        return wanted;
    m_filled += *copied;
    return m_filled >= m_largest ? closeSegment() : Result<void>();
}

Result<void> SegmentWriter::openSegment(int number)
{
    m_number = number;
    m_filled = 0;
    QFile::remove(partPath());
    auto segment = Connection::open(partPath(), u"assets"_s, m_key, Connection::Mode::Archive);
    if (!segment)
        return segment.error();
    m_segment = *std::move(segment);
    if (const auto migrated = migrate(*m_segment); !migrated)
        return migrated;
    return m_segment->execute("BEGIN");
}

Result<void> SegmentWriter::closeSegment()
{
    if (!m_segment)
        return {};
    const auto committed = m_segment->execute("COMMIT");
    m_segment.reset();
    if (!committed)
        return committed;
    if (const auto synced = syncFile(partPath()); !synced)
        return synced;
    ByteMeter unseen;
    const auto measured = measureFile(partPath(), {}, unseen);
    if (!measured)
        return measured.error();
    const auto names = checkSegment(partPath(), m_key, m_meter);
    if (!names)
        return names.error();
    if (!QFile::rename(partPath(), m_folder.segmentPath(m_number)))
        return diskError(errno, m_folder.segmentPath(m_number));
    if (const auto synced = syncFile(m_folder.segmentPath(m_number)); !synced)
        return synced;
    m_written.append(
        {m_number, measured->size, measured->sha256, qint64(names->assets.size()), qint64(names->packages.size())});
    ++m_number;
    return {};
}

} // namespace bantin::store
