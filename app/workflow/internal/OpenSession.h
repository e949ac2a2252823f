// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RegulationCatalogue.h"
#include "app/domain/Roster.h"
#include "app/workflow/Session.h"
#include "app/workflow/internal/Entrance.h"

namespace bantin::workflow {

/// Opens the store through `entrance` and makes sure that header, signed roster, account and key belong together.
/// `secret` is what opened the entrance; its slot is renewed when it is of an earlier version or store key, and a disk that
/// refuses that leaves the slot as it is. "account-disabled", "regulation-unknown" (id), "slot-stale" (account),
/// "workspace-header-damaged", store reasons.
Result<Session> openSession(const QDir &directory, const store::WorkspaceHeader &header, Entrance entrance,
                            const SecretBytes &secret, const RegulationCatalogue &regulations, const Clock &clock,
                            store::Store::Access access);

/// The latest roster, signed by `unit` and about the workspace the header describes: the header lies in the clear; what it
/// says about the unit counts only if the signed roster in the store says the same. "workspace-header-damaged".
Result<Roster> confirmedRoster(store::Store &store, const QDir &directory, const store::WorkspaceHeader &header,
                               const crypto::Certificate &unit);

} // namespace bantin::workflow
