// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/HttpExchange.h"

#include "sync/transport/OnePassBody.h"
#include "sync/transport/RateLimiter.h"
#include "sync/transport/TransportFault.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

constexpr qint64 sinkBuffer = 256 * 1024;
/// Waited for at least, so that a slow line is not woken for every few bytes.
constexpr qint64 worthWaking = 4096;

QNetworkRequest requestFor(const HttpCall &call, const PortalTrust &trust)
{
    QNetworkRequest request(call.url);
    if (call.url.scheme() == "https"_L1)
        request.setSslConfiguration(trust.configuration());
    QHttpHeaders headers = call.headers;
    // Qt fills these in from the desktop's locale and name when they are missing.
    headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::AcceptLanguage, "*");
    headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::AcceptEncoding, "identity");
    headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::UserAgent, "BanTin");
    if (call.method != "GET" && call.method != "HEAD")
        headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::ContentLength, QByteArray::number(call.body.size));
    request.setHeaders(std::move(headers));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

/// Qt reports a 4xx or 5xx status as an error in one of these two ranges; everything else is the line.
bool isOnlyAStatus(QNetworkReply::NetworkError error)
{
    const int code = error;
    return code == 0 || (code > 200 && code < 300) || (code > 400 && code < 500);
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &network, HttpCall call, const Terms &terms, QObject *parent)
    : QObject(parent)
    , m_limits(terms.limits)
    , m_progress(std::move(call.progress))
    , m_sink(std::move(call.sink))
    , m_limiter(terms.limiter)
{
    m_promise.start();
    m_reply = startReply(network, call, terms.trust);
    m_reply->setParent(this);
    // What is not read yet holds the sender back.
    if (m_sink)
        m_reply->setReadBufferSize(std::min(sinkBuffer, m_limiter->burst().value_or(sinkBuffer)));
    watch();
    watchHandshake(terms.trust);
}

HttpExchange::~HttpExchange()
{
    end(cancelledFault());
    // Before the body it reads from, which is a child as well.
    delete m_reply;
}

QNetworkReply *HttpExchange::startReply(QNetworkAccessManager &network, HttpCall &call, const PortalTrust &trust)
{
    const QNetworkRequest request = requestFor(call, trust);
    // As a custom request Qt would wait for the body that an answer to HEAD never has.
    if (call.method == "HEAD")
        return network.head(request);
    // And for a body of no bytes it would never say that the request was sent; no body at all it does.
    if (call.body.size == 0)
        return network.sendCustomRequest(request, call.method);
    auto *body = new OnePassBody(std::move(call.body), m_limiter, this);
    connect(body, &OnePassBody::failed, this, [this](const Error &error) {
        m_bodyFault = error;
        m_reply->abort();
    });
    return network.sendCustomRequest(request, call.method, body);
}

void HttpExchange::cancel()
{
    end(cancelledFault());
    m_reply->disconnect(this);
    m_reply->abort();
    deleteLater();
}

void HttpExchange::watch()
{
    m_patience.setSingleShot(true);
    m_patience.start(m_limits.connect);
    connect(&m_patience, &QTimer::timeout, this, &HttpExchange::breakOff);
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpExchange::noticeLife);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::noticeLife);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::readBody);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) {
        if (sent <= 0)
            return;
        noticeLife();
        if (m_progress)
            m_progress(sent);
    });
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::conclude);
    m_lull.setSingleShot(true);
    m_lull.setTimerType(Qt::PreciseTimer);
    connect(&m_lull, &QTimer::timeout, this, &HttpExchange::readBody);
}

/// Before a byte of the request leaves: Qt sends nothing until both have been heard.
void HttpExchange::watchHandshake(const PortalTrust &trust)
{
    if (!trust.isPinned())
        return;
    const auto shown = [this] { return m_reply->sslConfiguration().peerCertificate(); };
    connect(m_reply, &QNetworkReply::sslErrors, this, [this, trust, shown](const QList<QSslError> &errors) {
        if (trust.excuses(shown(), errors))
            m_reply->ignoreSslErrors(errors);
    });
    connect(m_reply, &QNetworkReply::encrypted, this, [this, trust, shown] {
        if (trust.accepts(shown()))
            return;
        m_stranger = true;
        m_reply->abort();
    });
}

void HttpExchange::noticeLife()
{
    m_connected = true;
    m_patience.start(m_limits.idle);
}

void HttpExchange::breakOff()
{
    m_silence = m_connected ? Silence::Connected : Silence::Connecting;
    m_reply->abort();
}

void HttpExchange::readBody()
{
    noticeLife();
    if (m_sink && isSuccess())
        return passOn();
    m_answer.body += m_reply->read(m_limits.maximumBody - m_answer.body.size());
    if (m_reply->bytesAvailable() > 0) {
        m_answer.bodyCut = true;
        m_reply->abort();
    }
}

bool HttpExchange::isSuccess() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return status >= 200 && status < 300;
}

void HttpExchange::passOn()
{
    const qint64 available = m_reply->bytesAvailable();
    if (available == 0 || m_lull.isActive())
        return;
    const qint64 allowed = std::min(available, m_limiter->allowance(steadyNow()));
    if (allowed > 0)
        giveToSink(allowed);
    if (!m_answer.bodyCut && m_reply->bytesAvailable() > 0)
        m_lull.start(m_limiter->waitFor(std::min(m_reply->bytesAvailable(), worthWaking), steadyNow()));
}

void HttpExchange::giveToSink(qint64 most)
{
    const QByteArray bytes = m_reply->read(most);
    m_limiter->spend(bytes.size());
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.headers = m_reply->headers();
    if (bytes.isEmpty() || m_sink(m_answer, bytes))
        return;
    m_answer.bodyCut = true;
    m_reply->abort();
}

void HttpExchange::conclude()
{
    // What crossed the line is kept, however the answer ends.
    if (!m_answer.bodyCut && m_sink && isSuccess() && m_reply->isOpen())
        giveToSink(m_reply->bytesAvailable());
    else if (!m_answer.bodyCut && m_reply->isOpen())
        m_answer.body += m_reply->read(m_limits.maximumBody - m_answer.body.size());
    end(outcome());
    deleteLater();
}

Result<HttpAnswer> HttpExchange::outcome()
{
    if (m_bodyFault)
        return *m_bodyFault;
    if (m_stranger)
        return lineFault(QNetworkReply::SslHandshakeFailedError, u"another key than the pinned one"_s);
    if (m_silence == Silence::Connecting)
        return lineFault(QNetworkReply::ConnectionRefusedError, u"no connection in time"_s);
    if (m_silence == Silence::Connected)
        return lineFault(QNetworkReply::TimeoutError, u"the line fell silent"_s);
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid() || !(m_answer.bodyCut || isOnlyAStatus(m_reply->error())))
        return lineFault(m_reply->error(), m_reply->errorString());
    m_answer.status = status.toInt();
    m_answer.host = m_reply->url().host();
    m_answer.headers = m_reply->headers();
    return std::move(m_answer);
}

void HttpExchange::end(Result<HttpAnswer> result)
{
    if (m_ended)
        return;
    m_ended = true;
    m_patience.stop();
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

} // namespace bantin::sync
