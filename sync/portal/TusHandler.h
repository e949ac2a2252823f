// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/portal/HttpMessage.h"
#include "sync/portal/UploadStore.h"

namespace bantin::portal {

/// tus 1.0.0 (core, creation, creation-with-upload, expiration, termination) below one path. A HEAD takes the upload away
/// from an open PATCH, since after a silent break the client is back before we know that it was gone; a second PATCH
/// without a HEAD gets 423. Every refusal is a JSON {"reason","detail"}. Thread-safe.
class TusHandler final : public HttpHandler
{
public:
    /// `path` such as "/files". `maximumSize` in bytes. Does not own the store.
    TusHandler(const QString &path, UploadStore &uploads, qint64 maximumSize);

    std::unique_ptr<HttpExchange> open(const HttpRequest &request) override;

private:
    HttpResponse options() const;
    HttpResponse head(const QString &id) const;
    HttpResponse remove(const QString &id) const;
    std::unique_ptr<HttpExchange> create(const HttpRequest &request) const;
    std::unique_ptr<HttpExchange> append(const HttpRequest &request, const QString &id) const;

    QString m_path;
    UploadStore &m_uploads;
    qint64 m_maximumSize;
};

} // namespace bantin::portal
