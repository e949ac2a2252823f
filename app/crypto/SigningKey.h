// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"

#include <memory>

namespace bantin::crypto {

/// An ECDSA P-256 private key. Shared, immutable, thread-safe to sign with; the memory is freed (and cleansed by OpenSSL)
/// with the last copy.
class SigningKey
{
public:
    static SigningKey generate();
    /// PKCS#8 DER; "key-invalid" when it is not an unencrypted P-256 key.
    static Result<SigningKey> fromPkcs8(const SecretBytes &der);

    SecretBytes toPkcs8() const;

    struct Private;
    const Private &d() const { return *m_d; }

private:
    explicit SigningKey(std::shared_ptr<const Private> d);
    std::shared_ptr<const Private> m_d;
};

} // namespace bantin::crypto
