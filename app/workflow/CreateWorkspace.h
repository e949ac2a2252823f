// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/Session.h"
#include "app/crypto/KeyDerivation.h"
#include "app/base/SecretBytes.h"

namespace bantin::workflow {

struct NewWorkspace {
    QDir directory; ///< created; must be missing or empty
    QString unit;
    Regulation regulation;
    QString administrator; ///< name of the first account
};

/// Makes the unit's authority, the administrator with the first slot, the encrypted store and the first signed roster, and
/// writes the public "unit-certificate.pem" for the portal. "workspace-exists", "name-invalid", "passphrase-too-short" (min),
/// disk reasons. On failure nothing of a half-made workspace stays. Slow (Argon2id).
Result<Session> createWorkspace(const NewWorkspace &workspace, const SecretBytes &passphrase,
                                const crypto::Argon2Parameters &kdf, const Clock &clock);

} // namespace bantin::workflow
