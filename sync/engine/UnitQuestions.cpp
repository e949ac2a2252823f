// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/UnitQuestions.h"

#include "app/crypto/Digest.h"
#include "app/domain/PortalRequest.h"
#include "sync/transport/PortalQuestion.h"

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

template<typename T>
QFuture<Result<T>> ready(const Result<T> &result)
{
    return QtFuture::makeReadyValueFuture(result);
}

} // namespace

UnitQuestions::UnitQuestions(PortalConnection &connection, const Clock &clock, UnitSigner signer, Portal portal,
                             QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_clock(clock)
    , m_signer(std::move(signer))
    , m_portal(std::move(portal))
{
}

QString UnitQuestions::ofUnit(const QString &question) const
{
    return u"units/%1/%2"_s.arg(QString::fromLatin1(m_signer.unit.fingerprint().toHex()), question);
}

QFuture<Result<QJsonObject>> UnitQuestions::ask(const QString &target, const QByteArray &method, const QByteArray &body)
{
    return askOnce(target, method, body)
        .then(this,
              [=, this](const Result<QJsonObject> &answer) {
                  const QDateTime portals = answer ? QDateTime() : fromTimestamp(answer.error().arguments.value(0));
                  if (answer || answer.error().reason != "request-time"_L1 || !portals.isValid())
                      return ready(answer);
                  m_apart = m_clock.nowUtc().secsTo(portals);
                  return askOnce(target, method, body);
              })
        .unwrap();
}

QFuture<Result<QJsonObject>> UnitQuestions::askOnce(const QString &target, const QByteArray &method,
                                                    const QByteArray &body)
{
    return headers(target, method, body)
        .then(this,
              [=, this](const Result<QHttpHeaders> &proof) {
                  return proof ? askPortal(m_connection, target, *proof, method, body)
                               : ready(Result<QJsonObject>(proof.error()));
              })
        .unwrap();
}

QFuture<Result<QHttpHeaders>> UnitQuestions::headers(const QString &target, const QByteArray &method,
                                                     const QByteArray &body)
{
    return m_portal()
        .then(this,
              [=, this](const Result<crypto::Certificate> &portal) {
                  return portal ? headersFor(*portal, target, method, body)
                                : ready(Result<QHttpHeaders>(portal.error()));
              })
        .unwrap();
}

QFuture<Result<QHttpHeaders>> UnitQuestions::headersFor(const crypto::Certificate &portal, const QString &target,
                                                        const QByteArray &method, const QByteArray &body)
{
    PortalRequest request{target, portal.fingerprint(), fromTimestamp(toTimestamp(m_clock.nowUtc().addSecs(m_apart))),
                          method};
    if (!body.isEmpty())
        request.bodySha512 = crypto::sha512(body);
    return m_signer.sign(toJson(request)).then(this, [at = request.at](const Result<QByteArray> &made) {
        if (!made)
            return Result<QHttpHeaders>(made.error());
        QHttpHeaders headers;
        headers.append("Bantin-Time", toTimestamp(at).toLatin1());
        headers.append("Bantin-Signature", made->toBase64());
        return Result<QHttpHeaders>(headers);
    });
}

} // namespace bantin::sync
