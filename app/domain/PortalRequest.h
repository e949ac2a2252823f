// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace bantin {

/// A question to the portal that only people of the unit may ask, or something they tell it to do. What they sign (CMS detached) is its
/// canonical JSON, `"type": "bantin-request/1"`; signature and time travel in the headers `Bantin-Signature` (base64 of the DER) and
/// `Bantin-Time`.
struct PortalRequest {
    QString target;               ///< below "api/v1/", with its query: "units/ab…/articles?after=…"
    QByteArray portalCertificate; ///< 32 raw bytes: fingerprint, so that no portal can pass the question on to another
    QDateTime at;                 ///< UTC, whole seconds
    QByteArray method = "GET";    ///< of HTTP
    QByteArray bodySha512 = {};   ///< 64 raw bytes; empty without a body
};

/// How far the clocks of desk and portal may be apart, either way.
inline constexpr qint64 requestWindowSeconds = 5 * 60;

/// What is signed.
QByteArray toJson(const PortalRequest &request);

} // namespace bantin
