// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/workflow/Session.h"
#include "sync/engine/PageCheck.h"

namespace bantin::cli {

/// What readers are to get of one delivery the portal carried out, made from the approved text in the store with the renderer the
/// portal uses. `session` and `regulations` outlive what is returned. "receipt-invalid".
Result<sync::PageToCheck> pageOf(workflow::Session &session, const Delivery &delivery,
                                 const RegulationCatalogue &regulations);

} // namespace bantin::cli
