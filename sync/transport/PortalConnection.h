// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"
#include "sync/transport/HttpAnswer.h"
#include "sync/transport/HttpCall.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace bantin::sync {

class HttpExchange;
class PortalTrust;
class RateLimiter;

/// How long a silent line is believed in, and how much a portal may answer.
struct ConnectionLimits {
    std::chrono::milliseconds connect{20'000}; ///< until the request could be sent
    std::chrono::milliseconds idle{60'000};    ///< without one byte in either direction
    qint64 maximumBody = 1 << 20;              ///< bytes of an answer
};

/// The line to one portal, http or https: no cookies, no cache, no redirects, no guessing at TLS errors, nothing about the
/// desk's language or system in the headers, and no request ever repeated behind the caller's back.
/// Lives on one thread with an event loop; every future ends there exactly once.
class PortalConnection final : public QObject
{
    Q_OBJECT
public:
    /// `portal` may have a path, e.g. https://xa.example.vn/bantin. `limiter`: how many bytes of request bodies, and of answers that
    /// are passed on as they come, move a second over all connections that have it; null is no limit.
    explicit PortalConnection(const QUrl &portal, const ConnectionLimits &limits = {},
                              std::shared_ptr<RateLimiter> limiter = {}, QObject *parent = nullptr);
    ~PortalConnection() override;

    /// `path` below the portal's address, e.g. "api/v1/portal".
    QUrl address(const QString &path) const;
    /// Same scheme, host and port: the only addresses anything is sent to.
    bool isOurs(const QUrl &url) const;

    /// Any status is a success here. "portal-unreachable", "line-broken", "portal-certificate", "portal-error",
    /// "portal-redirected" (the call is for another origin), "cancelled".
    QFuture<Result<HttpAnswer>> send(HttpCall call);

    /// By what the portal proves itself from now on; connections made before are closed.
    void setTrust(const PortalTrust &trust);
    /// Goes with every request from now on (RFC 6750 §2.1), for a gate in front of the portal that asks for one; empty for none.
    /// Never leaves in the clear but to this machine itself, and is in no log.
    void setAccessToken(SecretBytes token);

    /// Breaks off whatever is on its way; its futures end with "cancelled".
    void abort();

Q_SIGNALS:
    /// A request with a body is under way, until its answer is there or the line broke.
    void sendingBegan();
    /// So many bytes of it more went out.
    void bytesSent(qint64 bytes);
    void sendingEnded();

private:
    void measure(HttpCall &call);
    void noticeEnd();

    QUrl m_portal;
    ConnectionLimits m_limits;
    QNetworkAccessManager *m_network;
    std::shared_ptr<RateLimiter> m_limiter;
    std::unique_ptr<PortalTrust> m_trust;
    SecretBytes m_token;
    int m_sending = 0; ///< requests with a body that are under way
};

} // namespace bantin::sync
