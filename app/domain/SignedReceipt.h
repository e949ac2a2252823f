// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>

namespace bantin {

/// A receipt with its signature as one file, as the portal keeps it and as a stick carries it back: canonical JSON,
/// `"type":"bantin-portal-answer/1"`. Nothing of it is verified here.
struct SignedReceipt {
    QByteArray receipt;   ///< canonical JSON of a Receipt
    QByteArray signature; ///< CMS detached, DER

    friend bool operator==(const SignedReceipt &, const SignedReceipt &) = default;
};

QByteArray toJson(const SignedReceipt &answer);
/// "receipt-file-invalid". Pure; any thread.
Result<SignedReceipt> signedReceiptFromJson(QByteArrayView bytes);

/// What files on a stick are called. Their names say nothing of the article; `portalDigest` (64 raw bytes) is what the portal knows the
/// package by, so that a package and its receipt belong together by name.
QString parcelFileName(const QByteArray &portalDigest);
QString receiptFileName(const QByteArray &portalDigest);
/// "*.bantin", "*.biennhan".
QString parcelFilePattern();
QString receiptFilePattern();

} // namespace bantin
