// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/PackingMeasure.h"

#include "app/package/BagWriter.h"
#include "tests/sync/ApprovedArticles.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace bantin::test {

namespace {

constexpr int pictures = 50;
constexpr qint64 pictureSize = 2'000'000;

double best(const std::function<void()> &run)
{
    double least = 1e9;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        run();
        least = std::min(least, double(timer.nsecsElapsed()) / 1e9);
    }
    return least;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no room for %lld bytes", qint64(bytes.size()));
}

void shell(const QString &folder, const QString &command)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"sh"_s, {u"-c"_s, command});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(command));
}

} // namespace

QJsonObject measurePacking()
{
    const QTemporaryDir folder;
    ApprovedArticles unit;
    const ApprovedArticle article = unit.make(1, pictures, pictureSize);
    for (const package::PayloadAsset &picture : article.pictures)
        write(folder.filePath(picture.name), picture.bytes);
    const package::PackageContents contents = unit.contents();
    const QString bag = folder.filePath(u"bag"_s);
    const double pack = best([&] { write(bag, package::writeBag(contents).value()); });
    const double verify = best([&] {
        QFile file(bag);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no bag");
        const auto outcome =
            package::PackageVerifier(unit.regulations()).verify(file.readAll(), {unit.unitCertificate()});
        if (!outcome.package)
            qFatal("%s", qPrintable(outcome.reasons.first().reason));
    });
    const double zip = best([&] { shell(folder.path(), u"rm -f all.zip; zip -0 -q all.zip *.png"_s); });
    const double sums = best([&] { shell(folder.path(), u"sha512sum *.png > sums"_s); });
    return {{u"pack_s"_s, pack}, {u"verify_s"_s, verify}, {u"zip_s"_s, zip}, {u"sha512sum_s"_s, sums}};
}

} // namespace bantin::test
