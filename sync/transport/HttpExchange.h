// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "sync/transport/HttpAnswer.h"
#include "sync/transport/HttpCall.h"
#include "sync/transport/PortalConnection.h"
#include "sync/transport/PortalTrust.h"

#include <QFuture>
#include <QNetworkReply>
#include <QPromise>
#include <QTimer>

namespace bantin::sync {

class RateLimiter;

/// One request on its way: watches for silence, reads the answer up to its cap, ends its future exactly once and then
/// deletes itself. Destroying it earlier ends the future with "cancelled".
class HttpExchange final : public QObject
{
    Q_OBJECT
public:
    /// What all calls of a connection have in common.
    struct Terms {
        ConnectionLimits limits;
        PortalTrust trust;
        RateLimiter *limiter = nullptr; ///< outlives the exchange
    };

    HttpExchange(QNetworkAccessManager &network, HttpCall call, const Terms &terms, QObject *parent);
    ~HttpExchange() override;

    QFuture<Result<HttpAnswer>> future() const { return m_promise.future(); }
    /// Safe to call from the progress callback.
    void cancel();

private:
    enum class Silence { No, Connecting, Connected };

    QNetworkReply *startReply(QNetworkAccessManager &network, HttpCall &call, const PortalTrust &trust);
    void watch();
    void watchHandshake(const PortalTrust &trust);
    void noticeLife();
    void breakOff();
    void readBody();
    void passOn();
    void giveToSink(qint64 most);
    bool isSuccess() const;
    void conclude();
    Result<HttpAnswer> outcome();
    void end(Result<HttpAnswer> result);

    const ConnectionLimits m_limits;
    const SendProgress m_progress;
    const BodySink m_sink;
    RateLimiter *const m_limiter;
    QPromise<Result<HttpAnswer>> m_promise;
    QNetworkReply *m_reply = nullptr;
    QTimer m_patience;
    QTimer m_lull; ///< until the rate allows the next bytes for the sink
    HttpAnswer m_answer;
    bool m_connected = false;
    std::optional<Error> m_bodyFault; ///< why there is nothing more to send
    bool m_stranger = false;          ///< the server showed another key than the pinned one
    bool m_ended = false;
    Silence m_silence = Silence::No;
};

} // namespace bantin::sync
