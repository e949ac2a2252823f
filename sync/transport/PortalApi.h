// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport/PortalAnswers.h"

#include <QFuture>

#include <chrono>
#include <memory>

namespace bantin::sync {

class PortalConnection;

/// The portal's own questions beside tus. Same thread as the connection; errors as in TransportFault.h and
/// "portal-not-json" (a page instead of an answer, or an answer that lacks what it must have), "protocol-refused"
/// (a portal of another protocol version).
class PortalApi
{
public:
    explicit PortalApi(PortalConnection &connection);

    /// Where uploads are created (tus): what the portal said last, before that "files/" below it.
    QUrl uploads() const;
    /// "portal-redirected" (host) when it wants uploads on another origin: whoever answers there could not be told from a thief.
    /// Asked again, it answers only whether it is still the same.
    QFuture<Result<PortalInfo>> portal();
    /// `digest`: what the portal knows the package by, 64 raw bytes (package::bagDigest). While it is being verified the portal
    /// may keep the answer back for `patience` (RFC 7240, "wait"), which saves asking again.
    QFuture<Result<PackageStatus>> package(const QByteArray &digest, std::chrono::seconds patience = {});

private:
    /// What the portal said of itself last; shared with the questions that are on their way.
    struct Known {
        PortalInfo info;
        QByteArray tag; ///< ETag of that answer; empty: nothing is known
    };

    PortalConnection &m_connection;
    std::shared_ptr<Known> m_known;
};

} // namespace bantin::sync
