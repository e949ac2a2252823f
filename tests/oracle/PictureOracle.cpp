// SPDX-License-Identifier: GPL-3.0-or-later
// What the picture pipeline makes of photographs: size, time, likeness to the original, and what metadata is left.
//   oracle_pictures FOLDER
// Prints the corpus as it is, its EXIF orientations against each other, and twelve-megapixel photographs made of its larger
// ones, as phones take them.
#include "app/content/ImagePipeline.h"
#include "tests/oracle/Ssim.h"

#include <QBuffer>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImageReader>
#include <QImageWriter>
#include <QMap>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace bantin;

namespace {

struct Outcome {
    qint64 bytes = 0;
    double milliseconds = 0;
    double similarity = 0;
};

struct Table {
    QList<Outcome> outcomes;
    int refused = 0;
    int withMetadata = 0;
    int webp = 0;
};

QImage upright(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    return reader.read();
}

bool hasMetadata(const QByteArray &bytes)
{
    const auto holds = [&bytes](const char *mark) { return bytes.contains(mark); };
    return holds("Exif") || holds("EXIF") || holds("eXIf") || holds("XMP ") || holds("xpacket") || holds("GPS");
}

void measure(const QByteArray &bytes, Table &table)
{
    QElapsedTimer timer;
    timer.start();
    const auto asset = content::importPicture(bytes);
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    if (!asset) {
        ++table.refused;
        return;
    }
    table.withMetadata += hasMetadata(asset->bytes) ? 1 : 0;
    table.webp += asset->mediaType == "image/webp"_L1 ? 1 : 0;
    const QImage published = QImage::fromData(asset->bytes);
    const QImage reference = upright(bytes).scaled(published.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    table.outcomes.append({asset->bytes.size(), elapsed, structuralSimilarity(published, reference)});
}

double at(QList<double> values, double place)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0 : values.at(qsizetype(place * double(values.size() - 1)));
}

void print(const char *name, const Table &table)
{
    QList<double> kilobytes;
    QList<double> times;
    QList<double> likeness;
    for (const Outcome &outcome : table.outcomes) {
        kilobytes.append(double(outcome.bytes) / 1000);
        times.append(outcome.milliseconds);
        likeness.append(outcome.similarity);
    }
    std::printf("%-22s %4lld read %3d refused  KB %6.0f (largest %6.0f)  ms %6.0f (p95 %6.0f)  SSIM %.3f (worst %.3f)  "
                "with metadata %d  WebP %d\n",
                name, qint64(table.outcomes.size()), table.refused, at(kilobytes, 0.5), at(kilobytes, 1),
                at(times, 0.5), at(times, 0.95), at(likeness, 0.5), at(likeness, 0), table.withMetadata, table.webp);
}

/// 4000 pixels on the long edge, with the grain of a small sensor, as a phone's JPEG.
QByteArray asAPhoneTakesIt(const QImage &photo)
{
    QImage large =
        photo.scaled(4000, 4000, Qt::KeepAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    QRandomGenerator random(1);
    for (int y = 0; y < large.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(large.scanLine(y));
        for (int x = 0; x < large.width(); ++x) {
            const int grain = random.bounded(-4, 5);
            const auto grained = [grain](int value) { return std::clamp(value + grain, 0, 255); };
            line[x] = qRgb(grained(qRed(line[x])), grained(qGreen(line[x])), grained(qBlue(line[x])));
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(93);
    return writer.write(large) ? bytes : QByteArray();
}

/// Files "NAME_0.jpg" to "NAME_8.jpg" show the same, each turned as its EXIF orientation says.
void printOrientations(const QMap<QString, QList<QByteArray>> &series)
{
    for (auto one = series.cbegin(); one != series.cend(); ++one) {
        QList<QImage> pictures;
        for (const QByteArray &bytes : one.value()) {
            if (const auto asset = content::importPicture(bytes))
                pictures.append(QImage::fromData(asset->bytes));
        }
        double worst = 1;
        for (const QImage &picture : std::as_const(pictures))
            worst = std::min(worst, structuralSimilarity(pictures.constFirst(), picture));
        std::printf("%-22s %4lld orientations, least alike SSIM %.3f\n", qPrintable(one.key()), qint64(pictures.size()),
                    worst);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    Table asFound;
    Table phone;
    QMap<QString, QList<QByteArray>> series;
    QDirIterator files(QGuiApplication::arguments().value(1),
                       {u"*.jpg"_s, u"*.jpeg"_s, u"*.png"_s, u"*.heif"_s, u"*.heic"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        measure(bytes, asFound);
        if (file.fileName().contains("exif-orientation"_L1))
            series[QFileInfo(file).fileName().section(u'_', 0, 0)].append(bytes);
        const QImage photo = upright(bytes);
        if (photo.width() >= 1200)
            measure(asAPhoneTakesIt(photo), phone);
    }
    print("as found", asFound);
    print("12 megapixels", phone);
    printOrientations(series);
    return 0;
}
