// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/PortalQuestion.h"

#include "sync/transport/PortalConnection.h"
#include "sync/transport/TransportFault.h"

#include <QJsonDocument>

namespace bantin::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 200;

Result<QJsonObject> readAnswer(const Result<HttpAnswer> &answer)
{
    if (!answer)
        return answer.error();
    const QJsonDocument document = QJsonDocument::fromJson(answer->body);
    const QString reason = document.object().value("reason"_L1).toString().left(longestText);
    if (answer->status >= 400 && answer->status < 500 && !reason.isEmpty()) {
        const QString detail = document.object().value("detail"_L1).toString().left(longestText);
        return Error{Fault::Remote, reason, Retry::Later, {detail}, u"HTTP status %1"_s.arg(answer->status)};
    }
    if (answer->status == 404)
        return notJsonFault(u"HTTP status 404"_s);
    if (const auto fault = answerFault(*answer))
        return *fault;
    if (answer->bodyCut || !document.isObject())
        return notJsonFault(u"HTTP status %1"_s.arg(answer->status));
    return document.object();
}

} // namespace

QFuture<Result<QJsonObject>> askPortal(PortalConnection &connection, const QString &target, const QHttpHeaders &headers)
{
    return connection.send({"GET"_ba, connection.address(u"api/v1/"_s + target), headers, {}, {}})
        .then(&connection, &readAnswer);
}

} // namespace bantin::sync
