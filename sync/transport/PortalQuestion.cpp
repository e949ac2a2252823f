// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/PortalQuestion.h"

#include "sync/transport/PortalConnection.h"
#include "sync/transport/TransportFault.h"

#include <QJsonDocument>

namespace bantin::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 200;

} // namespace

std::optional<Error> portalRefusal(const HttpAnswer &answer)
{
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const QString reason = object.value("reason"_L1).toString().left(longestText);
    // 507 is also how it says that the unit may leave no more there, which is no full disk.
    const bool isVerdict =
        (answer.status >= 400 && answer.status < 500) || (answer.status == 507 && reason == "relay-quota"_L1);
    if (!isVerdict || reason.isEmpty())
        return std::nullopt;
    const QString detail = object.value("detail"_L1).toString().left(longestText);
    return Error{Fault::Remote, reason, Retry::Later, {detail}, u"HTTP status %1"_s.arg(answer.status)};
}

Result<QJsonObject> readAnswer(const HttpAnswer &answer)
{
    if (const auto refused = portalRefusal(answer))
        return *refused;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (answer.status == 404)
        return notJsonFault(u"HTTP status 404"_s);
    if (const auto fault = answerFault(answer))
        return *fault;
    if (answer.bodyCut || !document.isObject())
        return notJsonFault(u"HTTP status %1"_s.arg(answer.status));
    return document.object();
}

QFuture<Result<QJsonObject>> askPortal(PortalConnection &connection, const QString &target, const QHttpHeaders &headers,
                                       const QByteArray &method, const QByteArray &body)
{
    QHttpHeaders all = headers;
    if (!body.isEmpty())
        all.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    return connection.send({method, connection.address(u"api/v1/"_s + target), all, body, {}})
        .then(&connection, [](const Result<HttpAnswer> &answer) {
            return answer ? readAnswer(*answer) : Result<QJsonObject>(answer.error());
        });
}

} // namespace bantin::sync
