// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Gives the session's account a new passphrase; works at any age of the old one. The new slot is on the disk, in both
/// copies of the header, before the old one is removed in a second write: killed at any byte, one of the two passphrases
/// opens. What the computer's keyring remembers stays valid. "passphrase-wrong" (old), "passphrase-unchanged",
/// "passphrase-too-short" (minimum), "passphrase-too-simple" (classes, cite), disk reasons: then the old one still opens.
/// Slow (Argon2id).
Result<void> changePassphrase(Session &session, const SecretBytes &old, const SecretBytes &fresh);

/// How the session's passphrase stands with the unit's regulation now.
PassphraseState passphraseState(const Session &session);
/// What to tell the person about it: "passphrase-due-soon" (days, cite), "passphrase-due-now"
/// (cite), "passphrase-expired" (cite), or nothing.
std::optional<Error> passphraseNotice(const Session &session);

} // namespace bantin::workflow
