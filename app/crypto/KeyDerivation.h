// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"

#include <QByteArray>

namespace bantin::crypto {

/// RFC 9106 Argon2id, version 0x13.
struct Argon2Parameters {
    quint32 memoryKiB = 256 * 1024;
    quint32 iterations = 3;
    quint32 lanes = 2;
    QByteArray salt; ///< 16 random bytes

    friend bool operator==(const Argon2Parameters &, const Argon2Parameters &) = default;
};

/// Refuses parameters below 64 MiB / t=3 or above 2 GiB / t=64 / 16 lanes, or a salt that is not 16 bytes, with
/// "kdf-out-of-range": a header from a stranger must neither weaken the key nor exhaust the machine. "memory-short" when
/// the machine cannot give the memory now.
Result<SecretBytes> argon2id(const SecretBytes &passphrase, const Argon2Parameters &parameters, qsizetype size = 32);

/// Parameters with a fresh salt that take 0.5–1 s on this machine (256 MiB first, down to 64 MiB/t=3 when memory or
/// speed is short). Runs Argon2id a few times: call off the UI thread.
Argon2Parameters calibrateArgon2();
/// The documented floor with a fresh salt, for machines and tests that state it explicitly.
Argon2Parameters floorArgon2();

/// The same cost for another passphrase.
Argon2Parameters withFreshSalt(Argon2Parameters parameters);

/// HKDF-SHA-256 (RFC 5869) without salt, for keys derived from a secret that is already random.
SecretBytes hkdf(const SecretBytes &secret, QByteArrayView info, qsizetype size = 32);

} // namespace bantin::crypto
