// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/portal/HttpMessage.h"

namespace bantin::portal {

/// Serves the files of the published site, GET and HEAD, with validators (RFC 9110 §8.8), types by ending, no sniffing
/// and a policy that runs no script. Names that begin with a dot and paths that climb are not found; what
/// was withdrawn is gone (410, RFC 9110 §15.5.11). Thread-safe.
class StaticSite final : public HttpHandler
{
public:
    /// The file that stands for a page that was taken away: whatever is asked for in its folder is gone.
    static inline const QString withdrawnName = QStringLiteral("da-go.html");

    explicit StaticSite(const QString &folder);

    std::unique_ptr<HttpExchange> open(const HttpRequest &request) override;

private:
    HttpResponse find(const HttpRequest &request) const;

    QString m_folder;
};

} // namespace bantin::portal
