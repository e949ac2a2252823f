// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// The session's account for another desk of the same unit: its own key, the unit's certificate, the list of the board and the
/// unit's rules, sealed with the account's passphrase. It holds no article, no store key and never the unit's authority, so the list
/// of the board is still only issued where it was. Whoever has file and passphrase can act as the account. "passphrase-wrong",
/// "store-read-only", store reasons. Slow (Argon2id).
Result<QByteArray> makeInvitation(Session &session, const SecretBytes &passphrase);

/// A desk of the unit in a new folder, with a store key of its own, unlocked by the invited account with the same passphrase.
/// All or nothing, as createWorkspace(). "workspace-exists", "invitation-invalid", "passphrase-wrong", "invitation-not-member"
/// (name), "regulation-unknown" (id), disk reasons. Slow (Argon2id).
Result<Session> joinDesk(const QDir &directory, const QByteArray &invitation, const SecretBytes &passphrase,
                         const RegulationCatalogue &regulations, const Clock &clock);

/// Lets the invited account unlock the session's desk too. A newer list of the board in the invitation is followed.
/// "invitation-other-unit" (unit), "account-already-here" (name), "store-read-only", the reasons of joinDesk(). Slow (Argon2id).
Result<Account> admitAccount(Session &session, const QByteArray &invitation, const SecretBytes &passphrase,
                             const RegulationCatalogue &regulations);

} // namespace bantin::workflow
