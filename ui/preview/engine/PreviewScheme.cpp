// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/engine/PreviewScheme.h"

#include <QByteArray>
#include <QWebEngineUrlScheme>

namespace bantin::ui {

void registerPreviewScheme()
{
    QWebEngineUrlScheme scheme(QByteArrayLiteral("bantin-preview"));
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::NoAccessAllowed);
    QWebEngineUrlScheme::registerScheme(scheme);
}

} // namespace bantin::ui
