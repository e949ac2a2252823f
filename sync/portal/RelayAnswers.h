// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/portal/RelayStore.h"
#include "sync/portal/SignedRoute.h"

namespace bantin::portal {

/// What desks of a unit ask and tell the portal about hand-overs between them; signed questions only (RequestCheck). Each tells of a
/// hand-over only to its sender and its recipients. Every request may be repeated: the second changes nothing. Thread-safe.
class RelayAnswers
{
public:
    /// Nothing is owned.
    RelayAnswers(RelayStore &relay, const RequestCheck &requests, const Clock &clock);

    /// Live as long as this object.
    QList<ApiRoute> routes() const;

private:
    HttpResponse list(const UnitQuestion &asked) const;
    HttpResponse announce(const UnitQuestion &asked, const QByteArray &sha512) const;
    HttpResponse content(const UnitQuestion &asked, const QByteArray &sha512) const;
    HttpResponse told(int status, const Result<RelayDeposit> &deposit) const;
    ApiRoute ofOne(const QByteArray &method, const QString &below,
                   std::function<HttpResponse(const UnitQuestion &, const QByteArray &sha512)> answer) const;

    RelayStore &m_relay;
    const RequestCheck &m_requests;
    const Clock &m_clock;
};

} // namespace bantin::portal
