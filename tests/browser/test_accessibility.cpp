// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/browser/TestBrowser.h"
#include "tests/support/SamplePages.h"
#include "ui/preview/PreviewModule.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

enum class Scheme { Light, Dark };

struct Look {
    QString name;
    QSize size;
    Scheme scheme;
};

const QList<Look> looks{{u"wide-light"_s, {1366, 768}, Scheme::Light},
                        {u"tablet-light"_s, {768, 1024}, Scheme::Light},
                        {u"phone-light"_s, {390, 844}, Scheme::Light},
                        {u"wide-dark"_s, {1366, 768}, Scheme::Dark},
                        {u"phone-dark"_s, {390, 844}, Scheme::Dark}};
const Look phone = looks.at(2);

struct Verdict {
    QStringList violations; ///< rule and the first element that breaks it
    int passes = 0;
    QStringList undecided; ///< rules axe leaves to a person
};

QString axeSource()
{
    QFile file(QStringLiteral(BANTIN_SOURCE_DIR "/tests/node/node_modules/axe-core/axe.min.js"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList rules(const QJsonArray &results)
{
    QStringList lines;
    for (const auto &result : results)
        lines.append(result[u"id"].toString() + u": "_s + result[u"nodes"][0][u"html"].toString().left(160));
    return lines;
}

/// Puts axe into the open page and asks it for WCAG 2.1 A and AA and its best practices.
std::optional<Verdict> examine(TestBrowser &browser)
{
    static const QString axe = axeSource();
    (void)browser.evaluate(axe
                           + u"; axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', "
                             "'best-practice'], preload: false}).then(r => { window.verdict = r; }); 0"_s);
    if (!browser.waitUntil(u"window.verdict !== undefined"_s))
        return std::nullopt;
    const QJsonObject results =
        QJsonDocument::fromJson(browser.evaluate(u"JSON.stringify(window.verdict)"_s).toString().toUtf8()).object();
    return Verdict{rules(results[u"violations"].toArray()), int(results[u"passes"].toArray().size()),
                   rules(results[u"incomplete"].toArray())};
}

using Files = QMap<QString, QByteArray>;

/// The engine takes its scheme from the desktop, of which there is none here: the rules for the dark hold always instead.
Files inTheDark(Files files)
{
    QByteArray &style = files[u"theme/style.css"_s];
    if (!style.contains("@media (prefers-color-scheme: dark)"))
        qFatal("the theme has no rules for the dark");
    style.replace("@media (prefers-color-scheme: dark)", "@media all");
    // Under another name: the engine keeps a style sheet it has seen.
    files[u"theme/dark.css"_s] = files.take(u"theme/style.css"_s);
    for (QByteArray &bytes : files)
        bytes.replace("theme/style.css\"", "theme/dark.css\"");
    return files;
}

bool openAs(const Look &look, const QString &page, TestBrowser &browser)
{
    browser.resize(look.size);
    return browser.open(page) && browser.waitUntil(u"innerWidth === %1"_s.arg(look.size.width()));
}

bool isDark(TestBrowser &browser)
{
    return browser.evaluate(u"getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0] < 128"_s).toBool();
}

QStringList pagesOf(const Files &files)
{
    return files.keys().filter(u".html"_s);
}

/// Keeps the pages and pictures of them when BANTIN_SCREENSHOTS names a folder.
void keep(TestBrowser &browser, const QString &page, const Look &look)
{
    const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QString name = page.chopped(5);
    (void)browser.savePicture(QDir(folder).filePath(name.replace(u'/', u'-') + u'-' + look.name + u".png"_s));
}

void keep(const Files &files)
{
    const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
    for (const auto &[path, bytes] : files.asKeyValueRange()) {
        QFile file(QDir(folder).filePath(u"site/"_s + path));
        if (!folder.isEmpty() && QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
}

} // namespace

/// axe-core on what readers get, in a real browser engine.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!axeSource().isEmpty(), "axe-core is not in tests/node; ./dev test fetches it");
        m_browser = std::make_unique<TestBrowser>(QSize(1366, 768));
    }

    void findsNothingWrongWithAnyKindOfPage()
    {
        const Files files = samplePages();
        const Files dark = inTheDark(files);
        keep(files);
        int examined = 0;
        int passes = 0;
        QStringList undecided;
        for (const QString &page : pagesOf(files)) {
            // The article has every construct; the other kinds add a frame to it.
            const bool whole =
                page.contains(u"duong-lien-thon"_s) || page == "index.html"_L1 || page == "tim-kiem/index.html"_L1;
            for (const Look &look : whole ? looks : QList<Look>{looks.first(), looks.last()}) {
                m_browser->serve(look.scheme == Scheme::Dark ? dark : files);
                QVERIFY2(openAs(look, page, *m_browser), qPrintable(page + look.name));
                QCOMPARE(isDark(*m_browser), look.scheme == Scheme::Dark);
                const auto verdict = examine(*m_browser);
                QVERIFY(verdict);
                QVERIFY2(verdict->violations.isEmpty(),
                         qPrintable(page + u' ' + look.name + u": "_s + verdict->violations.join(u"\n"_s)));
                ++examined;
                passes += verdict->passes;
                undecided += verdict->undecided;
                keep(*m_browser, page, look);
            }
        }
        undecided.removeDuplicates();
        qInfo("%d pages examined (%lld kinds), %d rules passed, 0 violations, left to a person: %lld", examined,
              qlonglong(pagesOf(files).size()), passes, qlonglong(undecided.size()));
        for (const QString &rule : std::as_const(undecided))
            qInfo().noquote() << "  " << rule;
    }

    void scrollsAWideTableInItsRegionAndNotThePage()
    {
        m_browser->serve(samplePages());
        QVERIFY(openAs(phone, u"bai/duong-lien-thon/index.html"_s, *m_browser));
        QVERIFY(m_browser->waitUntil(u"document.documentElement.scrollWidth <= innerWidth"_s));
        QVERIFY(m_browser->waitUntil(u"(r => r.scrollWidth > r.clientWidth && r.tabIndex === 0)"
                                     "(document.querySelector('.table'))"_s));
    }

    void reportsWhatIsWrong()
    {
        auto files = samplePages();
        QByteArray &page = files[u"bai/lich/index.html"_s];
        page.replace("<article", "<img src=\"a.png\"><p style=\"color:#999;background:#fff\">nhạt</p><article");
        page.replace("style-src 'self'", "style-src 'unsafe-inline'");
        page.replace("style-src &#39;self&#39;", "style-src &#39;unsafe-inline&#39;");
        m_browser->serve(files);
        QVERIFY(openAs(looks.first(), u"bai/lich/index.html"_s, *m_browser));
        const auto verdict = examine(*m_browser);
        QVERIFY(verdict);
        QCOMPARE(verdict->violations.filter(u"image-alt"_s).size(), 1);
        QCOMPARE(verdict->violations.filter(u"color-contrast"_s).size(), 1);
    }

    void cleanupTestCase() { m_browser.reset(); }

private:
    std::unique_ptr<TestBrowser> m_browser;
};

int main(int argc, char **argv)
{
    bantin::ui::preparePreview();
    TestBrowser::prepare();
    const QApplication application(argc, argv);
    TestAccessibility test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_accessibility.moc"
