// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/Session.h"
#include "app/crypto/KeyDerivation.h"
#include "app/base/SecretBytes.h"

namespace bantin::workflow {

struct NewWorkspace {
    QDir directory; ///< created; see isFreeForWorkspace()
    QString unit;
    Regulation regulation;
    QString administrator; ///< name of the first account
};

/// Whether a workspace can be made there: nothing is there, or only what a creation left that was killed before the
/// workspace opened. A folder with the header of a workspace is never free.
bool isFreeForWorkspace(const QDir &directory);

/// Makes the unit's authority, the administrator with the first slot, the encrypted store and the first signed roster, and
/// writes the public "unit-certificate.pem" for the portal. "workspace-exists", "name-invalid", "passphrase-too-short" (min),
/// "store-in-use" while somebody else makes one there, disk reasons. On failure nothing of a half-made workspace stays;
/// killed, or cut off from power, it leaves a workspace that opens or a folder that is free. Slow (Argon2id).
Result<Session> createWorkspace(const NewWorkspace &workspace, const SecretBytes &passphrase,
                                const crypto::Argon2Parameters &kdf, const Clock &clock);

} // namespace bantin::workflow
