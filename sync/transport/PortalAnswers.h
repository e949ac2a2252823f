// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

namespace bantin::sync {

struct HttpAnswer;

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

/// What an answer to each of the two questions says. Pure; any thread. Errors as in PortalApi.
Result<PortalInfo> readPortal(const HttpAnswer &answer);
/// Unknown for 404.
Result<PackageStatus> readPackage(const HttpAnswer &answer);

} // namespace bantin::sync
