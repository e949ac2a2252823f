// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/crypto/RecoveryKey.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

struct Recovery {
    QDir directory;
    const crypto::RecoveryKey &key;
    QString accountName;
    const SecretBytes &passphrase; ///< the account's new one
};

/// Lets an account in again whose passphrase is lost. Its signing key went with the passphrase, so the unit's authority,
/// which the recovery key holds, certifies a new one. The roster keeps the older certificate with the end of its service:
/// what it signed stays valid. The account's older slots are removed. Killed at any byte, either nothing has happened or the
/// new passphrase opens; doing it again is harmless.
/// "recovery-key-wrong", "recovery-key-missing" when none was ever made, "account-not-found" (name), "account-disabled" (name),
/// "passphrase-too-short" (min), "passphrase-too-simple", "regulation-unknown" (id), store and disk reasons. Slow (Argon2id).
Result<Session> recoverWorkspace(const Recovery &recovery, const RegulationCatalogue &regulations, const Clock &clock);

} // namespace bantin::workflow
