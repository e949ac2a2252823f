// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"

#include <QByteArray>

namespace bantin::crypto {

/// X25519 (RFC 7748). Both halves are 32 bytes.
struct EnvelopeKeys {
    SecretBytes privateKey;
    QByteArray publicKey;
};

/// The same keys every time from the same secret, which must be random already: nothing new has to be stored.
EnvelopeKeys envelopeKeysFrom(const SecretBytes &secret, QByteArrayView purpose);

/// Seals `plaintext` to whoever holds the private half: an X25519 key made for this one message, HKDF-SHA-256 over the
/// shared secret with both public keys as context, AES-256-GCM. Output: the message's public key ‖ nonce ‖ ciphertext ‖
/// tag. It says nothing of who sealed it; a signature inside must. "envelope-invalid" when `publicKey` is no usable key.
Result<QByteArray> sealTo(QByteArrayView publicKey, QByteArrayView plaintext, QByteArrayView associatedData);
/// Authenticates before it returns a byte. "envelope-invalid" (Fault::Tampered) otherwise.
Result<SecretBytes> openSealedTo(const EnvelopeKeys &keys, QByteArrayView sealed, QByteArrayView associatedData);

} // namespace bantin::crypto
