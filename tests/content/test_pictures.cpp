// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/ImagePipeline.h"

#include <QBuffer>
#include <QDirIterator>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace bantin::content;

namespace {

QByteArray encoded(const QImage &image, const char *format, const QString &comment = {})
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (!comment.isEmpty())
        writer.setText(u"Description"_s, comment);
    return writer.write(image) ? bytes : QByteArray();
}

QImage filled(int width, int height, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(width, height, format);
    image.fill(Qt::darkGreen);
    return image;
}

/// Soft shapes with some grain, so that encoders meet what they are made for.
QImage photograph(int width, int height, int grain = 6)
{
    QImage image(width, height, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const double wave = std::sin(x * 0.02) * std::cos(y * 0.013) + std::sin((x + y) * 0.05) / 3;
            const int light = std::clamp(int(128 + 80 * wave) + random.bounded(-grain, grain + 1), 0, 255);
            image.setPixel(x, y, qRgb(light, std::min(255, light + 20), 255 - light));
        }
    }
    return image;
}

QImage decoded(const QByteArray &bytes)
{
    return QImage::fromData(bytes);
}

} // namespace

class PicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scalesDownToTheLongEdge()
    {
        const auto asset = importPicture(encoded(filled(3200, 800), "jpeg"));
        QVERIFY(asset.ok());
        QCOMPARE(decoded(asset->bytes).size(), QSize(1600, 400));
        QCOMPARE(asset->width, 1600);
        QVERIFY(!asset->original.isEmpty());
    }

    void takesTheSmallerOfWebpAndJpeg()
    {
        const QImage photo = photograph(640, 480, 1);
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(QImageWriter(&buffer, "jpeg").write(photo));
        const auto asset = importPicture(encoded(photo, "bmp"));
        QVERIFY(asset.ok());
        QCOMPARE(asset->mediaType, u"image/webp"_s);
        QCOMPARE(asset->name, assetName(asset->bytes, "webp"_L1));
        QVERIFY(asset->bytes.size() < jpeg.size());
        QCOMPARE(decoded(asset->bytes).size(), photo.size());
    }

    void keepsMoreDetailWhenAsked()
    {
        const QByteArray photo = encoded(photograph(640, 480), "bmp");
        const auto size = [&photo](PictureQuality quality) { return importPicture(photo, {}, quality)->bytes.size(); };
        QVERIFY(size(PictureQuality::Small) < size(PictureQuality::Balanced));
        QVERIFY(size(PictureQuality::Balanced) < size(PictureQuality::Fine));
    }

    void keepsTransparencyAndPalettesWithoutLoss()
    {
        QImage clear = photograph(64, 48).convertToFormat(QImage::Format_ARGB32);
        clear.setPixelColor(5, 6, QColor(10, 20, 30, 40));
        const auto transparent = importPicture(encoded(clear, "png"));
        QCOMPARE(decoded(transparent->bytes).convertToFormat(QImage::Format_ARGB32), clear);
        QImage palette(20, 20, QImage::Format_Indexed8);
        palette.setColorTable({qRgb(255, 0, 0), qRgb(0, 0, 255)});
        palette.fill(1);
        const auto indexed = importPicture(encoded(palette, "png"));
        QCOMPARE(decoded(indexed->bytes).pixel(3, 3), qRgb(0, 0, 255));
    }

    void leavesMetadataBehind()
    {
        const QByteArray secret = "toa do nha rieng";
        const QByteArray original = encoded(filled(20, 20), "jpeg", QString::fromLatin1(secret));
        QVERIFY(original.contains(secret));
        const auto asset = importPicture(original);
        QVERIFY(!asset->bytes.contains(secret));
        QVERIFY(asset->original == original);
    }

    void refusesWhatItCannotOrMustNotRead()
    {
        QCOMPARE(importPicture("không phải ảnh").error().reason, u"image-unreadable"_s);
        QCOMPARE(importPicture({}).error().reason, u"image-unreadable"_s);
        const QByteArray heic = QByteArray::fromHex("00000024") + "ftypheic" + QByteArray(24, '\0') + "mdat";
        QVERIFY(QStringList({u"image-heic"_s, u"image-unreadable"_s}).contains(importPicture(heic).error().reason));
        QCOMPARE(importPicture(heic).error().reason == u"image-heic"_s,
                 !QImageReader::supportedImageFormats().contains("heic"));
        QCOMPARE(importPicture(encoded(filled(20, 20), "png").first(60)).error().reason, u"image-unreadable"_s);
        ImportLimits limits;
        limits.imagePixels = 399;
        const auto tooLarge = importPicture(encoded(filled(20, 20), "jpeg"), limits);
        QCOMPARE(tooLarge.error().reason, u"image-too-large"_s);
        QCOMPARE(tooLarge.error().arguments, (QStringList{u"20"_s, u"20"_s}));
    }

    void holdsAPictureThatOutgrowsItsHeaderToTheSameBudget()
    {
        // A screen of 2 × 1, a frame of 2 × 2049.
        const QByteArray gif = QByteArray::fromBase64("R0lGODlhAgABCAD//ywAAAAAAisCAAACAoRRADs=");
        ImportLimits limits;
        limits.imagePixels = 1024;
        const auto refused = importPicture(gif, limits);
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, u"image-too-large"_s);
        const auto taken = importPicture(gif);
        QVERIFY(taken);
        QCOMPARE(taken->height, 1600);
    }

    void turnsPhotosUprightAndForgetsWhereTheyWereTaken()
    {
        const QString folder = QStringLiteral(BANTIN_SOURCE_DIR "/../shared/corpus/photos");
        if (!QFile::exists(folder))
            QSKIP("the shared corpus is absent");
        int read = 0;
        QDirIterator files(folder, {u"*.jpg"_s, u"*.jpeg"_s, u"*.JPG"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto asset = importPicture(file.readAll());
            if (!asset) {
                QVERIFY(asset.error().reason.startsWith("image-"_L1));
                continue;
            }
            ++read;
            // 0xFF 0xE1 opens an APP1 segment (EXIF, XMP); entropy-coded data never holds that pair.
            const bool clean = !asset->bytes.contains("Exif") && !asset->bytes.contains("eXIf")
                               && (asset->mediaType != "image/jpeg"_L1 || !asset->bytes.contains("\xff\xe1"));
            QVERIFY2(clean, qPrintable(file.fileName()));
            QImageReader reader(file.fileName());
            reader.setAutoTransform(true);
            const QSize upright = reader.read().size();
            QCOMPARE(upright.width() > upright.height(), asset->width > asset->height);
        }
        QVERIFY(read > 0);
    }

    void namesThePhonesFormatItCannotRead()
    {
        const QString path = QStringLiteral(BANTIN_SOURCE_DIR "/../shared/corpus/photos/exif-samples/heic");
        QDirIterator files(path, {u"*.hei?"_s}, QDir::Files);
        if (!files.hasNext())
            QSKIP("the shared corpus is absent");
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto asset = importPicture(file.readAll());
            QVERIFY2(asset || asset.error().reason == u"image-heic"_s, qPrintable(asset.error().reason));
        }
    }
};

QTEST_MAIN(PicturesTest)
#include "test_pictures.moc"
