// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PreviewPane.h"
#include "ui/preview/PreviewModule.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QPainter>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

using namespace bantin::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int loadLimit = 30000;

QByteArray pngOf(const QColor &color)
{
    QImage image(400, 400, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QColor middleOf(QWidget &widget)
{
    const QImage shot = widget.grab().toImage();
    return shot.pixelColor(shot.width() / 2, shot.height() / 2);
}

bool isNear(const QColor &a, const QColor &b)
{
    return qAbs(a.red() - b.red()) < 12 && qAbs(a.green() - b.green()) < 12 && qAbs(a.blue() - b.blue()) < 12;
}

/// A line of /proc/PID/status of every renderer this process started.
QList<QByteArray> rendererSeccompModes()
{
    QList<QByteArray> modes;
    const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &process : processes) {
        QFile commandLine(u"/proc/%1/cmdline"_s.arg(process));
        QFile status(u"/proc/%1/status"_s.arg(process));
        if (!commandLine.open(QIODevice::ReadOnly) || !commandLine.readAll().contains("--type=renderer")
            || !status.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> lines = status.readAll().split('\n');
        for (const QByteArray &line : lines)
            if (line.startsWith("Seccomp:"))
                modes += line.mid(8).trimmed();
    }
    return modes;
}

/// Whether the file of a library is in this process.
bool isLoaded(QByteArrayView library)
{
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        qFatal("the maps of this process do not read");
    return maps.readAll().contains(library);
}

} // namespace

class TestPreviewPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// First of all: what is loaded stays loaded.
    void loadsTheEngineWithTheFirstPage()
    {
        PreviewPane pane;
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QVERIFY(!isLoaded("libQt6WebEngineCore") && !isLoaded("libQt6Quick") && !isLoaded("libgallium"));
        QSignalSpy shown(&pane, &PreviewPane::pageShown);
        pane.showPage({"<!DOCTYPE html><p>x</p>", {}});
        QVERIFY(shown.wait(loadLimit));
        QVERIFY(isLoaded("libQt6WebEngineCore") && !isLoaded("libgallium"));
    }

    void showsPageStyleAndPictureFromMemory()
    {
        PreviewPane pane;
        pane.resize(900, 700);
        pane.show();
        QSignalSpy shown(&pane, &PreviewPane::pageShown);
        pane.showPage({"<!DOCTYPE html><html><head><link rel=stylesheet href='../../theme/style.css'></head>"
                       "<body><img src='assets/a.png' alt=''></body></html>",
                       {{u"assets/a.png"_s, pngOf(QColor(10, 90, 170))},
                        {u"theme/style.css"_s, "body{margin:0}img{width:100vw;height:100vh;display:block}"}}});
        QVERIFY(shown.wait(loadLimit));
        QTRY_VERIFY_WITH_TIMEOUT(isNear(middleOf(pane), QColor(10, 90, 170)), loadLimit);
    }

    void runsNoScriptAndReachesNoNetwork()
    {
        QTcpServer stranger;
        QVERIFY(stranger.listen(QHostAddress::LocalHost));
        QSignalSpy contacted(&stranger, &QTcpServer::newConnection);
        const QByteArray base = "http://127.0.0.1:" + QByteArray::number(stranger.serverPort());
        PreviewPane pane;
        pane.resize(900, 700);
        pane.show();
        QSignalSpy shown(&pane, &PreviewPane::pageShown);
        pane.showPage({"<!DOCTYPE html><html><head><link rel=stylesheet href='" + base
                           + "/s.css'>"
                             "<meta http-equiv=refresh content='0;url="
                           + base
                           + "/r'>"
                             "<style>body{margin:0;background:rgb(20,120,60)}</style></head>"
                             "<body><img src='"
                           + base + "/i.png'><iframe src='" + base
                           + "/f'></iframe>"
                             "<iframe src='file:///etc/passwd'></iframe>"
                             "<script>document.body.style.background='red';fetch('"
                           + base + "/x')</script></body></html>",
                       {}});
        QVERIFY(shown.wait(loadLimit));
        QTRY_VERIFY_WITH_TIMEOUT(isNear(middleOf(pane), QColor(20, 120, 60)), loadLimit);
        QCOMPARE(contacted.count(), 0);
    }

    void keepsChromiumsSandbox()
    {
        PreviewPane pane;
        pane.show();
        QSignalSpy shown(&pane, &PreviewPane::pageShown);
        pane.showPage({"<!DOCTYPE html><p>x</p>", {}});
        QVERIFY(shown.wait(loadLimit));
        const QList<QByteArray> modes = rendererSeccompModes();
        QVERIFY(!modes.isEmpty());
        for (const QByteArray &mode : modes)
            QCOMPARE(mode, "2"_ba); // a seccomp filter is on
    }

    void leavesNothingOfThePageOnDisk()
    {
        PreviewPane pane;
        pane.show();
        QSignalSpy shown(&pane, &PreviewPane::pageShown);
        pane.showPage({"<!DOCTYPE html><p>BANTIN-MARKER-7351 câu bí mật</p>", {}});
        QVERIFY(shown.wait(loadLimit));
        pane.discard();
        for (const auto location : {QStandardPaths::AppDataLocation, QStandardPaths::CacheLocation,
                                    QStandardPaths::TempLocation, QStandardPaths::GenericDataLocation}) {
            QDirIterator files(QStandardPaths::writableLocation(location), QDir::Files | QDir::Hidden,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (file.open(QIODevice::ReadOnly) && file.size() < (64 << 20))
                    QVERIFY2(!file.readAll().contains("BANTIN-MARKER-7351"), qPrintable(file.fileName()));
            }
        }
    }
};

int main(int argc, char **argv)
{
    preparePreview();
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"bantin-test-preview"_s);
    TestPreviewPane test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestPreviewPane.moc"
