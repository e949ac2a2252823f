// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/browser/ScriptHunt.h"

#include "app/content/HtmlImporter.h"
#include "app/content/Xhtml.h"
#include "app/render/AddressSheet.h"
#include "app/render/PageRenderer.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSize>
#include <QTimeZone>
#include <QUrl>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCulprits = 20;
constexpr QSize windowSize(800, 600);

/// What no published page may hold, whether it ran or waits for a click. The frame's own line to search in is the one form.
const auto markers = uR"(
[...document.querySelectorAll('*')].filter(e =>
  !e.matches('body > header.masthead form.search[action="../../tim-kiem/"]')).filter(e =>
  ['SCRIPT', 'IFRAME', 'FRAME', 'OBJECT', 'EMBED', 'BASE', 'FORM', 'svg', 'math'].includes(e.nodeName)
  || [...e.attributes].some(a => a.name.startsWith('on') || a.name === 'style' || a.name === 'srcdoc'
    || (['href', 'src', 'action', 'formaction', 'xlink:href', 'data'].includes(a.name)
        && /^[\s\u0000-\u001f]*(javascript|data|vbscript|blob|filesystem):/i.test(a.value)))).length
)"_s;

/// Handlers run and pictures fail before the second frame.
const auto settling =
    u"requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => window.settled = 1))); 0"_s;
const auto settled = u"window.settled === 1"_s;

/// The text of an article in a page of its own, as a script of the portal's reader might put it there, written and read twice.
const auto mutation = uR"(
window.settled = 0;
(function () {
  const parsed = new DOMParser().parseFromString(%1[0], 'text/html');
  document.body.innerHTML = parsed.body.innerHTML;
  document.body.innerHTML = document.body.innerHTML;
  const inner = document.createElement('div');
  inner.innerHTML = [...parsed.querySelectorAll('article')].map(a => a.outerHTML).join('');
  document.body.append(inner);
})();
)"_s;

bool isScript(const QString &doing)
{
    return !doing.startsWith("asked for"_L1) && !doing.startsWith("went to"_L1) && doing != "opened a window"_L1;
}

QByteArray withoutPolicy(QByteArray page)
{
    const qsizetype begin = page.indexOf("<meta http-equiv=\"Content-Security-Policy\"");
    const qsizetype end = page.indexOf('\n', begin);
    if (begin < 0 || end < 0)
        qFatal("the page has no policy to take away");
    return page.remove(begin, end - begin);
}

QByteArray rendered(const QByteArray &xhtml)
{
    static const render::PageRenderer renderer;
    const render::ArticlePage page{
        {}, u"other"_s, u"Tin"_s, xhtml, QDateTime(QDate(2026, 11, 20), QTime(7, 5), QTimeZone::UTC)};
    return expect(renderer.articlePage({u"UBND xã"_s, {}, u"../../"_s, {}}, page));
}

} // namespace

ScriptHunt::ScriptHunt()
    : m_browser(std::make_unique<TestBrowser>(windowSize))
{
    resources::ensureLoaded();
    const auto files = render::PageRenderer().themeFiles();
    for (const auto &[path, bytes] : files.asKeyValueRange())
        m_theme.insert(u"theme/"_s + path, bytes);
}

void ScriptHunt::loadRaw(const QByteArray &html)
{
    const QByteArray page = "<!DOCTYPE html><html><body>" + html + "</body></html>";
    load({{u"bai/%1/index.html"_s.arg(++m_number), page}}, html, m_raw);
}

void ScriptHunt::loadImported(const QList<QByteArray> &htmls)
{
    for (const auto import : {&content::importHtml, &content::importClipboardHtml}) {
        QByteArray articles;
        QMap<QString, QByteArray> assets;
        for (const QByteArray &html : htmls) {
            const auto imported = import(html, {}, {});
            if (!imported)
                continue;
            articles += content::toXhtml(imported->document);
            for (const content::ImportedAsset &asset : imported->assets)
                assets.insert(asset.name, asset.bytes);
            ++m_imports;
        }
        loadArticles(articles, assets, htmls.join('\n'));
    }
}

void ScriptHunt::loadArticles(const QByteArray &xhtml, const QMap<QString, QByteArray> &assets,
                              const QByteArray &culprit)
{
    const QString folder = u"bai/%1/"_s.arg(++m_number);
    QMap<QString, QByteArray> files = m_theme;
    for (const auto &[name, bytes] : assets.asKeyValueRange())
        files.insert(folder + u"assets/"_s + name, bytes);
    files.insert(folder + u"dia-chi.css"_s, render::addressSheet(QUrl(u"https://xa.example.vn/"_s + folder)));
    files.insert(folder + u"index.html"_s, withoutPolicy(rendered(xhtml)));
    load(files, culprit, m_pages);
    putInto(xhtml, culprit);
}

void ScriptHunt::load(const QMap<QString, QByteArray> &files, const QByteArray &culprit, Count &count)
{
    m_browser->serve(files);
    if (!m_browser->open(u"bai/%1/index.html"_s.arg(m_number))) {
        ++count.stuck;
        count.culprits.append(QString::fromUtf8(culprit).left(300));
        m_browser = std::make_unique<TestBrowser>(windowSize);
        return;
    }
    (void)m_browser->evaluate(settling);
    (void)m_browser->waitUntil(settled);
    judge(culprit, count);
}

void ScriptHunt::putInto(const QByteArray &xhtml, const QByteArray &culprit)
{
    const QJsonArray argument{QString::fromUtf8(xhtml)};
    (void)m_browser->evaluate(mutation.arg(QString::fromUtf8(QJsonDocument(argument).toJson(QJsonDocument::Compact)))
                              + settling);
    (void)m_browser->waitUntil(settled);
    judge(culprit, m_mutated);
}

void ScriptHunt::judge(const QByteArray &culprit, Count &count)
{
    ++count.loaded;
    const int found = m_browser->evaluate(markers).toInt();
    const QStringList doings = m_browser->takeDoings();
    count.markers += found;
    for (const QString &doing : doings)
        ++(isScript(doing) ? count.scripts : count.requests);
    if ((found > 0 || !doings.isEmpty()) && count.culprits.size() < mostCulprits)
        count.culprits.append(QString::fromUtf8(culprit).left(300) + u"  →  "_s + doings.join(u" | "_s)
                              + u" markers %1"_s.arg(found));
}

} // namespace bantin::testing
