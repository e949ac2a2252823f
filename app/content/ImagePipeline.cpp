// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/ImagePipeline.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>

#include <algorithm>
#include <array>
#include <cstring>

namespace bantin::content {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array readableFormats{"jpeg"_L1, "png"_L1, "gif"_L1, "bmp"_L1, "webp"_L1};
constexpr int longEdge = 1600;
constexpr int jpegQuality = 85;

Error imageError(const char *reason, const QStringList &arguments, const QString &detail)
{
    return Error{Fault::InvalidInput, QString::fromLatin1(reason), Retry::Never, arguments, detail};
}

Result<QImage> decode(const QByteArray &bytes, const ImportLimits &limits)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const auto format = QString::fromLatin1(reader.format());
    const QSize size = reader.size();
    if (std::ranges::find(readableFormats, format) == readableFormats.end() || size.isEmpty())
        return imageError("image-unreadable", {}, u"format "_s + format);
    if (qint64(size.width()) * size.height() > limits.imagePixels)
        return imageError("image-too-large", {QString::number(size.width()), QString::number(size.height())}, {});
    if (std::max(size.width(), size.height()) > longEdge)
        reader.setScaledSize(size.scaled(longEdge, longEdge, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.isNull())
        return imageError("image-unreadable", {}, reader.errorString());
    return image;
}

/// Only the pixels: text chunks, colour profile and resolution stay behind.
QImage pixelsOf(QImage image, QImage::Format format)
{
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    image.convertTo(format);
    QImage pixels(image.size(), format);
    pixels.setColorTable(image.colorTable());
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(pixels.scanLine(y), image.constScanLine(y),
                    size_t(std::min(image.bytesPerLine(), pixels.bytesPerLine())));
    return pixels;
}

QByteArray encode(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(image) ? bytes : QByteArray();
}

} // namespace

QString assetName(const QByteArray &bytes, QLatin1StringView extension)
{
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha512).toHex();
    return QString::fromLatin1(digest) + u'.' + extension;
}

Result<ImportedAsset> importPicture(const QByteArray &bytes, const ImportLimits &limits)
{
    const auto image = decode(bytes, limits);
    if (!image)
        return image.error();
    const bool transparent = image->hasAlphaChannel();
    const bool lossless = transparent || image->colorCount() > 0;
    ImportedAsset asset;
    if (lossless) {
        const auto format = transparent ? QImage::Format_ARGB32 : QImage::Format_Indexed8;
        constexpr int strongestCompression = 0;
        asset.bytes = encode(pixelsOf(*image, format), "png", strongestCompression);
        asset.mediaType = u"image/png"_s;
    } else {
        asset.bytes = encode(pixelsOf(*image, QImage::Format_RGB32), "jpeg", jpegQuality);
        asset.mediaType = u"image/jpeg"_s;
    }
    if (asset.bytes.isEmpty())
        return imageError("image-unreadable", {}, u"could not be written again"_s);
    asset.name = assetName(asset.bytes, lossless ? "png"_L1 : "jpg"_L1);
    if (asset.bytes != bytes)
        asset.original = bytes;
    asset.width = image->width();
    asset.height = image->height();
    return asset;
}

} // namespace bantin::content
