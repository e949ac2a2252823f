// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/PreviewDevice.h"
#include "ui/preview/PreviewPage.h"

#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

namespace bantin::ui {

/// Serves one PreviewPage from memory under bantin-preview:. Anything else is "not found". UI thread.
class PreviewSchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT
public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    void setPage(PreviewPage page, Medium medium);
    const QByteArray &html() const { return m_page.html; }
    /// Where the page stands in the site it imitates, so that its relative links resolve as on the portal.
    static QUrl pageUrl();

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    PreviewPage m_page;
    Medium m_medium = Medium::Screen;
};

} // namespace bantin::ui
