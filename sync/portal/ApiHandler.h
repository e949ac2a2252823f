// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Certificate.h"
#include "sync/portal/ApiRoute.h"
#include "sync/portal/ArticleLedger.h"
#include "sync/portal/HttpMessage.h"
#include "sync/portal/PackageInbox.h"
#include "sync/portal/PublicationRecords.h"

namespace bantin::portal {

struct PortalDescription {
    QString name;
    crypto::Certificate certificate;
    qint64 maximumPackageSize = 0;
    QString uploads = {}; ///< address at which uploads are created; empty: "files/" below the portal
};

/// What is below "/api/v1": who the portal is, its own description, and what became of packages and pages. Every path it answers is a
/// route, and resources/openapi/bantin-portal.json describes each of them; tests/portal holds it to that.
class ApiHandler final : public HttpHandler
{
public:
    /// Owns nothing. `more`: routes of others, which outlive it.
    ApiHandler(PortalDescription portal, const PackageInbox &inbox, const ArticleLedger &articles,
               const PublicationRecords &records, const QList<ApiRoute> &more);

    std::unique_ptr<HttpExchange> open(const HttpRequest &request) override;
    /// "/api/v1/portal", …, as the document writes them.
    QStringList paths() const;

private:
    HttpResponse portal(const HttpRequest &request) const;
    HttpResponse document() const;
    HttpResponse package(const QByteArray &digest, std::chrono::milliseconds patience) const;
    HttpResponse page(const QByteArray &digest) const;

    PortalDescription m_portal;
    const PackageInbox &m_inbox;
    const ArticleLedger &m_articles;
    const PublicationRecords &m_records;
    QList<ApiRoute> m_routes;
};

} // namespace bantin::portal
