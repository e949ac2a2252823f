// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/crypto/Certificate.h"
#include "sync/transport/PortalConnection.h"

#include <QHttpHeaders>
#include <QJsonObject>
#include <QObject>

#include <functional>

namespace bantin::sync {

/// Who asks. The key never leaves the store, so signing is somebody else's: CMS detached over `content`, DER.
struct UnitSigner {
    using Sign = std::function<QFuture<Result<QByteArray>>(const QByteArray &content)>;
    crypto::Certificate unit;
    Sign sign;
};

/// What only people of the unit may ask and tell the portal: signs each request (app/domain/PortalRequest.h) and sends it. A wrong
/// clock of the desk does no harm: it asks again with the portal's time. Lives on a thread with an event loop; destroyed early, its
/// futures never continue. Errors: as in PortalQuestion.h, those of `portal` and of signing.
class UnitQuestions final : public QObject
{
    Q_OBJECT
public:
    /// The certificate of the portal that is to be believed.
    using Portal = std::function<QFuture<Result<crypto::Certificate>>()>;

    /// `connection` and `clock` outlive it.
    UnitQuestions(PortalConnection &connection, const Clock &clock, UnitSigner signer, Portal portal,
                  QObject *parent = nullptr);

    /// "units/FINGERPRINT/QUESTION"
    QString ofUnit(const QString &question) const;
    QFuture<Result<QJsonObject>> ask(const QString &target, const QByteArray &method = "GET",
                                     const QByteArray &body = {});
    /// The headers that prove a request, for whoever sends it otherwise. Right by the portal's clock once something was asked.
    QFuture<Result<QHttpHeaders>> headers(const QString &target, const QByteArray &method = "GET",
                                          const QByteArray &body = {});

private:
    QFuture<Result<QJsonObject>> askOnce(const QString &target, const QByteArray &method, const QByteArray &body);
    QFuture<Result<QHttpHeaders>> headersFor(const crypto::Certificate &portal, const QString &target,
                                             const QByteArray &method, const QByteArray &body);

    PortalConnection &m_connection;
    const Clock &m_clock;
    const UnitSigner m_signer;
    const Portal m_portal;
    qint64 m_apart = 0; ///< seconds by which the portal's clock is ahead
};

} // namespace bantin::sync
