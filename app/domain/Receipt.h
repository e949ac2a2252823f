// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace bantin {

/// Biên nhận: what the portal says about one package, signed by the portal (CMS detached over the canonical JSON,
/// `"type":"bantin-receipt/1"`). The portal writes it, the desk verifies and keeps it.
struct Receipt {
    QByteArray packageSha512; ///< 64 raw bytes: Delivery::portalDigest(), as the portal computed it from what arrived
    QString article;          ///< empty when the package could not be read far enough
    QString revision;
    QString outcome;       ///< "published", "withdrawn" or "refused"
    QString reason;        ///< reason code of a refusal
    QStringList arguments; ///< of the refusal
    QString pageUrl;    ///< absolute address of the published or withdrawn page; empty when refused or never published
    QDateTime issuedAt; ///< UTC, whole seconds

    friend bool operator==(const Receipt &, const Receipt &) = default;
};

QByteArray toJson(const Receipt &receipt);
/// "receipt-invalid".
Result<Receipt> receiptFromJson(QByteArrayView bytes);

} // namespace bantin
