// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "sync/transport/HttpCall.h"

#include <QByteArray>
#include <QFuture>
#include <QMap>
#include <QUrl>

#include <functional>

namespace bantin::sync {

class PortalConnection;
struct HttpAnswer;

/// What HEAD says about an upload.
struct UploadOffset {
    qint64 offset = 0;  ///< bytes the server has kept
    qint64 length = -1; ///< of the whole upload; -1 when the server did not say
};

/// The requests of tus 1.0.0 (core protocol, creation and termination extensions) that a delivery needs. Keeps no state: what is
/// worth keeping is journalled by the caller. Same thread as the connection; errors as in TransportFault.h.
class TusUpload
{
public:
    /// Where uploads are created; asked before each creation, since the portal says it.
    using Endpoint = std::function<QUrl()>;
    TusUpload(PortalConnection &connection, Endpoint endpoint);
    TusUpload(PortalConnection &connection, const QUrl &endpoint);

    /// Creation with an empty body, so that a lost answer costs no bytes. The absolute address of the upload; a relative
    /// Location is resolved, one on another origin is refused ("portal-redirected").
    QFuture<Result<QUrl>> create(qint64 length, const QMap<QString, QByteArray> &metadata);
    QFuture<Result<UploadOffset>> head(const QUrl &upload);
    /// Appends `body` at `offset`; the new offset, which lies within what was sent.
    QFuture<Result<qint64>> patch(const QUrl &upload, qint64 offset, HttpBody body, SendProgress progress = {});

    /// Termination extension: the server forgets the upload; one it no longer has is a success.
    QFuture<Result<void>> terminate(const QUrl &upload);

private:
    Result<QUrl> readLocation(const HttpAnswer &answer, const QUrl &endpoint) const;

    PortalConnection &m_connection;
    Endpoint m_endpoint;
};

} // namespace bantin::sync
