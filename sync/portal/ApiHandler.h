// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Certificate.h"
#include "sync/portal/HttpMessage.h"
#include "sync/portal/PackageInbox.h"

namespace bantin::portal {

struct PortalDescription {
    QString name;
    crypto::Certificate certificate;
    qint64 maximumPackageSize = 0;
};

/// GET below "/api/v1": "portal" and "packages/<SHA-512 in hex>"; resources/openapi/portal.yaml describes both.
class ApiHandler final : public HttpHandler
{
public:
    /// Does not own the inbox.
    ApiHandler(PortalDescription portal, const PackageInbox &inbox);

    std::unique_ptr<HttpExchange> open(const HttpRequest &request) override;

private:
    HttpResponse portal() const;
    HttpResponse package(const QString &sha512) const;

    PortalDescription m_portal;
    const PackageInbox &m_inbox;
};

} // namespace bantin::portal
