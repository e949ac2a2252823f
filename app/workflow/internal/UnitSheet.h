// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RegulationCatalogue.h"
#include "app/package/Handover.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// The unit as this desk knows it, for another desk: the newest signed roster, everybody's certificate, the unit's own rules under
/// its profile. Store reasons.
Result<package::HandoverUnit> unitSheet(Session &session);

/// Makes the accounts what the roster says: adds members who are not there yet, changes and closes the others, so that names, four
/// eyes and packages are the same on every desk. Who may unlock is not touched. `certificatesPem` are looked up by the digests in the
/// roster; "handover-invalid" when one is missing. Inside the caller's transaction.
Result<void> followMembers(store::Store &store, const Roster &roster, const QList<QByteArray> &certificatesPem);

/// Whether followUnit() would take over newer rules of the unit. "handover-invalid" for rules nobody may have signed, store reasons.
Result<bool> bringsNewerRules(Session &session, const package::HandoverUnit &unit, const Roster &roster);

/// Takes over a newer list of the board and newer rules of the unit, inside the caller's transaction; what is not newer changes
/// nothing. After the commit `session` is to be brought up to date by renewSession(). Answers the roster then in force.
Result<Roster> followUnit(Session &session, const package::HandoverUnit &unit, const Roster &roster);

/// Roster, own rights and profile of a session whose desk took over another list; "regulation-unknown" (id) leaves the profile.
Result<void> renewSession(Session &session, const Roster &roster, const RegulationCatalogue &regulations);

} // namespace bantin::workflow
