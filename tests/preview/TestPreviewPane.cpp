// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PreviewPane.h"
#include "ui/preview/PreviewModule.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

#include <csignal>

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

QColor atFraction(QWidget &widget, double x)
{
    const QImage shot = widget.grab().toImage();
    return shot.pixelColor(int(shot.width() * x), shot.height() / 2);
}

bool isNear(const QColor &a, const QColor &b)
{
    return qAbs(a.red() - b.red()) < 12 && qAbs(a.green() - b.green()) < 12 && qAbs(a.blue() - b.blue()) < 12;
}

/// Says by its colour what it is laid out for.
const auto tellingStyle = "body{margin:0;height:100vh;background:rgb(10,10,10)}"
                          "@media screen and (min-width:1150px){body{background:rgb(200,30,30)}}"
                          "@media screen and (max-width:800px){body{background:rgb(30,200,30)}}"
                          "@media screen and (max-width:400px){body{background:rgb(30,30,200)}}"
                          "@media print{body{height:auto}p{height:400mm;background:rgb(220,220,40)}}"
                          "@media (prefers-color-scheme: dark){body{outline:0}}"_ba;
const QColor desktopColour(200, 30, 30);
const QColor tabletColour(30, 200, 30);
const QColor phoneColour(30, 30, 200);
const QColor printColour(220, 220, 40);

PreviewPage tellingPage()
{
    return {"<!DOCTYPE html><html><head><link rel=stylesheet href='../../theme/style.css'></head><body><p></p></body>"
            "</html>",
            {{u"theme/style.css"_s, tellingStyle}}};
}

/// Smooth scrolling has come to its end.
bool waitUntilStill(QWidget &widget)
{
    QImage last;
    int same = 0;
    return QTest::qWaitFor(
        [&] {
            const QImage now = widget.grab().toImage();
            same = now == last ? same + 1 : 0;
            last = now;
            return same > 20;
        },
        loadLimit);
}

/// Forty bands, each higher than the pane; the one at `changed` has a shade of its own.
PreviewPage banded(int changed)
{
    QByteArray html = "<!DOCTYPE html><html><head><style>body{margin:0}p{margin:0;height:900px}</style></head><body>";
    for (int i = 0; i < 40; ++i) {
        const int shade = i == changed ? 240 : 20;
        html +=
            "<p style='background:rgb(" + QByteArray::number(i * 6) + "," + QByteArray::number(shade) + ",90)'></p>";
    }
    return {html + "</body></html>", {}};
}

/// Of three blocks the second does not fit below the first, and the third goes over from one sheet to the next.
PreviewPage sheetsPage()
{
    return {
        "<!DOCTYPE html><html><head><link rel=stylesheet href='../../theme/style.css'></head><body>"
        "<p class=a></p><p class=b></p><p class=c></p></body></html>",
        {{u"theme/style.css"_s, "@page{size:A4;margin:20mm}body{margin:0}p{margin:0;break-inside:avoid}"
                                ".a{height:150mm;background:rgb(200,30,30)}.b{height:150mm;background:rgb(30,200,30)}"
                                ".c{height:200mm;break-inside:auto;background:rgb(30,30,200)}"}}};
}

/// The colours of the page from top to bottom, and how many rows of each.
QList<std::pair<QColor, int>> bandsOf(PreviewPane &pane)
{
    const QWidget *view = pane.findChild<QWidget *>(u"preview.view"_s);
    const QImage shot = pane.grab(QRect(view->mapTo(&pane, QPoint()), view->size())).toImage();
    QList<std::pair<QColor, int>> seen;
    for (int y = 0; y < shot.height(); ++y) {
        const QColor colour = shot.pixelColor(shot.width() / 3, y);
        if (!seen.isEmpty() && isNear(seen.last().first, colour))
            ++seen.last().second;
        else
            seen.append({colour, 1});
    }
    seen.removeIf([](const auto &band) { return band.second < 4; });
    return seen;
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

/// The renderers that descend from this process, whoever is between them.
QList<qint64> ownRenderers()
{
    QHash<qint64, qint64> parents;
    QList<qint64> renderers;
    const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &process : processes) {
        QFile commandLine(u"/proc/%1/cmdline"_s.arg(process));
        QFile stat(u"/proc/%1/stat"_s.arg(process));
        if (!commandLine.open(QIODevice::ReadOnly) || !stat.open(QIODevice::ReadOnly))
            continue;
        // Behind the name, which is in brackets and may hold anything, stand the state and the parent.
        parents.insert(process.toLongLong(), stat.readAll().split(')').constLast().split(' ').value(2).toLongLong());
        if (commandLine.readAll().contains("--type=renderer"))
            renderers.append(process.toLongLong());
    }
    renderers.removeIf([&parents](qint64 process) {
        while (process > 1 && process != QCoreApplication::applicationPid())
            process = parents.value(process);
        return process <= 1;
    });
    return renderers;
}

/// What the pane says instead of a page.
QString shownMessage(const PreviewPane &pane)
{
    const auto *message = pane.findChild<QLabel *>(u"preview.message"_s);
    return message->isVisible() ? message->text() : QString();
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

    void laysThePageOutForEachDeviceInAnyRoom()
    {
        PreviewPane pane;
        pane.resize(700, 500);
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane, loadLimit));
        pane.showPage(tellingPage());
        const auto becomes = [&pane](const QColor &colour) {
            return QTest::qWaitFor([&] { return isNear(middleOf(pane), colour); }, loadLimit);
        };
        QVERIFY(becomes(desktopColour)); // 1200 pixels in 700
        QCOMPARE(pane.findChild<QLabel *>(u"preview.scale"_s)->isVisible(), true);
        // One stop of the Tab key; arrow keys choose.
        pane.findChild<QPushButton *>(u"preview.desktop"_s)->setFocus();
        for (const QColor &colour : {tabletColour, phoneColour, printColour}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
            QVERIFY2(becomes(colour), qPrintable(colour.name()));
        }
        QTest::mouseClick(pane.findChild<QPushButton *>(u"preview.phone"_s), Qt::LeftButton);
        QVERIFY(becomes(phoneColour));
        QCOMPARE(pane.findChild<QWidget *>(u"preview.view"_s)->width(), 390);
        pane.resize(250, 500);
        QVERIFY(becomes(phoneColour));
    }

    void staysAtTheTopWhenTheDeviceChanges()
    {
        PreviewPane pane;
        pane.resize(700, 500);
        pane.show();
        const PreviewPage page{
            "<!DOCTYPE html><html><head><link rel=stylesheet href='../../theme/style.css'></head><body>"
            "<a href='x'>a</a><main tabindex='-1'><p></p><p></p></main></body></html>",
            {{u"theme/style.css"_s,
              "@page{margin:100px}body{margin:0;border-top:40px solid rgb(200,30,30)}p{height:2000px}"}}};
        pane.showPage(page);
        const auto isAtTop = [&pane] {
            const auto *view = pane.findChild<QWidget *>(u"preview.view"_s);
            const QPoint top = view->mapTo(&pane, QPoint(view->width() / 2, 6));
            return isNear(pane.grab().toImage().pixelColor(top), desktopColour);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isAtTop(), loadLimit);
        for (const QString &device : {u"print"_s, u"phone"_s, u"tablet"_s, u"print"_s, u"desktop"_s}) {
            QTest::mouseClick(pane.findChild<QPushButton *>(u"preview."_s + device), Qt::LeftButton);
            QVERIFY(waitUntilStill(pane));
            QVERIFY2(isAtTop(), qPrintable(device));
        }
    }

    void showsWhereSheetsEndInPrint()
    {
        PreviewPane pane;
        pane.resize(421, 1300);
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane, loadLimit));
        PreviewPage page = sheetsPage();
        pane.showPage(page);
        QTest::mouseClick(pane.findChild<QPushButton *>(u"preview.print"_s), Qt::LeftButton);
        const auto bands = [&pane] { return bandsOf(pane); };
        const QList<QColor> wanted{Qt::white, desktopColour, Qt::white, QColor(138, 144, 153), Qt::white, tabletColour};
        const auto isThere = [&] {
            const auto seen = bands();
            if (seen.size() < wanted.size())
                return false;
            for (qsizetype i = 0; i < wanted.size(); ++i)
                if (!isNear(seen.at(i).first, wanted.at(i)))
                    return false;
            return true;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), loadLimit);
        const auto millimetres = [scale = pane.findChild<QLabel *>(u"preview.scale"_s)->text()](int rows) {
            return rows * 25.4 / 96 / (scale.section(u' ', 0, 0).toDouble() / 100);
        };
        const auto seen = bands();
        QVERIFY2(qAbs(millimetres(seen.at(1).second) - 150) < 2, qPrintable(QString::number(seen.at(1).second)));
        // Margins and what is left free of the first sheet: its 297 mm less the 150.
        QVERIFY(qAbs(millimetres(seen.at(0).second + seen.at(2).second) - 147) < 3);
        // What is typed comes in without another loading and leaves sheets as they are.
        page.html.replace("class=a", "class=b");
        pane.showPage(page);
        QTRY_VERIFY_WITH_TIMEOUT(isNear(bands().value(1).first, tabletColour), loadLimit);
        QVERIFY(isNear(bands().value(3).first, wanted.at(3)));
        QTest::mouseClick(pane.findChild<QPushButton *>(u"preview.phone"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(isNear(bands().value(0).first, tabletColour), loadLimit);
    }

    void showsTwoLanguagesBesideEachOther()
    {
        PreviewPane pane;
        pane.resize(900, 500);
        pane.show();
        const QByteArray red = "<!DOCTYPE html><body style='background:rgb(200,30,30)'></body>";
        const QByteArray blue = "<!DOCTYPE html><body style='background:rgb(30,30,200)'></body>";
        pane.showPages({{red, {}}, {blue, {}}});
        QTRY_VERIFY_WITH_TIMEOUT(
            isNear(atFraction(pane, 0.25), desktopColour) && isNear(atFraction(pane, 0.75), phoneColour), loadLimit);
        pane.showPage({blue, {}});
        QTRY_VERIFY_WITH_TIMEOUT(isNear(middleOf(pane), phoneColour), loadLimit);
        QCOMPARE(pane.findChildren<QWidget *>(u"preview.view"_s).size(), 1);
    }

    void keepsTheReadersPlaceAndNeverFlashesWhileOneTypes()
    {
        PreviewPane pane;
        pane.resize(700, 500);
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane, loadLimit));
        QSignalSpy shown(&pane, &PreviewPane::pageShown);
        pane.showPage(banded(-1));
        QVERIFY(shown.wait(loadLimit));
        QWidget *view = pane.findChild<QWidget *>(u"preview.view"_s);
        const auto bandInTheMiddle = [&pane] { return (middleOf(pane).red() + 2) / 6; };
        const auto scrollOn = [&] {
            QTest::keyClick(view->focusProxy() ? view->focusProxy() : view, Qt::Key_PageDown);
            return bandInTheMiddle() >= 3;
        };
        QTRY_VERIFY_WITH_TIMEOUT(scrollOn(), loadLimit);
        QVERIFY(waitUntilStill(pane));
        const QColor quiet = middleOf(pane);
        const int band = bandInTheMiddle();
        QColor shade = quiet;
        int looks = 0;
        int strangers = 0; // neither the page before nor the page after
        for (const int changed : {band, -1, band, -1, band}) {
            const QColor next(quiet.red(), changed == band ? 240 : 20, 90);
            const auto isThere = [&] {
                const QColor seen = middleOf(pane);
                ++looks;
                strangers += isNear(seen, shade) || isNear(seen, next) ? 0 : 1;
                return isNear(seen, next);
            };
            pane.showPage(banded(changed));
            QVERIFY(QTest::qWaitFor(isThere, loadLimit));
            shade = next;
        }
        QCOMPARE(strangers, 0);
        qInfo("five updates, %d looks at the window, none saw another page", looks);
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

    void saysWhenTheEngineCrashedAndComesBack()
    {
        PreviewPane pane;
        pane.resize(700, 500);
        pane.show();
        QSignalSpy shown(&pane, &PreviewPane::pageShown);
        pane.showPage({"<!DOCTYPE html><body style='background:rgb(30,30,200)'></body>", {}});
        QVERIFY(shown.wait(loadLimit));
        const auto message = [&pane] { return shownMessage(pane); };
        QVERIFY(message().isEmpty());
        int killed = 0;
        for (const qint64 process : ownRenderers())
            killed += ::kill(pid_t(process), SIGKILL) == 0 ? 1 : 0;
        QVERIFY(killed > 0);
        QTRY_VERIFY_WITH_TIMEOUT(message().contains(u"text is safe"_s), loadLimit);
        QVERIFY(message().contains(u"F9"_s));
        QVERIFY(!pane.findChild<QWidget *>(u"preview.view"_s));
        // What the message says to do helps.
        pane.showPage({"<!DOCTYPE html><body style='background:rgb(30,200,30)'></body>", {}});
        QTRY_VERIFY_WITH_TIMEOUT(isNear(middleOf(pane), tabletColour), loadLimit);
        QVERIFY(message().isEmpty());
        qInfo("%d renderer(s) killed", killed);
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
