// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/ThinBag.h"

#include "app/content/BudgetedZip.h"
#include "app/crypto/Digest.h"
#include "app/package/internal/BagInspection.h"
#include "app/package/internal/BagNames.h"
#include "app/package/internal/BagTime.h"
#include "app/package/internal/FetchList.h"

#include <algorithm>

namespace bantin::package {

namespace {

/// Pictures whose bytes stand in the zip as they are.
Result<QList<BlobReference>> storedPictures(const QByteArray &zip, const BagLimits &limits)
{
    const auto reader = content::BudgetedZip::open(
        zip, {.entryBytes = limits.entryBytes, .totalBytes = limits.totalBytes, .entries = limits.entries});
    if (!reader)
        return translatedZipError(reader.error());
    QList<BlobReference> pictures;
    for (const content::ZipRecord &record : reader->records()) {
        if (isPicturePath(record.name) && record.method == content::ZipMethod::Stored && record.size > 0)
            pictures.append({record.name, digestInPath(record.name), record.size, record.dataOffset});
    }
    std::ranges::sort(pictures, {}, &BlobReference::path);
    return pictures;
}

} // namespace

QByteArray bagDigest(const QByteArray &zip, const BagLimits &limits)
{
    const BagInspection inspection = inspectBag(zip, limits, Pictures::MayBeElsewhere);
    return inspection.problems.isEmpty() ? inspection.tagManifestSha512 : QByteArray();
}

Result<SplitBag> splitBag(const QByteArray &zip, const BagLimits &limits)
{
    const auto bag = openBag(zip, limits);
    return bag ? splitBag(*bag, limits) : bag.error();
}

Result<SplitBag> splitBag(const OpenedBag &bag, const BagLimits &limits)
{
    auto pictures = storedPictures(bag.zip, limits);
    if (!pictures)
        return pictures.error();
    BagFiles files = bag.files;
    const QByteArray digest = crypto::sha512(files.value(tagManifestPath));
    if (pictures->isEmpty())
        return SplitBag{digest, bag.zip, {}};
    QByteArray lines;
    for (const BlobReference &picture : *pictures) {
        files.remove(picture.path);
        lines += fetchLine(picture);
    }
    files.insert(fetchPath, lines);
    auto thin = package::zip(files, timeOf(files));
    if (!thin)
        return thin.error();
    return SplitBag{digest, *std::move(thin), *std::move(pictures)};
}

Result<QList<BlobReference>> lackingBlobs(const OpenedBag &thin, const BagLimits &limits)
{
    return readFetchList(thin.files, limits);
}

Result<QList<BlobReference>> lackingBlobs(const QByteArray &thin, const BagLimits &limits)
{
    const auto bag = openBag(thin, limits);
    return bag ? lackingBlobs(*bag, limits) : bag.error();
}

Result<QByteArray> completeBag(const OpenedBag &thin, const BlobSource &blobs, const BagLimits &limits)
{
    const auto lacking = lackingBlobs(thin, limits);
    if (!lacking)
        return lacking.error();
    if (lacking->isEmpty())
        return thin.zip;
    BagFiles files = thin.files;
    files.remove(fetchPath);
    for (const BlobReference &blob : *lacking) {
        Result<QByteArray> bytes = blobs(blob.sha512);
        if (!bytes)
            return bytes.error();
        files.insert(blob.path, *std::move(bytes));
    }
    return zip(files, timeOf(files));
}

Result<QByteArray> completeBag(const QByteArray &thin, const BlobSource &blobs, const BagLimits &limits)
{
    const auto bag = openBag(thin, limits);
    return bag ? completeBag(*bag, blobs, limits) : bag.error();
}

} // namespace bantin::package
