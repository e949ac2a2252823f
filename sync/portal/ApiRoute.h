// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "sync/portal/HttpMessage.h"

#include <QStringList>

#include <functional>

namespace bantin::portal {

/// One question the portal answers. `path` is written as in the OpenAPI document, below "/api/v1": "/units/{unit}/roster"; what
/// stands at the braces is handed to `answer` in its order. Called from many threads at once, with the body of the request.
struct ApiRoute {
    /// Longer bodies are refused.
    static constexpr qsizetype largestBody = 64 * 1024;

    QString path;
    std::function<HttpResponse(const HttpRequest &request, const QStringList &arguments)> answer;
    QByteArray method = "GET"; ///< HEAD is answered where GET is

    /// The arguments when `below` (the request's path below "/api/v1") is of this route.
    std::optional<QStringList> match(QStringView below) const;
};

constexpr qsizetype fingerprintBytes = 32; ///< SHA-256 of a certificate
constexpr qsizetype sha512Bytes = 64;

/// 32 or 64 raw bytes from exactly so many lower-case hex digits; empty for anything else.
QByteArray digestFrom(const QString &hex, qsizetype bytes);
/// What `answer` says of that digest; of anything else, 400 with this reason.
HttpResponse answerForDigest(const QString &hex, qsizetype bytes, const QString &reason,
                             const std::function<HttpResponse(const QByteArray &digest)> &answer);
/// 500 or 507 for what the portal itself cannot do.
HttpResponse storageFailure(const Error &error);

} // namespace bantin::portal
