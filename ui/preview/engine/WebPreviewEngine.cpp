// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/engine/WebPreviewEngine.h"

#include "ui/preview/engine/PageUpdate.h"
#include "ui/preview/engine/PreviewSchemeHandler.h"
#include "ui/preview/engine/SheetLayout.h"

#include <QWebEngineCertificateError>
#include <QWebEngineDownloadRequest>
#include <QWebEnginePage>
#include <QWebEnginePermission>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineView>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

bool isOurs(const QUrl &url)
{
    return url.scheme() == "bantin-preview"_L1;
}

class DenyAllInterceptor final : public QWebEngineUrlRequestInterceptor
{
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override { info.block(!isOurs(info.requestUrl())); }
};

/// Goes nowhere, opens nothing, says nothing.
class InertPage final : public QWebEnginePage
{
public:
    using QWebEnginePage::QWebEnginePage;

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType, bool) override
    {
        return url.adjusted(QUrl::RemoveFragment) == PreviewSchemeHandler::pageUrl();
    }
    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
    QStringList chooseFiles(FileSelectionMode, const QStringList &, const QStringList &) override { return {}; }
    void javaScriptAlert(const QUrl &, const QString &) override {}
    bool javaScriptConfirm(const QUrl &, const QString &) override { return false; }
    bool javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *) override { return false; }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override {}
};

/// Qt WebEngine's dangerous settings default to on (facts: web_engine_settings.cpp of Qt 6.8).
void harden(QWebEngineSettings *settings)
{
    using S = QWebEngineSettings;
    for (const auto attribute : {S::JavascriptEnabled,
                                 S::JavascriptCanOpenWindows,
                                 S::JavascriptCanAccessClipboard,
                                 S::JavascriptCanPaste,
                                 S::LocalStorageEnabled,
                                 S::LocalContentCanAccessFileUrls,
                                 S::LocalContentCanAccessRemoteUrls,
                                 S::ErrorPageEnabled,
                                 S::WebGLEnabled,
                                 S::Accelerated2dCanvasEnabled,
                                 S::AutoLoadIconsForPage,
                                 S::PdfViewerEnabled,
                                 S::NavigateOnDropEnabled,
                                 S::PluginsEnabled,
                                 S::FullScreenSupportEnabled,
                                 S::ScreenCaptureEnabled,
                                 S::DnsPrefetchEnabled,
                                 S::AllowRunningInsecureContent,
                                 S::AllowGeolocationOnInsecureOrigins,
                                 S::HyperlinkAuditingEnabled,
                                 S::TouchIconsEnabled}) {
        settings->setAttribute(attribute, false);
    }
    settings->setAttribute(S::PlaybackRequiresUserGesture, true);
    settings->setAttribute(S::WebRTCPublicInterfacesOnly, true);
    settings->setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes);
}

} // namespace

struct WebPreviewEngine::Private {
    Listener listener;
    // Declaration order is destruction order reversed: view, page, then the profile they use.
    std::unique_ptr<QWebEngineProfile> profile;
    std::unique_ptr<PreviewSchemeHandler> handler;
    std::unique_ptr<DenyAllInterceptor> interceptor;
    std::unique_ptr<QWebEnginePage> page;
    std::unique_ptr<QWebEngineView> view;

    enum class State { Empty, Loading, Updating, Shown };
    State state = State::Empty;
    Medium medium = Medium::Screen;
    QByteArray html;  ///< what the page in the engine was made of
    double place = 0; ///< part of the page above the window, to come back to after loading
    /// Gone before the page, which answers open questions when it dies.
    std::shared_ptr<bool> alive = std::make_shared<bool>(true);
    void listen();
    void run(const QString &script, const std::function<void(bool)> &then);
    void load();
    void update();
    void arrived();
    void loadedPage();
};

WebPreviewEngine::WebPreviewEngine(QWidget *parent, Listener listener)
    : m_d(std::make_unique<Private>())
{
    m_d->listener = std::move(listener);
    m_d->profile = std::make_unique<QWebEngineProfile>(); // no storage name: off the record
    m_d->profile->setHttpCacheType(QWebEngineProfile::NoCache);
    m_d->profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_d->profile->setPersistentPermissionsPolicy(QWebEngineProfile::PersistentPermissionsPolicy::AskEveryTime);
    m_d->profile->setSpellCheckEnabled(false);
    m_d->interceptor = std::make_unique<DenyAllInterceptor>();
    m_d->profile->setUrlRequestInterceptor(m_d->interceptor.get());
    m_d->handler = std::make_unique<PreviewSchemeHandler>();
    m_d->profile->installUrlSchemeHandler("bantin-preview"_ba, m_d->handler.get());
    QWebEngineProfile *profile = m_d->profile.get();
    QObject::connect(profile, &QWebEngineProfile::downloadRequested, profile,
                     [](QWebEngineDownloadRequest *download) { download->cancel(); });
    m_d->page = std::make_unique<InertPage>(profile);
    harden(m_d->page->settings());
    m_d->listen();
    m_d->view = std::make_unique<QWebEngineView>(parent);
    m_d->view->setPage(m_d->page.get());
    m_d->view->setContextMenuPolicy(Qt::NoContextMenu);
    m_d->view->setAcceptDrops(false);
}

void WebPreviewEngine::Private::listen()
{
    QWebEnginePage *sender = page.get();
    QObject::connect(sender, &QWebEnginePage::permissionRequested, sender,
                     [](QWebEnginePermission permission) { permission.deny(); });
    QObject::connect(sender, &QWebEnginePage::certificateError, sender,
                     [](QWebEngineCertificateError error) { error.rejectCertificate(); });
    QObject::connect(sender, &QWebEnginePage::renderProcessTerminated, sender, [this](auto status, int) {
        if (status != QWebEnginePage::NormalTerminationStatus)
            listener.crashed();
    });
    QObject::connect(sender, &QWebEnginePage::loadFinished, sender, [this] { loadedPage(); });
}

void WebPreviewEngine::Private::load()
{
    const double height = page->contentsSize().height();
    place = state == State::Shown && height > 0 ? page->scrollPosition().y() / height : 0;
    state = State::Loading;
    html = handler->html();
    page->load(PreviewSchemeHandler::pageUrl());
}

void WebPreviewEngine::Private::loadedPage()
{
    // The engine restores what stood at the top, which another style moves; the same part of the page is meant.
    const QString back = u"window.scrollTo(0, %1 * document.documentElement.scrollHeight)"_s.arg(place);
    run(medium == Medium::Print ? sheetLayout() + u';' + back : back, [this](bool) { arrived(); });
}

// Scripts of ours run in a world of their own, which the switch for the page's scripts does not reach.
void WebPreviewEngine::Private::run(const QString &script, const std::function<void(bool)> &then)
{
    page->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                        [then, watch = std::weak_ptr(alive)](const QVariant &answer) {
                            if (!watch.expired())
                                then(answer.toBool());
                        });
}

void WebPreviewEngine::Private::update()
{
    state = State::Updating;
    html = handler->html();
    run(medium == Medium::Print ? sheetUpdate(html) : pageUpdate(html), [this](bool done) {
        state = State::Shown;
        if (done)
            arrived();
        else
            load();
    });
}

void WebPreviewEngine::Private::arrived()
{
    state = State::Shown;
    if (html == handler->html())
        listener.loaded();
    else
        update(); // a newer page came meanwhile
}

WebPreviewEngine::~WebPreviewEngine()
{
    m_d->alive.reset();
}

QWidget *WebPreviewEngine::view() const
{
    return m_d->view.get();
}

void WebPreviewEngine::show(const PreviewPage &page, Medium medium)
{
    const bool otherMedium = std::exchange(m_d->medium, medium) != medium;
    m_d->handler->setPage(page, medium);
    if (otherMedium || m_d->state == Private::State::Empty)
        m_d->load();
    else if (m_d->state == Private::State::Shown)
        m_d->update();
}

void WebPreviewEngine::setScale(double scale)
{
    m_d->page->setZoomFactor(scale);
}

} // namespace bantin::ui
