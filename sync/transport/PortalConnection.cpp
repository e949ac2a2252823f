// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/PortalConnection.h"

#include "sync/transport/HttpExchange.h"
#include "sync/transport/PortalTrust.h"
#include "sync/transport/RateLimiter.h"
#include "sync/transport/TransportFault.h"

#include <QNetworkAccessManager>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

} // namespace

PortalConnection::PortalConnection(const QUrl &portal, const ConnectionLimits &limits,
                                   std::shared_ptr<RateLimiter> limiter, QObject *parent)
    : QObject(parent)
    , m_portal(portal)
    , m_limits(limits)
    , m_network(new QNetworkAccessManager(this))
    , m_limiter(limiter ? std::move(limiter) : std::make_shared<RateLimiter>())
    , m_trust(std::make_unique<PortalTrust>())
{
    m_network->setAutoDeleteReplies(false);
    if (!m_portal.path().endsWith(u'/'))
        m_portal.setPath(m_portal.path() + u'/');
}

PortalConnection::~PortalConnection()
{
    qDeleteAll(findChildren<HttpExchange *>(Qt::FindDirectChildrenOnly));
}

QUrl PortalConnection::address(const QString &path) const
{
    return m_portal.resolved(QUrl(path, QUrl::StrictMode));
}

bool PortalConnection::isOurs(const QUrl &url) const
{
    return (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && url.scheme() == m_portal.scheme()
           && url.host() == m_portal.host() && portOf(url) == portOf(m_portal);
}

QFuture<Result<HttpAnswer>> PortalConnection::send(HttpCall call)
{
    if (!isOurs(call.url))
        return QtFuture::makeReadyValueFuture(Result<HttpAnswer>(redirectedFault(call.url.host())));
    const bool carries = call.body.size > 0;
    if (carries)
        measure(call);
    if (!m_token.isEmpty())
        call.headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::Authorization,
                                     "Bearer "_ba + m_token.view().toByteArray());
    auto *exchange = new HttpExchange(*m_network, std::move(call), {m_limits, *m_trust, m_limiter.get()}, this);
    if (carries)
        connect(exchange, &QObject::destroyed, this, &PortalConnection::noticeEnd);
    return exchange->future();
}

void PortalConnection::measure(HttpCall &call)
{
    if (m_sending++ == 0)
        Q_EMIT sendingBegan();
    call.progress = [this, before = qint64(0), told = std::move(call.progress)](qint64 sent) mutable {
        Q_EMIT bytesSent(sent - std::exchange(before, sent));
        if (told)
            told(sent);
    };
}

void PortalConnection::noticeEnd()
{
    if (--m_sending == 0)
        Q_EMIT sendingEnded();
}

void PortalConnection::setTrust(const PortalTrust &trust)
{
    *m_trust = trust;
    m_network->clearConnectionCache();
}

void PortalConnection::setAccessToken(SecretBytes token)
{
    m_token = std::move(token);
}

void PortalConnection::abort()
{
    const auto exchanges = findChildren<HttpExchange *>(Qt::FindDirectChildrenOnly);
    for (HttpExchange *exchange : exchanges)
        exchange->cancel();
}

} // namespace bantin::sync
