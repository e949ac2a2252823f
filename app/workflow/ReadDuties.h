// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/agenda/DueDuty.h"
#include "app/domain/registers/RegisterCatalogue.h"
#include "app/domain/royalty/RoyaltyLaw.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// What waits today, late first, then what waits longest. Periods are asked for from the day the workspace was made. Nothing
/// for an account that only contributes; that nothing was posted is for editors and approvers. Store reasons.
Result<QList<DueDuty>> readDuties(Session &session, const RegisterCatalogue &registers, const RoyaltyLaw &law);

} // namespace bantin::workflow
