// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup/BackupManifest.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/base/JsonReader.h"
#include "app/crypto/Digest.h"
#include "app/crypto/KeyDerivation.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto format = "bantin-backup/1"_L1;
constexpr auto family = "bantin-backup/"_L1;
constexpr auto authenticationMember = "hmac-sha256"_L1;
constexpr qsizetype largestManifest = 8 << 20;
constexpr qsizetype digestSize = 32;
constexpr qsizetype keyIdSize = 8;
constexpr qint64 largestFile = qint64(1) << 42;
constexpr int mostRows = std::numeric_limits<int>::max();

QByteArray authenticate(const QJsonObject &unsealed, const SecretBytes &storeKey)
{
    const SecretBytes key = crypto::hkdf(storeKey, "bantin-backup/1 manifest", digestSize);
    return crypto::hmacSha256(key, toCanonicalJson(unsealed));
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonObject toJson(const BackupManifest &manifest)
{
    QJsonArray files;
    for (const BackupManifest::File &file : manifest.files)
        files.append(QJsonObject{{u"name"_s, file.name}, {u"size"_s, file.size}, {u"sha256"_s, hex(file.sha256)}});
    QJsonArray segments;
    for (const BackupManifest::Segment &segment : manifest.segments)
        segments.append(QJsonObject{{u"number"_s, segment.number},
                                    {u"size"_s, segment.size},
                                    {u"sha256"_s, hex(segment.sha256)},
                                    {u"assets"_s, segment.assets},
                                    {u"packages"_s, segment.packages}});
    return {{u"type"_s, QString(format)},
            {u"workspace"_s, manifest.workspace.toString()},
            {u"unit"_s, manifest.unit},
            {u"key"_s, hex(manifest.keyId)},
            {u"sequence"_s, manifest.sequence},
            {u"started"_s, toTimestamp(manifest.startedAt)},
            {u"finished"_s, toTimestamp(manifest.finishedAt)},
            {u"schema"_s, QJsonObject{{u"content"_s, manifest.contentSchema}, {u"assets"_s, manifest.assetsSchema}}},
            {u"counts"_s, QJsonObject{{u"articles"_s, manifest.counts.articles},
                                      {u"revisions"_s, manifest.counts.revisions},
                                      {u"decisions"_s, manifest.counts.decisions}}},
            {u"files"_s, files},
            {u"segments"_s, segments}};
}

/// A file of the backup's own folder, never a path.
bool isPlainName(const QString &name)
{
    return !name.contains(u'/') && !name.contains(u'\\') && !name.startsWith(u'.') && !name.contains(QChar(0));
}

BackupManifest::File readFile(JsonReader &reader)
{
    BackupManifest::File file;
    file.name = reader.text("name"_L1);
    reader.require("name"_L1, isPlainName(file.name));
    file.size = reader.integer("size"_L1, 0, largestFile);
    file.sha256 = reader.hex("sha256"_L1, digestSize);
    return file;
}

BackupManifest::Segment readSegment(JsonReader &reader)
{
    BackupManifest::Segment segment;
    segment.number = int(reader.integer("number"_L1, 1, mostRows));
    segment.size = reader.integer("size"_L1, 0, largestFile);
    segment.sha256 = reader.hex("sha256"_L1, digestSize);
    segment.assets = reader.integer("assets"_L1, 0, mostRows);
    segment.packages = reader.integer("packages"_L1, 0, mostRows);
    return segment;
}

BackupManifest::Counts readCounts(JsonReader &reader)
{
    BackupManifest::Counts counts;
    counts.articles = reader.integer("articles"_L1, 0, mostRows);
    counts.revisions = reader.integer("revisions"_L1, 0, mostRows);
    counts.decisions = reader.integer("decisions"_L1, 0, mostRows);
    return counts;
}

BackupManifest readManifest(JsonReader &reader)
{
    BackupManifest manifest;
    reader.constant("type"_L1, format);
    reader.hex(authenticationMember, digestSize);
    manifest.workspace = reader.id<WorkspaceId>("workspace"_L1);
    manifest.unit = reader.text("unit"_L1);
    manifest.keyId = reader.hex("key"_L1, keyIdSize);
    manifest.sequence = reader.integer("sequence"_L1, 1, mostRows);
    manifest.startedAt = reader.timestamp("started"_L1);
    manifest.finishedAt = reader.timestamp("finished"_L1);
    reader.object("schema"_L1, [&manifest](JsonReader &schema) {
        manifest.contentSchema = int(schema.integer("content"_L1, 1, mostRows));
        manifest.assetsSchema = int(schema.integer("assets"_L1, 1, mostRows));
        return true;
    });
    manifest.counts = reader.object("counts"_L1, readCounts);
    manifest.files = reader.objects("files"_L1, readFile);
    manifest.segments = reader.objects("segments"_L1, readSegment);
    const auto ascends = [](const BackupManifest::Segment &a, const BackupManifest::Segment &b) {
        return a.number >= b.number;
    };
    reader.require("segments"_L1, std::ranges::adjacent_find(manifest.segments, ascends) == manifest.segments.cend());
    return manifest;
}

Error damaged(const QString &place, const QString &detail)
{
    return {Fault::Tampered, u"backup-damaged"_s, Retry::Never, {place}, detail};
}

} // namespace

qint64 BackupManifest::size() const
{
    qint64 sum = 0;
    for (const File &file : files)
        sum += file.size;
    for (const Segment &segment : segments)
        sum += segment.size;
    return sum;
}

const BackupManifest::File *BackupManifest::file(QStringView name) const
{
    const auto found = std::ranges::find(files, name, &File::name);
    return found == files.cend() ? nullptr : &*found;
}

QByteArray backupKeyId(const SecretBytes &storeKey)
{
    return crypto::hkdf(storeKey, "bantin-backup/1 key id", keyIdSize).view().toByteArray();
}

QByteArray encodeManifest(const BackupManifest &manifest, const SecretBytes &storeKey)
{
    QJsonObject object = toJson(manifest);
    object.insert(authenticationMember, hex(authenticate(object, storeKey)));
    return toCanonicalJson(object);
}

Result<BackupManifest> decodeManifest(QByteArrayView bytes, const QString &place)
{
    const Result<QJsonObject> object = fromCanonicalJson(bytes, largestManifest);
    if (!object)
        return damaged(place, object.error().detail);
    const QString type = object->value("type"_L1).toString();
    if (type.startsWith(family) && type != format)
        return Error{Fault::Unsupported, u"backup-newer"_s, Retry::Never, {place}, type};
    JsonReader reader(*object);
    BackupManifest manifest = readManifest(reader);
    if (const auto problem = reader.problem())
        return damaged(place, *problem);
    return manifest;
}

Result<BackupManifest> verifyManifest(QByteArrayView bytes, const SecretBytes &storeKey, const QString &place)
{
    Result<BackupManifest> manifest = decodeManifest(bytes, place);
    if (!manifest)
        return manifest;
    if (manifest->keyId != backupKeyId(storeKey))
        return Error{Fault::WrongKey, u"backup-other-key"_s, Retry::AfterCorrection, {place}, {}};
    QJsonObject object = *fromCanonicalJson(bytes, largestManifest);
    const QByteArray claimed = QByteArray::fromHex(object.take(authenticationMember).toString().toLatin1());
    if (!crypto::equalSecrets(claimed, authenticate(object, storeKey)))
        return damaged(place, u"authentication"_s);
    return manifest;
}

} // namespace bantin::store
