// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/BagCarrier.h"

#include "app/package/internal/BagTime.h"
#include "app/package/internal/ZipEntries.h"

#include <KCompressionDevice>
#include <QBuffer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::package {

namespace {

constexpr qsizetype timeAt = 4; ///< MTIME in the header of a gzip member
constexpr qsizetype timeBytes = 4;
constexpr qint64 block = 64 * 1024;

Error carrierError(const QString &reason)
{
    return {Fault::InvalidInput, reason, Retry::Never, {}, u"a compressed bag"_s};
}

} // namespace

Result<QByteArray> compressBag(const QByteArray &zip, const BagLimits &limits)
{
    const Result<BagFiles> files = unzip(zip, limits);
    if (!files)
        return files.error();
    const auto stored = package::zip(*files, timeOf(*files), ZipForm::Stored);
    if (!stored)
        return stored;
    QBuffer target;
    KCompressionDevice deflater(&target, false, KCompressionDevice::GZip);
    if (!deflater.open(QIODevice::WriteOnly) || deflater.write(*stored) != stored->size())
        return Error{Fault::Internal, u"package-not-written"_s, Retry::Never, {}, deflater.errorString()};
    deflater.close();
    QByteArray compressed = target.data();
    std::fill_n(compressed.begin() + timeAt, timeBytes, '\0'); // "no time stamp is available"
    return compressed;
}

bool isCompressedBag(QByteArrayView bytes)
{
    return bytes.startsWith("\x1f\x8b\x08");
}

Result<QByteArray> expandBag(const QByteArray &compressed, const BagLimits &limits)
{
    QByteArray source = compressed;
    QBuffer buffer(&source);
    KCompressionDevice inflater(&buffer, false, KCompressionDevice::GZip);
    if (!isCompressedBag(compressed) || !inflater.open(QIODevice::ReadOnly))
        return carrierError(u"package-damaged"_s);
    QByteArray zip;
    while (true) {
        const QByteArray bytes = inflater.read(block);
        if (bytes.isEmpty())
            break;
        zip += bytes;
        if (zip.size() > limits.totalBytes)
            return carrierError(u"package-too-large"_s);
    }
    return inflater.error() == QFileDevice::NoError ? Result<QByteArray>(zip) : carrierError(u"package-damaged"_s);
}

} // namespace bantin::package
