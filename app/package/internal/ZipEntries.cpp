// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/internal/ZipEntries.h"

#include "app/content/BudgetedZip.h"
#include "app/package/internal/BagNames.h"

#include <KZip>

#include <QBuffer>
#include <QHash>

namespace bantin::package {

namespace {

constexpr mode_t fileMode = 0100644;

Error refusal(const QString &reason, const QString &path)
{
    return {Fault::Tampered, reason, Retry::Never, {path}, {}};
}

} // namespace

Error translatedZipError(const Error &error)
{
    static const QHash<QString, QString> reasons{{u"zip-not-recognised"_s, u"package-not-zip"_s},
                                                 {u"zip-too-large"_s, u"package-too-large"_s},
                                                 {u"zip-unsafe"_s, u"package-hostile-name"_s}};
    Error result = refusal(reasons.value(error.reason, u"package-damaged"_s), error.arguments.value(0));
    result.detail = error.reason + u": "_s + error.detail;
    return result;
}

Result<BagFiles> unzip(const QByteArray &zip, const BagLimits &limits)
{
    if (zip.size() > limits.fileBytes)
        return refusal(u"package-too-large"_s, {});
    Result<content::BudgetedZip> reader = content::BudgetedZip::open(
        zip, {.entryBytes = limits.entryBytes, .totalBytes = limits.totalBytes, .entries = limits.entries});
    if (!reader)
        return translatedZipError(reader.error());
    BagFiles files;
    for (const content::ZipRecord &record : reader->records()) {
        if (isHostileName(record.name))
            return refusal(u"package-hostile-name"_s, record.name);
        Result<QByteArray> bytes = reader->read(record.name);
        if (!bytes)
            return translatedZipError(bytes.error());
        files.insert(record.name, *std::move(bytes));
    }
    return files;
}

Result<QByteArray> zip(const BagFiles &files, const QDateTime &time, ZipForm form)
{
    const auto failed = [](const KZip &archive) {
        return Error{Fault::Internal, u"package-not-written"_s, Retry::Never, {}, archive.errorString()};
    };
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KZip archive(&buffer);
    if (!archive.open(QIODevice::WriteOnly))
        return failed(archive);
    for (const auto &[path, content] : files.asKeyValueRange()) {
        const bool isPicture = path.startsWith(assetFolder) || path.startsWith(originalFolder);
        archive.setCompression(isPicture || form == ZipForm::Stored ? KZip::NoCompression : KZip::DeflateCompression);
        if (!archive.writeFile(path, content, fileMode, {}, {}, time, time, time))
            return failed(archive);
    }
    if (!archive.close())
        return failed(archive);
    return bytes;
}

} // namespace bantin::package
