// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/ZipDirectory.h"

#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <optional>

namespace bantin::content {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype endRecordSize = 22;
constexpr qsizetype centralHeaderSize = 46;
constexpr qsizetype localHeaderSize = 30;
constexpr qint64 maximumDirectoryBytes = 64 << 20;
constexpr quint32 saturated32 = 0xffffffff;
constexpr quint16 saturated16 = 0xffff;

quint16 u16(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.data() + at);
}

quint32 u32(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

quint64 u64(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint64>(bytes.data() + at);
}

Error zipError(const char *reason, const QString &detail, const QStringList &arguments = {})
{
    return Error{Fault::InvalidInput, QString::fromLatin1(reason), Retry::Never, arguments, detail};
}

Error damaged(const QString &detail)
{
    return zipError("zip-damaged", detail);
}

QByteArray readAt(QIODevice &device, qint64 offset, qint64 size)
{
    if (offset < 0 || size < 0 || offset > device.size() || !device.seek(offset))
        return {};
    return device.read(size);
}

struct CentralDirectory {
    qint64 offset = 0;
    QByteArray bytes;
    int entries = 0;
};

/// Where in the file's `tail` the end record begins; negative when there is none.
qsizetype endRecordIn(QByteArrayView tail, qint64 tailOffset, ZipEnd end)
{
    qsizetype followed = -1;
    for (qsizetype at = tail.lastIndexOf("PK\5\6"); at >= 0; at = at > 0 ? tail.lastIndexOf("PK\5\6", at - 1) : -1) {
        const qsizetype behind = tail.size() - at - endRecordSize;
        if (behind < 0)
            continue;
        const qsizetype comment = u16(tail, at + 20);
        if (behind == comment)
            return at;
        const bool leadsToDirectory = qint64(u32(tail, at + 16)) + u32(tail, at + 12) == tailOffset + at;
        if (followed < 0 && behind > comment && leadsToDirectory)
            followed = at;
    }
    return end == ZipEnd::BytesMayFollow ? followed : -1;
}

Result<CentralDirectory> findCentralDirectory(QIODevice &device, int maximumEntries, ZipEnd end)
{
    if (readAt(device, 0, 2) != "PK")
        return zipError("zip-not-recognised", u"no zip signature"_s);
    const qint64 tailSize = std::min<qint64>(device.size(), endRecordSize + saturated16);
    const qint64 tailOffset = device.size() - tailSize;
    const QByteArray tail = readAt(device, tailOffset, tailSize);
    const qsizetype at = endRecordIn(tail, tailOffset, end);
    if (at < 0)
        return damaged(u"no end of central directory record"_s);
    const int entries = u16(tail, at + 10);
    const qint64 size = u32(tail, at + 12);
    const qint64 offset = u32(tail, at + 16);
    if (u16(tail, at + 4) != 0 || u16(tail, at + 6) != 0 || entries != u16(tail, at + 8))
        return zipError("zip-unsupported", u"archive over several disks"_s);
    if (entries == saturated16 || size == saturated32 || offset == saturated32)
        return zipError("zip-unsupported", u"zip64 directory"_s);
    if (entries > maximumEntries || size > maximumDirectoryBytes)
        return zipError("zip-too-large", u"%1 entries"_s.arg(entries));
    if (offset + size != tailOffset + at)
        return damaged(u"central directory is not where the end record says"_s);
    const QByteArray bytes = readAt(device, offset, size);
    if (bytes.size() != size)
        return damaged(u"central directory is cut off"_s);
    return CentralDirectory{offset, bytes, entries};
}

bool isSafeName(const QString &name)
{
    if (name.isEmpty() || name.startsWith(u'/') || name.startsWith(u'~') || name.contains(u'\\') || name.contains(u':')
        || name.contains(QChar::Null) || name.contains(QChar::ReplacementCharacter))
        return false;
    const auto parts = QStringView(name).split(u'/');
    return std::ranges::none_of(parts,
                                [](QStringView part) { return part == u".." || part == u"." || part.isEmpty(); });
}

struct CentralEntry {
    ZipRecord record;
    QByteArray rawName;
    qint64 localOffset = 0;
    qsizetype length = 0; ///< of the central header with its variable fields
};

/// Sizes too big for the fixed fields stand in the zip64 extra field (APPNOTE §4.5.3), in this order and only if saturated.
bool applyZip64(QByteArrayView extra, CentralEntry &entry)
{
    for (qsizetype at = 0; at + 4 <= extra.size();) {
        const quint16 id = u16(extra, at);
        const qsizetype size = u16(extra, at + 2);
        at += 4;
        if (at + size > extra.size())
            return false;
        if (id == 1) {
            qsizetype field = at;
            for (qint64 *value : {&entry.record.size, &entry.record.storedSize, &entry.localOffset}) {
                if (*value != saturated32)
                    continue;
                if (field + 8 > at + size || u64(extra, field) > quint64(1) << 62)
                    return false;
                *value = qint64(u64(extra, field));
                field += 8;
            }
        }
        at += size;
    }
    return true;
}

Result<CentralEntry> parseCentralEntry(QByteArrayView bytes)
{
    if (bytes.size() < centralHeaderSize || !bytes.startsWith("PK\1\2"))
        return damaged(u"central header"_s);
    const qsizetype nameSize = u16(bytes, 28);
    const qsizetype extraSize = u16(bytes, 30);
    CentralEntry entry;
    entry.length = centralHeaderSize + nameSize + extraSize + u16(bytes, 32);
    if (entry.length > bytes.size())
        return damaged(u"central header is cut off"_s);
    entry.rawName = bytes.sliced(centralHeaderSize, nameSize).toByteArray();
    entry.record.name = QString::fromUtf8(entry.rawName);
    entry.record.crc = u32(bytes, 16);
    entry.record.storedSize = u32(bytes, 20);
    entry.record.size = u32(bytes, 24);
    entry.localOffset = u32(bytes, 42);
    if (!applyZip64(bytes.sliced(centralHeaderSize + nameSize, extraSize), entry))
        return damaged(u"zip64 extra field"_s);
    const quint16 method = u16(bytes, 10);
    if ((u16(bytes, 8) & 0x1) != 0)
        return zipError("zip-encrypted", entry.record.name);
    if (method != 0 && method != 8)
        return zipError("zip-unsupported", u"compression method %1"_s.arg(method));
    entry.record.method = method == 8 ? ZipMethod::Deflated : ZipMethod::Stored;
    constexpr quint32 typeMask = 0170000;
    constexpr quint32 symbolicLink = 0120000;
    constexpr quint8 madeOnUnix = 3;
    if (quint8(bytes.at(5)) == madeOnUnix && ((u32(bytes, 38) >> 16) & typeMask) == symbolicLink)
        return zipError("zip-unsafe", u"symbolic link"_s, {entry.record.name});
    return entry;
}

/// Fills in where the data begins; refuses a local header that tells another story than the central one.
Result<void> checkLocalHeader(QIODevice &device, qint64 directoryOffset, CentralEntry &entry)
{
    const QByteArray header = readAt(device, entry.localOffset, localHeaderSize);
    if (header.size() != localHeaderSize || !header.startsWith("PK\3\4"))
        return damaged(u"local header of "_s + entry.record.name);
    const qsizetype nameSize = u16(header, 26);
    if (device.read(nameSize) != entry.rawName)
        return zipError("zip-unsafe", u"local header has another name"_s, {entry.record.name});
    entry.record.dataOffset = entry.localOffset + localHeaderSize + nameSize + u16(header, 28);
    if (entry.record.storedSize > directoryOffset - entry.record.dataOffset)
        return damaged(u"data of "_s + entry.record.name);
    if (entry.record.method == ZipMethod::Stored && entry.record.storedSize != entry.record.size)
        return damaged(u"stored size of "_s + entry.record.name);
    return {};
}

/// Overlapping data is how a small archive inflates to terabytes (CVE-2019-13232).
Result<void> checkOverlap(QList<CentralEntry> entries)
{
    std::ranges::sort(entries, {}, &CentralEntry::localOffset);
    qint64 end = 0;
    for (const CentralEntry &entry : std::as_const(entries)) {
        if (entry.localOffset < end)
            return zipError("zip-unsafe", u"overlapping entries"_s, {entry.record.name});
        end = entry.record.dataOffset + entry.record.storedSize;
    }
    return {};
}

} // namespace

Result<QList<ZipRecord>> readZipDirectory(QIODevice &device, int maximumEntries, ZipEnd end)
{
    const auto directory = findCentralDirectory(device, maximumEntries, end);
    if (!directory)
        return directory.error();
    QList<CentralEntry> entries;
    QSet<QString> names;
    QByteArrayView rest = directory->bytes;
    for (int i = 0; i < directory->entries; ++i) {
        auto entry = parseCentralEntry(rest);
        if (!entry)
            return entry.error();
        rest = rest.sliced(entry->length);
        QString name = entry->record.name;
        const bool folder = name.endsWith(u'/');
        if (folder)
            name.chop(1);
        // Folded, because the archive may be unpacked where "A" and "a" are one file.
        const QString key = name.normalized(QString::NormalizationForm_C).toCaseFolded();
        if (!isSafeName(name) || names.contains(key))
            return zipError("zip-unsafe", u"name"_s, {entry->record.name});
        names.insert(key);
        if (const auto local = checkLocalHeader(device, directory->offset, *entry); !local)
            return local.error();
        if (folder && entry->record.size != 0)
            return damaged(u"folder with content"_s);
        entries.append(*entry);
    }
    if (!rest.isEmpty())
        return damaged(u"bytes after the central directory"_s);
    if (const auto apart = checkOverlap(entries); !apart)
        return apart.error();
    QList<ZipRecord> records;
    for (const CentralEntry &entry : std::as_const(entries)) {
        if (!entry.record.name.endsWith(u'/'))
            records.append(entry.record);
    }
    return records;
}

} // namespace bantin::content
