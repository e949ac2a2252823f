// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Certificate.h"
#include "app/crypto/OpenSsl.h"
#include "app/crypto/SigningKey.h"

// Internal to app/crypto: what the value types hold. OpenSSL's handles count references and lock themselves; its
// functions take them non-const even where they only read.
namespace bantin::crypto {

struct Certificate::Private {
    X509Ptr x509;
};

struct SigningKey::Private {
    PkeyPtr pkey;
};

} // namespace bantin::crypto
