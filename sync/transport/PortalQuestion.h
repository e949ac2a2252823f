// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QFuture>
#include <QHttpHeaders>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace bantin::sync {

class PortalConnection;
struct HttpAnswer;

/// `method` of api/v1/TARGET, where `target` may have a query. What the portal refuses is an Error (Fault::Remote) with the portal's own
/// reason, its detail as the only argument; otherwise errors as in TransportFault.h and "portal-not-json". Same thread as the
/// connection.
QFuture<Result<QJsonObject>> askPortal(PortalConnection &connection, const QString &target,
                                       const QHttpHeaders &headers = {}, const QByteArray &method = "GET",
                                       const QByteArray &body = {});

/// The portal's own reason in an answer that is one of failure, as above; nothing when it gives none.
std::optional<Error> portalRefusal(const HttpAnswer &answer);

/// What an answer says, as askPortal() gives it. Pure; any thread.
Result<QJsonObject> readAnswer(const HttpAnswer &answer);

} // namespace bantin::sync
