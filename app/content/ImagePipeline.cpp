// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/ImagePipeline.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QImageReader>

#include <algorithm>
#include <array>
#include <cmath>

namespace bantin::content {
namespace {

using namespace Qt::StringLiterals;

constexpr int longEdge = 1600;

Error imageError(const char *reason, const QStringList &arguments, const QString &detail)
{
    return Error{Fault::InvalidInput, QString::fromLatin1(reason), Retry::Never, arguments, detail};
}

/// ISO/IEC 23008-12: a "ftyp" box with a brand of the family.
bool isHeic(const QByteArray &bytes)
{
    static constexpr std::array brands{"heic"_L1, "heix"_L1, "heim"_L1, "heis"_L1,
                                       "hevc"_L1, "hevx"_L1, "mif1"_L1, "msf1"_L1};
    constexpr qsizetype boxType = 4;
    constexpr qsizetype brand = 8;
    if (bytes.size() < brand + 4 || bytes.sliced(boxType, 4) != "ftyp")
        return false;
    const QByteArray major = bytes.sliced(brand, 4);
    return std::ranges::any_of(brands, [&major](QLatin1StringView name) { return major == name; });
}

/// The part of a picture of that size that stays.
QRect keptOf(const QSize &size, const Crop &crop)
{
    const auto share = [](double value) { return std::isfinite(value) ? std::clamp(value, 0.0, 1.0) : 0.0; };
    const QPoint from(qRound(share(crop.left) * size.width()), qRound(share(crop.top) * size.height()));
    const QPoint to(qRound((1 - share(crop.right)) * size.width()), qRound((1 - share(crop.bottom)) * size.height()));
    const QRect kept(from, QSize(to.x() - from.x(), to.y() - from.y()));
    return kept.isEmpty() ? QRect({0, 0}, size) : kept;
}

/// The reader's name for what the first bytes say; empty when it is none of those we read. Asking the readers themselves would
/// start each that is installed on foreign bytes, also those for PDF and SVG.
QByteArray formatOf(const QByteArray &bytes)
{
    constexpr qsizetype webpMark = 8;
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg"_ba;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png"_ba;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif"_ba;
    if (bytes.startsWith("BM"))
        return "bmp"_ba;
    if (bytes.startsWith("RIFF") && bytes.mid(webpMark).startsWith("WEBP"))
        return "webp"_ba;
    return isHeic(bytes) ? "heif"_ba : QByteArray();
}

Result<void> checkPixels(QSize size, const ImportLimits &limits)
{
    if (qint64(size.width()) * size.height() > limits.imagePixels)
        return imageError("image-too-large", {QString::number(size.width()), QString::number(size.height())}, {});
    return {};
}

Result<QImage> decode(const QByteArray &bytes, const ImportLimits &limits, const Crop &crop)
{
    const QByteArray format = formatOf(bytes);
    if (format == "heif" && !QImageReader::supportedImageFormats().contains(format))
        return imageError("image-heic", {}, {});
    if (format.isEmpty())
        return imageError("image-unreadable", {}, u"unknown format"_s);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty())
        return imageError("image-unreadable", {}, QString::fromLatin1(format));
    if (auto fits = checkPixels(size, limits); !fits)
        return fits.error();
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize kept = keptOf(turned ? size.transposed() : size, crop).size();
    if (const int longest = std::max(kept.width(), kept.height()); longest > longEdge)
        reader.setScaledSize((size * (double(longEdge) / longest)).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.isNull())
        return imageError("image-unreadable", {}, reader.errorString());
    // A GIF may be larger than the size its reader tells beforehand.
    if (auto fits = checkPixels(image.size(), limits); !fits)
        return fits.error();
    image = image.copy(keptOf(image.size(), crop));
    if (std::max(image.width(), image.height()) > longEdge)
        image = image.scaled(longEdge, longEdge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

} // namespace

QString assetName(const QByteArray &bytes, QLatin1StringView extension)
{
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha512).toHex();
    return QString::fromLatin1(digest) + u'.' + extension;
}

Result<ImportedAsset> importPicture(const QByteArray &bytes, const ImportLimits &limits, PictureQuality quality,
                                    const Crop &crop)
{
    const auto image = decode(bytes, limits, crop);
    if (!image)
        return image.error();
    EncodedPicture encoded = encodePicture(*image, quality);
    if (encoded.bytes.isEmpty())
        return imageError("image-unreadable", {}, u"could not be written again"_s);
    ImportedAsset asset;
    asset.bytes = std::move(encoded.bytes);
    asset.mediaType = encoded.mediaType;
    asset.name = assetName(asset.bytes, encoded.extension);
    if (asset.bytes != bytes)
        asset.original = bytes;
    asset.width = image->width();
    asset.height = image->height();
    return asset;
}

} // namespace bantin::content
