// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"

#include <QByteArray>

namespace bantin::crypto {

/// AES-256-GCM with a random 96-bit nonce; output is nonce ‖ ciphertext ‖ 16-byte tag. `key` is 32 bytes.
QByteArray seal(const SecretBytes &key, QByteArrayView plaintext, QByteArrayView associatedData);
/// Authenticates before it returns a byte. "key-wrong" (Fault::WrongKey) when it does not open.
Result<SecretBytes> open(const SecretBytes &key, QByteArrayView sealed, QByteArrayView associatedData);

} // namespace bantin::crypto
