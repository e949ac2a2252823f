// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Certificate.h"
#include "app/crypto/SigningKey.h"

namespace bantin::crypto {

/// ECDSA P-256 with SHA-256 over `content`, DER, about 71 bytes: for what only our own programs check. What others must be
/// able to verify is CMS (Cms.h). Thread-safe.
QByteArray signPlain(QByteArrayView content, const SigningKey &key);
/// Whether the key of `certificate` made it. Says nothing of who issued the certificate or when it was valid.
bool isSignedBy(QByteArrayView signature, QByteArrayView content, const Certificate &certificate);

} // namespace bantin::crypto
