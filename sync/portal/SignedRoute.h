// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/portal/ApiRoute.h"
#include "sync/portal/RequestCheck.h"

namespace bantin::portal {

/// What somebody of a unit asks or tells the portal; proven by RequestCheck.
struct UnitQuestion {
    const HttpRequest &request;
    QByteArray unit;  ///< 32 raw bytes: fingerprint of its authority
    QByteArray asker; ///< 32 raw bytes: fingerprint of the member
    QStringList arguments;
};

/// What `answer` says of the unit with that fingerprint; 400 "unit-fingerprint" when it is none.
HttpResponse answerForUnit(const QString &hex, const std::function<HttpResponse(const QByteArray &unit)> &answer);

/// A route below "/units/{unit}" that is answered to members of that unit only. `requests` outlives it.
ApiRoute signedRoute(const RequestCheck &requests, const QByteArray &method, const QString &path,
                     std::function<HttpResponse(const UnitQuestion &asked)> answer);

} // namespace bantin::portal
