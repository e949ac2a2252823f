// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PreviewScheme.h"

#include <QByteArray>
#include <QWebEngineUrlScheme>

namespace bantin::ui {

void registerPreviewScheme()
{
    QWebEngineUrlScheme scheme(QByteArrayLiteral("bantin-preview"));
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::NoAccessAllowed);
    QWebEngineUrlScheme::registerScheme(scheme);

    // Second wall behind the interceptor, which Chromium's own services do not pass through: no name resolves and every
    // proxied connection ends at the discard port.
    QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    flags += " --host-resolver-rules=\"MAP * ~NOTFOUND\" --proxy-server=127.0.0.1:9"
             " --disable-background-networking --disable-component-update --disable-breakpad";
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags.trimmed());
}

} // namespace bantin::ui
