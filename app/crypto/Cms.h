// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Certificate.h"
#include "app/crypto/SigningKey.h"

#include <QList>

namespace bantin::crypto {

/// CMS SignedData (RFC 5652), detached, binary, DER, one signer, ECDSA P-256 with SHA-256, signed attributes with the
/// signing certificate (CAdES-BES), the signer's certificate embedded. `openssl cms -verify -binary -inform DER` accepts it.
/// `key` must be the certificate's own (Certificate::belongsTo); anything else is a programming error and aborts.
QByteArray signDetached(QByteArrayView content, const Certificate &certificate, const SigningKey &key);

/// Exactly one signer, digest SHA-256/384/512 only, signature over `content`, bound to its certificate (RFC 5035
/// signingCertificateV2), embedded certificate issued by (or equal to) one of `anchors` and valid at `time`. The system's
/// own trusted roots play no part. Returns the signer's certificate.
/// "signature-invalid" (content changed or malformed), "signature-stranger" (certificate not from an anchor),
/// "signature-expired".
Result<Certificate> verifyDetached(QByteArrayView signature, QByteArrayView content, const QList<Certificate> &anchors,
                                   const QDateTime &time);

} // namespace bantin::crypto
