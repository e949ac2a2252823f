// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/portal/HttpMessage.h"

namespace bantin::portal {

/// Serves the files of the published site, GET and HEAD, with validators (RFC 9110 §8.8), types by ending, no sniffing
/// and a policy that runs no script. Names that begin with a dot and paths that climb are not found. Thread-safe.
class StaticSite final : public HttpHandler
{
public:
    explicit StaticSite(const QString &folder);

    std::unique_ptr<HttpExchange> open(const HttpRequest &request) override;

private:
    HttpResponse find(const HttpRequest &request) const;

    QString m_folder;
};

} // namespace bantin::portal
