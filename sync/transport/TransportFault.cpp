// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/TransportFault.h"

#include "sync/transport/HttpDate.h"
#include "sync/transport/SignInPage.h"

#include <QDateTime>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

Error remoteFault(const QString &reason, const HttpAnswer &answer, QStringList arguments = {},
                  Retry retry = Retry::Later)
{
    return {Fault::Remote, reason, retry, std::move(arguments), u"HTTP status %1"_s.arg(answer.status)};
}

/// RFC 9110 §10.2.3: seconds or an HTTP date, which is reckoned from the portal's own clock when it tells it.
QString retryAfterSeconds(const QHttpHeaders &headers)
{
    const QByteArray value = headers.value(QHttpHeaders::WellKnownHeader::RetryAfter).toByteArray().trimmed();
    bool isNumber = false;
    const qlonglong seconds = value.toLongLong(&isNumber);
    if (isNumber)
        return seconds >= 0 ? QString::number(seconds) : QString();
    const QDateTime until = fromHttpDate(value);
    const QDateTime told = fromHttpDate(headers.value(QHttpHeaders::WellKnownHeader::Date).toByteArray());
    const QDateTime now = told.isValid() ? told : QDateTime::currentDateTimeUtc();
    return until.isValid() ? QString::number(qMax(0LL, now.secsTo(until))) : QString();
}

bool speaksTus(const HttpAnswer &answer)
{
    return answer.headers.contains("Tus-Resumable");
}

bool namesALock(const HttpAnswer &answer)
{
    return answer.status == 423 || (answer.status == 500 && answer.body.toLower().contains("lock"));
}

bool meansGone(TusRequest request, const HttpAnswer &answer)
{
    switch (request) {
    case TusRequest::Create:
        return false;
    case TusRequest::Head:
        return (answer.status == 403 || answer.status == 404 || answer.status == 410)
               && !answer.headers.contains("Upload-Offset");
    case TusRequest::Patch:
        return answer.status == 404 || answer.status == 410;
    }
    return false;
}

} // namespace

Error lineFault(QNetworkReply::NetworkError error, const QString &detail)
{
    const auto network = [&detail](const QString &reason) {
        return Error{Fault::Network, reason, Retry::Later, {}, detail};
    };
    switch (static_cast<int>(error)) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return network(u"portal-unreachable"_s);
    case QNetworkReply::SslHandshakeFailedError:
        return {Fault::Remote, u"portal-certificate"_s, Retry::Later, {}, detail};
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return {Fault::Remote, u"portal-error"_s, Retry::Later, {QString()}, detail};
    // UnknownNetworkError among them: Qt also reports so when a write meets a line that was reset.
    default:
        return network(u"line-broken"_s);
    }
}

std::optional<Error> answerFault(const HttpAnswer &answer)
{
    const int status = answer.status;
    if (auto page = signInPageFault(answer))
        return page;
    if (status >= 200 && status < 300)
        return std::nullopt;
    if (status >= 300 && status < 400) {
        const auto location = answer.headers.value(QHttpHeaders::WellKnownHeader::Location);
        return redirectedFault(QUrl::fromEncoded(location.toByteArray()).host());
    }
    if (status == 401)
        return remoteFault(u"portal-denied"_s, answer);
    if (status == 429 || status == 503)
        return remoteFault(u"portal-busy"_s, answer, {retryAfterSeconds(answer.headers)});
    if (status == 507)
        return remoteFault(u"portal-full"_s, answer);
    return remoteFault(u"portal-error"_s, answer, {QString::number(status)});
}

std::optional<Error> tusFault(TusRequest request, const HttpAnswer &answer)
{
    if (namesALock(answer))
        return remoteFault(u"upload-locked"_s, answer);
    if (answer.status == 413)
        return remoteFault(u"package-too-big"_s, answer, {}, Retry::Never);
    if (speaksTus(answer)) {
        if (answer.status == 409)
            return remoteFault(u"offset-conflict"_s, answer);
        if (answer.status == 412 || answer.status == 415)
            return remoteFault(u"protocol-refused"_s, answer, {}, Retry::Never);
        if (answer.status == 460)
            return remoteFault(u"chunk-damaged"_s, answer);
        if (meansGone(request, answer))
            return remoteFault(u"upload-gone"_s, answer);
        return answerFault(answer);
    }
    if (auto page = signInPageFault(answer))
        return page;
    // Without the header this is somebody else's page (a proxy's, say): it must never cost us an upload.
    const bool pageInsteadOfTus = answer.status < 300 || answer.status == 403 || answer.status == 404
                                  || answer.status == 405 || answer.status == 410;
    return pageInsteadOfTus ? notTusFault(u"HTTP status %1 without Tus-Resumable"_s.arg(answer.status))
                            : answerFault(answer);
}

Error cancelledFault()
{
    return {Fault::Cancelled, u"cancelled"_s, Retry::Later, {}, {}};
}

Error notTusFault(const QString &detail)
{
    return {Fault::Remote, u"portal-not-tus"_s, Retry::Later, {}, detail};
}

Error notJsonFault(const QString &detail)
{
    return {Fault::Remote, u"portal-not-json"_s, Retry::Later, {}, detail};
}

Error redirectedFault(const QString &host)
{
    return {Fault::Remote, u"portal-redirected"_s, Retry::Later, {host}, {}};
}

} // namespace bantin::sync
