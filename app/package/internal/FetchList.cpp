// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/internal/FetchList.h"

#include "app/package/internal/BagNames.h"
#include "app/package/internal/Manifest.h"

#include <QRegularExpression>
#include <QSet>

namespace bantin::package {

namespace {

constexpr QByteArrayView addressStart("bantin:blob/");

Error fetchFault(qsizetype line)
{
    return {Fault::Tampered, u"bag-fetch"_s, Retry::Never, {fetchPath, QString::number(line)}, {}};
}

std::optional<BlobReference> parseLine(const QByteArray &line)
{
    static const QRegularExpression form(u"\\Abantin:blob/([0-9a-f]{128}) ([1-9][0-9]{0,17}) (\\S+)\\z"_s);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(line));
    if (!match.hasMatch())
        return std::nullopt;
    const BlobReference blob{match.captured(3), QByteArray::fromHex(match.captured(1).toLatin1()),
                             match.captured(2).toLongLong()};
    return isPicturePath(blob.path) && digestInPath(blob.path) == blob.sha512 ? std::optional(blob) : std::nullopt;
}

} // namespace

bool isPicturePath(const QString &path)
{
    return path.startsWith(assetFolder) && isAssetName(QStringView(path).sliced(assetFolder.size()));
}

QByteArray digestInPath(const QString &path)
{
    return digestInName(QStringView(path).sliced(assetFolder.size()));
}

QByteArray fetchLine(const BlobReference &blob)
{
    return addressStart.toByteArray() + blob.sha512.toHex() + ' ' + QByteArray::number(blob.size) + ' '
           + blob.path.toUtf8() + '\n';
}

Result<QList<BlobReference>> readFetchList(const BagFiles &files, const BagLimits &limits)
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

} // namespace bantin::package
