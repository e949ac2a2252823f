// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/SignInPage.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

Error signInFault(const QString &host, const HttpAnswer &answer)
{
    return {Fault::Network, u"network-sign-in"_s, Retry::Later, {host}, u"HTTP status %1"_s.arg(answer.status)};
}

bool isTemporaryRedirect(int status)
{
    return status == 302 || status == 303 || status == 307;
}

bool isPage(const HttpAnswer &answer)
{
    const QByteArray type =
        answer.headers.value(QHttpHeaders::WellKnownHeader::ContentType).toByteArray().trimmed().toLower();
    if (type.startsWith("text/html") || type.startsWith("application/xhtml+xml"))
        return true;
    const QByteArray start = answer.body.first(qMin<qsizetype>(answer.body.size(), 256)).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

} // namespace

std::optional<Error> signInPageFault(const HttpAnswer &answer)
{
    constexpr int authenticationRequired = 511;
    const QByteArray location = answer.headers.value(QHttpHeaders::WellKnownHeader::Location).toByteArray();
    const QString host = QUrl::fromEncoded(location).host();
    if (answer.status == authenticationRequired)
        return signInFault(host, answer);
    if (isTemporaryRedirect(answer.status) && !host.isEmpty() && host != answer.host)
        return signInFault(host, answer);
    if (answer.status >= 200 && answer.status < 300 && isPage(answer))
        return signInFault({}, answer);
    return std::nullopt;
}

} // namespace bantin::sync
