// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// "passphrase-too-short" (minimum), "passphrase-too-simple" (classes, cite).
Result<void> acceptPassphrase(const SecretBytes &passphrase, const Regulation &regulation);

/// "passphrase-expired" (cite): a decision is not signed until the passphrase is changed; everything else goes on.
Result<void> requireFreshPassphrase(const Session &session);

} // namespace bantin::workflow
