// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/KeyDerivation.h"

#include <optional>

namespace bantin::crypto {

/// Internal to app/crypto and its known-answer test: Argon2id with every input of RFC 9106 and no range check.
/// Empty when OpenSSL refuses or memory is short.
std::optional<SecretBytes> deriveArgon2id(const SecretBytes &passphrase, const Argon2Parameters &parameters,
                                          qsizetype size, QByteArrayView secret = {},
                                          QByteArrayView associatedData = {});

} // namespace bantin::crypto
