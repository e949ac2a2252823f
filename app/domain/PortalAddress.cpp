// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/PortalAddress.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bantin {

namespace {

bool isThisMachine(const QString &host)
{
    static const QRegularExpression loopback(u"\\A127(?:\\.[0-9]{1,3}){3}\\z"_s);
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || host == "::1"_L1
           || loopback.match(host).hasMatch();
}

} // namespace

Result<QUrl> parsePortalAddress(const QString &address)
{
    const auto refused = [&address](const QString &reason) {
        return Error{Fault::InvalidInput, reason, Retry::AfterCorrection, {address}, {}};
    };
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery()
        || url.hasFragment())
        return refused(u"portal-url-invalid"_s);
    if (url.scheme() == "http"_L1 && !isThisMachine(url.host()))
        return refused(u"portal-not-encrypted"_s);
    return url;
}

} // namespace bantin
