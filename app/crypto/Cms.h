// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Certificate.h"
#include "app/crypto/SigningKey.h"

namespace bantin::crypto {

/// CMS SignedData (RFC 5652), detached, binary, DER, one signer, ECDSA P-256 with SHA-256, signed attributes with the
/// signing certificate (CAdES-BES), the signer's certificate embedded. `openssl cms -verify -binary -inform DER` accepts it.
QByteArray signDetached(QByteArrayView content, const Certificate &certificate, const SigningKey &key);

/// Exactly one signer, digest SHA-256/384/512 only, signature over `content`, embedded certificate issued by (or equal
/// to) one of `anchors` and valid at `time`. Returns the signer's certificate.
/// "signature-invalid" (content changed or malformed), "signature-stranger" (certificate not from an anchor),
/// "signature-expired".
Result<Certificate> verifyDetached(QByteArrayView signature, QByteArrayView content, const QList<Certificate> &anchors,
                                   const QDateTime &time);

} // namespace bantin::crypto
