// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/Session.h"

namespace bantin::workflow {

/// One version of the list of the editorial board.
struct RosterView {
    Roster roster;
    bool signatureValid = false; ///< by the unit's own authority
};

/// Every version, newest first. Store reasons.
Result<QList<RosterView>> readRosters(Session &session);

} // namespace bantin::workflow
