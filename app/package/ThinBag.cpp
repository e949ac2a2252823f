// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/ThinBag.h"

#include "app/crypto/Digest.h"
#include "app/domain/Decision.h"
#include "app/package/internal/BagNames.h"
#include "app/package/internal/Manifest.h"
#include "app/package/internal/ZipEntries.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin::package {

namespace {

constexpr QByteArrayView addressStart("bantin:blob/");

Error fetchFault(qsizetype line)
{
    return {Fault::Tampered, u"bag-fetch"_s, Retry::Never, {fetchPath, QString::number(line)}, {}};
}

/// What the writer puts on every entry: the moment of the last decision.
QDateTime timeOf(const BagFiles &files)
{
    QDateTime time;
    for (auto file = files.lowerBound(decisionFolder); file != files.cend() && file.key().startsWith(decisionFolder);
         ++file) {
        const auto decision =
            file.key().endsWith(".json"_L1) ? decisionFromJson(file.value()) : Result<Decision>(Error());
        if (decision)
            time = std::max(time, decision->decidedAt);
    }
    return time;
}

bool isPicture(const QString &path)
{
    return path.startsWith(assetFolder) && isAssetName(QStringView(path).sliced(assetFolder.size()));
}

/// By the name, which is the digest; the verifier compares both with the bytes.
QByteArray digestIn(const QString &path)
{
    return QByteArray::fromHex(path.sliced(assetFolder.size()).section(u'.', 0, 0).toLatin1());
}

QByteArray fetchLine(const BlobReference &blob)
{
    return addressStart.toByteArray() + blob.sha512.toHex() + ' ' + QByteArray::number(blob.size) + ' '
           + blob.path.toUtf8() + '\n';
}

/// Nothing unless it is a line thinBag() could have written.
std::optional<BlobReference> parseLine(const QByteArray &line)
{
    static const QRegularExpression form(u"\\Abantin:blob/([0-9a-f]{128}) ([1-9][0-9]{0,17}) (\\S+)\\z"_s);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(line));
    if (!match.hasMatch())
        return std::nullopt;
    const BlobReference blob{match.captured(3), QByteArray::fromHex(match.captured(1).toLatin1()),
                             match.captured(2).toLongLong()};
    return isPicture(blob.path) && digestIn(blob.path) == blob.sha512 ? std::optional(blob) : std::nullopt;
}

Result<QList<BlobReference>> readFetch(const BagFiles &files, const BagLimits &limits)
{
    if (!files.contains(fetchPath))
        return QList<BlobReference>();
    const auto manifest = parseManifest(files.value(manifestPath), manifestPath);
    if (!manifest)
        return manifest.error();
    qint64 total = 0;
    for (const QByteArray &bytes : files)
        total += bytes.size();
    QList<BlobReference> blobs;
    QSet<QString> paths;
    QList<QByteArray> lines = files.value(fetchPath).split('\n');
    if (lines.size() < 2 || !lines.takeLast().isEmpty() || lines.size() > limits.entries)
        return fetchFault(lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto blob = parseLine(lines.at(i));
        if (!blob || blob->size > limits.entryBytes || manifest->value(blob->path) != blob->sha512
            || files.contains(blob->path) || paths.contains(blob->path))
            return fetchFault(i + 1);
        total += blob->size;
        if (total > limits.totalBytes)
            return Error{Fault::Tampered, u"package-too-large"_s, Retry::Never, {blob->path}, {}};
        paths.insert(blob->path);
        blobs.append(*blob);
    }
    return blobs;
}

} // namespace

QByteArray bagDigest(const QByteArray &zip, const BagLimits &limits)
{
    const Result<BagFiles> files = unzip(zip, limits);
    return files && files->contains(tagManifestPath) ? crypto::sha512(files->value(tagManifestPath)) : QByteArray();
}

Result<QList<BlobReference>> blobsOf(const QByteArray &zip, const BagLimits &limits)
{
    const Result<BagFiles> files = unzip(zip, limits);
    if (!files)
        return files.error();
    QList<BlobReference> blobs;
    for (const auto &[path, bytes] : files->asKeyValueRange()) {
        if (isPicture(path))
            blobs.append({path, digestIn(path), bytes.size()});
    }
    std::ranges::stable_sort(blobs, {}, &BlobReference::size);
    return blobs;
}

Result<QByteArray> thinBag(const QByteArray &zip, const QSet<QByteArray> &present, const BagLimits &limits)
{
    Result<BagFiles> files = unzip(zip, limits);
    if (!files)
        return files.error();
    QByteArray fetch;
    const QStringList paths = files->keys();
    for (const QString &path : paths) {
        if (isPicture(path) && present.contains(digestIn(path)) && !files->value(path).isEmpty())
            fetch += fetchLine({path, digestIn(path), files->take(path).size()});
    }
    if (fetch.isEmpty())
        return zip;
    files->insert(fetchPath, fetch);
    return package::zip(*files, timeOf(*files));
}

Result<QList<BlobReference>> lackingBlobs(const QByteArray &thin, const BagLimits &limits)
{
    const Result<BagFiles> files = unzip(thin, limits);
    return files ? readFetch(*files, limits) : Result<QList<BlobReference>>(files.error());
}

Result<QByteArray> completeBag(const QByteArray &thin, const BlobSource &blobs, const BagLimits &limits)
{
    Result<BagFiles> files = unzip(thin, limits);
    if (!files)
        return files.error();
    const auto lacking = readFetch(*files, limits);
    if (!lacking)
        return lacking.error();
    if (lacking->isEmpty())
        return thin;
    files->remove(fetchPath);
    for (const BlobReference &blob : *lacking) {
        Result<QByteArray> bytes = blobs(blob.sha512);
        if (!bytes)
            return bytes.error();
        files->insert(blob.path, *std::move(bytes));
    }
    return zip(*files, timeOf(*files));
}

} // namespace bantin::package
