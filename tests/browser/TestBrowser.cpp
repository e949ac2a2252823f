// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/browser/TestBrowser.h"

#include <QBuffer>
#include <QQuickWindow>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>
#include <QWebEngineUrlSchemeHandler>
#include <QWebEngineView>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20000;
// The scheme the pages' own policy names.
const auto root = u"bantin-preview://trang/"_s;

QByteArray mediaType(const QString &path)
{
    static const QHash<QString, QByteArray> types{{u"html"_s, "text/html; charset=utf-8"_ba},
                                                  {u"css"_s, "text/css"_ba},
                                                  {u"jpg"_s, "image/jpeg"_ba},
                                                  {u"png"_s, "image/png"_ba}};
    return types.value(path.section(u'.', -1), "application/octet-stream"_ba);
}

class Files final : public QWebEngineUrlSchemeHandler
{
public:
    QMap<QString, QByteArray> files;
    QStringList *doings = nullptr;

    void requestStarted(QWebEngineUrlRequestJob *job) override
    {
        const QString path = job->requestUrl().path().sliced(1);
        const auto file = files.constFind(path);
        if (file == files.cend()) {
            doings->append(u"asked for "_s + job->requestUrl().toString());
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
            return;
        }
        auto *device = new QBuffer(job);
        device->setData(*file);
        device->open(QIODevice::ReadOnly);
        job->reply(mediaType(path), device);
    }
};

/// Counts what would have left the machine, and stops it there.
class Fence final : public QWebEngineUrlRequestInterceptor
{
public:
    QStringList *doings = nullptr;

    void interceptRequest(QWebEngineUrlRequestInfo &info) override
    {
        const QUrl url = info.requestUrl();
        if (url.scheme() == "bantin-preview"_L1)
            return;
        info.block(true);
        doings->append(u"asked for "_s + url.toString().left(200));
    }
};

class TalkativePage final : public QWebEnginePage
{
public:
    using QWebEnginePage::QWebEnginePage;
    QStringList *doings = nullptr;
    QUrl wanted;

protected:
    void javaScriptAlert(const QUrl &, const QString &text) override { doings->append(u"alert "_s + text); }
    bool javaScriptConfirm(const QUrl &, const QString &text) override
    {
        doings->append(u"confirm "_s + text);
        return false;
    }
    bool javaScriptPrompt(const QUrl &, const QString &text, const QString &, QString *) override
    {
        doings->append(u"prompt "_s + text);
        return false;
    }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &text, int, const QString &) override
    {
        doings->append(u"console "_s + text);
    }
    /// Frames may go where they like; the page stays.
    bool acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame) override
    {
        if (!isMainFrame || url.adjusted(QUrl::RemoveFragment) == wanted)
            return true;
        doings->append(u"went to "_s + url.toString().left(200));
        return false;
    }
    QWebEnginePage *createWindow(WebWindowType) override
    {
        doings->append(u"opened a window"_s);
        return nullptr;
    }
};

} // namespace

struct TestBrowser::Private {
    QStringList doings;
    // Declaration order is destruction order reversed: view, page, then the profile they use.
    Files files;
    Fence fence;
    QWebEngineProfile profile;
    TalkativePage page{&profile};
    QWebEngineView view;
};

void TestBrowser::prepare()
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QWebEngineUrlScheme scheme("bantin-preview"_ba);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

TestBrowser::TestBrowser(const QSize &size)
    : m_d(std::make_unique<Private>())
{
    m_d->files.doings = m_d->fence.doings = m_d->page.doings = &m_d->doings;
    m_d->profile.installUrlSchemeHandler("bantin-preview"_ba, &m_d->files);
    m_d->profile.setUrlRequestInterceptor(&m_d->fence);
    m_d->page.settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, true);
    m_d->page.settings()->setAttribute(QWebEngineSettings::AutoLoadIconsForPage, false);
    m_d->view.setPage(&m_d->page);
    resize(size);
    m_d->view.show();
}

TestBrowser::~TestBrowser() = default;

void TestBrowser::serve(const QMap<QString, QByteArray> &files)
{
    m_d->files.files = files;
}

void TestBrowser::resize(const QSize &size)
{
    m_d->view.resize(size);
}

bool TestBrowser::open(const QString &path)
{
    (void)evaluate(u"window.isOld = true"_s);
    m_d->page.wanted = QUrl(root + path);
    m_d->page.load(m_d->page.wanted);
    // Not by its address, which scripts may change.
    return waitUntil(u"location.protocol !== 'about:' && document.readyState === 'complete' && !window.isOld"_s);
}

QVariant TestBrowser::evaluate(const QString &script)
{
    const auto answer = std::make_shared<std::optional<QVariant>>();
    m_d->page.runJavaScript(script, [answer](const QVariant &value) { *answer = value; });
    (void)QTest::qWaitFor([&answer] { return answer->has_value(); }, patience);
    return answer->value_or(QVariant());
}

bool TestBrowser::waitUntil(const QString &script)
{
    return QTest::qWaitFor([&] { return evaluate(script).toBool(); }, patience);
}

bool TestBrowser::savePicture(const QString &path)
{
    return m_d->view.grab().save(path);
}

QStringList TestBrowser::takeDoings()
{
    return std::exchange(m_d->doings, {});
}

} // namespace bantin::testing
