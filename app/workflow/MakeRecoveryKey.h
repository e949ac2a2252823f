// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/crypto/RecoveryKey.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Makes `key` the recovery key for the unit's sealed envelope; it opens the store and holds the unit's authority. The one
/// before it stops opening: the new slot is on the disk before the old one is removed. So a window can show and print the
/// words first, and put the key in force when the sheet has been proved readable.
/// Administrators only ("role-forbids"); disk reasons, then the older key still opens.
Result<void> adoptRecoveryKey(Session &session, const crypto::RecoveryKey &key);

/// A new key, adopted. Returns its words, ASCII, this once: they are kept nowhere. Reasons of adoptRecoveryKey().
Result<SecretBytes> makeRecoveryKey(Session &session);

/// When the recovery key was made, UTC; invalid when there is none. Reasons of store::readHeader().
Result<QDateTime> recoveryKeyMade(const Session &session);

} // namespace bantin::workflow
