// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// A new recovery key for the unit's sealed envelope; it opens the store and holds the unit's authority. The one before it
/// stops opening: the new slot is on the disk before the old one is removed. Returns the words, ASCII, this once: they are
/// kept nowhere. Administrators only ("role-forbids"); disk reasons, then the older key still opens.
Result<SecretBytes> makeRecoveryKey(Session &session);

} // namespace bantin::workflow
