// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long the preview takes from the end of the typist's pause until the window shows what was typed, in the desk's
// real window, for an article of 3,000 words with 10 photographs. Arguments: [--json] [--updates N].
#include "app/content/Xhtml.h"
#include "app/workflow/ImportArticle.h"
#include "tests/bench/ArticleFiller.h"
#include "tests/bench/VietnameseText.h"
#include "tests/support/Expect.h"
#include "tests/ui/DeskWindow.h"
#include "ui/models/PreviewBuilder.h"
#include "ui/preview/PreviewPane.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextEdit>

#include <algorithm>
#include <cstdio>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int words = 3000;
constexpr int photographs = 10;
constexpr double goalMilliseconds = 150;
const auto title = u"Khánh thành đường liên thôn"_s;

content::ImportedAsset photograph(int number)
{
    QImage image(1600, 1067, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x)
            line[x] = qRgb((x * y / 900 + number * 20) & 255, (x / 7) & 255, (y / 5 + (x * 31 + y * 17) % 23) & 255);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    benchCheck(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "JPEG", 80), "photograph");
    const QByteArray name = QCryptographicHash::hash(bytes, QCryptographicHash::Sha512).toHex();
    return {QString::fromLatin1(name) + u".jpg"_s, u"image/jpeg"_s, bytes, {}, image.width(), image.height()};
}

content::ImportedDocument article()
{
    content::ImportedDocument article;
    article.document = expect(content::fromXhtml(VietnameseText(7).article(words)));
    content::Blocks &blocks = article.document.blocks;
    const qsizetype step = std::max<qsizetype>(1, blocks.size() / photographs);
    for (int i = photographs; i > 0; --i) {
        const content::ImportedAsset photo = photograph(i);
        const content::Figure figure{photo.name, u"Ảnh"_s, false, {}, {}, photo.width, photo.height};
        blocks.insert(std::min(blocks.size(), i * step), content::Block{figure});
        article.assets.append(photo);
    }
    article.metadata.title = title;
    return article;
}

double percentile(QList<double> values, double part)
{
    std::ranges::sort(values);
    return values.at(qsizetype(part * double(values.size() - 1) + 0.5));
}

/// Pictures that came into view are painted, and whatever else goes on has ended.
void waitUntilStill(QWidget &view)
{
    constexpr int enough = 20;
    QImage last;
    int same = 0;
    const auto isStill = [&] {
        const QImage now = view.grab().toImage();
        same = now == last ? same + 1 : 0;
        last = now;
        return same > enough;
    };
    benchCheck(QTest::qWaitFor(isStill, Driver::patience), "the preview does not come to rest");
}

/// From the end of the pause to the first frame that differs.
QList<double> measure(DeskWindow &window, int updates)
{
    auto *text = window.window().findChild<QTextEdit *>(u"editor.text"_s);
    auto *pane = window.window().findChild<ui::PreviewPane *>(u"desk.preview"_s);
    auto *view = pane->findChild<QWidget *>(u"preview.view"_s);
    text->setFocus();
    text->moveCursor(QTextCursor::Start);
    QList<double> times;
    for (int i = 0; i < updates; ++i) {
        waitUntilStill(*view);
        const QImage before = view->grab().toImage();
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(text, i % 2 == 0 ? 'W' : 'm');
        const auto changed = [&] { return view->grab().toImage() != before; };
        benchCheck(QTest::qWaitFor(changed, Driver::patience), "the preview did not follow");
        times.append(double(clock.nsecsElapsed()) / 1e6 - ui::PreviewBuilder::pauseMilliseconds);
    }
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    const DeskApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype at = arguments.indexOf(u"--updates"_s);
    const int updates = at > 0 ? std::max(1, arguments.value(at + 1).toInt()) : 40;
    DeskWindow window;
    expect(workflow::createArticle(window.store().as(DeskFixture::contributor), article()));
    benchCheck(window.sitDown(DeskFixture::contributor), "unlock");
    const DeskPageDriver desk = window.desk();
    benchCheck(desk.showScope(u"rail.drafts"_s) && desk.open(title) && desk.showPreview(), "preview");
    const QList<double> times = measure(window, updates);
    const double p50 = percentile(times, 0.5);
    const double p95 = percentile(times, 0.95);
    if (arguments.contains(u"--json"_s)) {
        const QJsonObject results{{u"preview_refresh_p50_ms"_s, p50}, {u"preview_refresh_p95_ms"_s, p95}};
        std::printf("%s\n", QJsonDocument(results).toJson(QJsonDocument::Compact).constData());
        return 0;
    }
    std::printf("preview of %d words with %d photographs, %d updates after the pause of %d ms\n", words, photographs,
                updates, ui::PreviewBuilder::pauseMilliseconds);
    std::printf("%-30s %10.1f\n%-30s %10.1f   %s %.0f\n", "refresh_p50_ms", p50, "refresh_p95_ms", p95,
                p95 <= goalMilliseconds ? "met   " : "MISSED", goalMilliseconds);
    return 0;
}
