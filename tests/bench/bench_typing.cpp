// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long a key takes until it is painted, in the desk's real window on a long article with pictures and tables,
// spelling, outline, counts and autosave at work. Arguments: [--json] [--words N] [--keys N].
#include "app/content/ImagePipeline.h"
#include "app/content/Xhtml.h"
#include "app/workflow/ImportArticle.h"
#include "tests/bench/ArticleFiller.h"
#include "tests/bench/TypingRun.h"
#include "tests/ui/DeskWindow.h"
#include "ui/editor/ArticleEditor.h"

#include <QAction>
#include <QBuffer>
#include <QElapsedTimer>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextEdit>

#include <algorithm>
#include <cstdio>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr double goalP99 = 16; ///< milliseconds
constexpr int blocksBetweenPictures = 40;
constexpr int blocksBetweenTables = 55;
constexpr int blocksBetweenHeadings = 12;

content::ImportedAsset photo(int number)
{
    QImage image(1600, 1067, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb((x * 7 + number * 31) & 255, (y * 5) & 255, ((x * y) >> 8) & 255));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    benchCheck(image.save(&buffer, "JPEG", 80), "photo");
    const auto asset = content::importPicture(buffer.data());
    benchCheck(bool(asset), "picture");
    return *asset;
}

content::Block paragraph(const QString &text)
{
    return {content::Paragraph{{content::Text{text, {}, {}}}}};
}

content::Block table()
{
    content::Table made;
    for (int row = 0; row < 8; ++row) {
        QList<content::Cell> cells;
        for (int column = 0; column < 5; ++column) {
            content::Cell cell;
            cell.kind = row == 0 ? content::CellKind::Header : content::CellKind::Data;
            cell.blocks = {paragraph(u"Thôn %1, hạng mục %2"_s.arg(row).arg(column))};
            cells += cell;
        }
        made.rows += cells;
    }
    return {made};
}

content::ImportedDocument longArticle(int words)
{
    const auto text = content::fromXhtml(VietnameseText(7).article(words));
    benchCheck(text.ok(), "text");
    content::ImportedDocument made = DeskFixture::document();
    made.metadata.title = u"Bài dài"_s;
    made.document.blocks.clear();
    for (qsizetype i = 0; i < text->blocks.size(); ++i) {
        if (i % blocksBetweenHeadings == 0)
            made.document.blocks += content::Block{content::Heading{2, {content::Text{u"Đề mục"_s, {}, {}}}}};
        made.document.blocks += text->blocks.at(i);
        if (i % blocksBetweenTables == 20)
            made.document.blocks += table();
        if (i % blocksBetweenPictures == 10) {
            const content::ImportedAsset asset = photo(int(i));
            made.assets += asset;
            made.document.blocks +=
                content::Block{content::Figure{asset.name, u"Ảnh"_s, false, {}, {}, asset.width, asset.height}};
        }
    }
    return made;
}

double percentile(const QList<double> &sorted, double part)
{
    return sorted.at(std::min(sorted.size() - 1, qsizetype(part * double(sorted.size()))));
}

int option(QLatin1StringView name, int usual)
{
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype at = arguments.indexOf(name);
    return at > 0 ? arguments.value(at + 1).toInt() : usual;
}

/// What autosave takes from the windows while somebody types: milliseconds, the middle one of some.
double snapshot(const ui::ArticleEditor &editor)
{
    QList<double> times;
    for (int i = 0; i < 9; ++i) {
        QElapsedTimer clock;
        clock.start();
        benchCheck(!editor.document().blocks.isEmpty(), "snapshot");
        times.append(double(clock.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times.at(times.size() / 2);
}

void print(QList<double> latencies, int words, double snapshotMs)
{
    std::ranges::sort(latencies);
    const double p50 = percentile(latencies, 0.50);
    const double p95 = percentile(latencies, 0.95);
    const double p99 = percentile(latencies, 0.99);
    if (QCoreApplication::arguments().contains("--json"_L1)) {
        const QJsonObject results{{u"words"_s, words},
                                  {u"keys"_s, int(latencies.size())},
                                  {u"key_to_painted_p50_ms"_s, p50},
                                  {u"key_to_painted_p95_ms"_s, p95},
                                  {u"key_to_painted_p99_ms"_s, p99},
                                  {u"key_to_painted_worst_ms"_s, latencies.last()},
                                  {u"snapshot_ms"_s, snapshotMs}};
        std::printf("%s\n", QJsonDocument(results).toJson(QJsonDocument::Compact).constData());
        return;
    }
    std::printf("%lld keys in an article of %d words, until painted\n", (long long)latencies.size(), words);
    std::printf("p50 %6.2f ms\np95 %6.2f ms\np99 %6.2f ms   %s %.0f\nworst %4.2f ms\n", p50, p95, p99,
                p99 <= goalP99 ? "met   " : "MISSED", goalP99, latencies.last());
    std::printf("the text is read for saving in %.2f ms\n", snapshotMs);
}

} // namespace

int main(int argc, char **argv)
{
    const DeskApplication application(argc, argv);
    // Beside the program: /tmp may be memory, which no disk is as fast as.
    qputenv("TMPDIR", QCoreApplication::applicationDirPath().toUtf8());
    DeskWindow window;
    benchCheck(
        workflow::createArticle(window.store().as(DeskFixture::contributor), longArticle(option("--words"_L1, 20'000)))
            .ok(),
        "article");
    benchCheck(window.sitDown(DeskFixture::contributor), "unlock");
    window.window().resize(1366, 768);
    const DeskPageDriver desk = window.desk();
    benchCheck(desk.showScope(u"rail.mine"_s) && desk.open(u"Bài dài"_s), "open");
    auto *text = desk.visible<QTextEdit>(u"editor.text"_s);
    benchCheck(text != nullptr, "editor");
    window.window().findChild<QAction *>(u"editor.outline"_s)->trigger();
    text->setFocus();
    const int words = int(text->toPlainText().simplified().count(u' '));
    const int length = text->document()->characterCount();
    const int keys = option("--keys"_L1, 2000);
    TypingRun run(*text, keys);
    // Not quit(), which would close the window.
    QObject::connect(&run, &TypingRun::finished, &application, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
    run.start();
    QApplication::exec();
    benchCheck(text->document()->characterCount() == length + keys, "every key is in the text");
    window.picture(u"typing"_s);
    benchCheck(desk.waitUntilSaved(), "saved");
    print(run.latencies(), words, snapshot(*desk.visible<ui::ArticleEditor>(u"desk.editor"_s)));
    return 0;
}
