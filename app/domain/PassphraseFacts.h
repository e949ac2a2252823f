// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"

namespace bantin {

/// Of a passphrase all that a policy may know.
struct PassphraseFacts {
    int characters = 0;
    int classes = 0; ///< as PassphraseRule::characterClasses counts them

    bool operator==(const PassphraseFacts &) const = default;
};

/// Counts without leaving a copy of the passphrase anywhere; it is UTF-8, as SecretBytes::fromPassphrase makes it.
PassphraseFacts factsOf(const SecretBytes &passphrase);

} // namespace bantin
