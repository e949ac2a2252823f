// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"

#include <QByteArrayList>
#include <QList>

namespace bantin::crypto {

/// 32 raw bytes.
QByteArray sha256(QByteArrayView bytes);
/// 64 raw bytes.
QByteArray sha512(QByteArrayView bytes);
/// The same of each, in their order; large ones side by side on all cores. Blocks until all are done.
QByteArrayList sha512OfEach(const QList<QByteArrayView> &all);
/// HMAC-SHA-256 (RFC 2104), 32 raw bytes.
QByteArray hmacSha256(const SecretBytes &key, QByteArrayView bytes);
/// Cryptographically secure random bytes; aborts the program when the system has none, never returns weak ones.
QByteArray randomBytes(qsizetype size);
/// The same for keys: the bytes never leave wiped memory.
SecretBytes randomSecret(qsizetype size);
/// Constant-time comparison; false when sizes differ.
bool equalSecrets(QByteArrayView a, QByteArrayView b);

} // namespace bantin::crypto
