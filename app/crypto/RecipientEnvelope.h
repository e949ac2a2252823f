// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"
#include "app/crypto/Certificate.h"
#include "app/crypto/SigningKey.h"

#include <QList>

namespace bantin::crypto {

/// `plaintext` as CMS AuthEnvelopedData (RFC 5083, 5084), DER, AES-256-GCM, for the holder of any of `recipients`: EC
/// certificates by ephemeral ECDH with the SHA-256 key derivation (RFC 5753), RSA ones by OAEP with SHA-256 (RFC 3560).
/// `openssl cms -decrypt` opens it. It says nothing of who sealed it; a signature inside must. Below 1 GiB. Thread-safe.
/// "recipients-none", "recipient-unusable" (name) for a key of another kind or an RSA key below 2048 bits,
/// "envelope-too-large".
Result<QByteArray> sealFor(const QList<Certificate> &recipients, QByteArrayView plaintext);

/// Gives no byte before the tag over all of them was checked: what OpenSSL decrypts meanwhile stays in memory that is wiped.
/// Only the one form sealFor() writes is read: DER, AES-256-GCM, a whole tag of 16 bytes, no attributes. `key` is that of
/// `certificate`. "envelope-form" when it is something else, "envelope-other-recipient" when nothing in it is for
/// `certificate`, "envelope-altered" (Fault::Tampered) when it does not authenticate, "envelope-too-large".
Result<SecretBytes> openSealedFor(QByteArrayView sealed, const Certificate &certificate, const SigningKey &key);

} // namespace bantin::crypto
