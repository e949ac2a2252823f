// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>

namespace bantin::sync {

class PortalConnection;

/// Who the portal says it is: GET api/v1/portal.
struct PortalInfo {
    QString name;
    QByteArray certificatePem; ///< what it signs receipts with
    QUrl uploads = {};         ///< where uploads are created; empty: "files/" below the portal
};

/// What the portal knows of one package.
enum class PackageState {
    Unknown,
    Verifying,
    Incomplete, ///< the bag is verified, and pictures it names are not there
    Scheduled,  ///< approved with an embargo: published by itself when that ends
    Published,
    Withdrawn, ///< a notice of withdrawal that was carried out
    Refused
};

/// GET api/v1/packages/DIGEST. Receipt and signature are there once the portal has decided; nothing is verified here.
struct PackageStatus {
    PackageState state = PackageState::Unknown;
    QByteArray receipt;          ///< canonical JSON
    QByteArray receiptSignature; ///< CMS detached, DER
    QDateTime publishFrom = {};  ///< UTC; of a scheduled one
    QList<int> lacking =
        {}; ///< of an incomplete one: the pictures the portal asks for, by position in fetch.txt, ascending
};

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
