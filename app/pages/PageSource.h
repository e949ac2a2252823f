// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/workflow/Session.h"
#include "sync/engine/PageCheck.h"

namespace bantin::pages {

/// What readers are to get of one delivery the portal carried out, made from the approved text in the store with the renderer the
/// portal uses. `otherVersion`: as in sync::PageToCheck. The reasons of workflow::publishedText() and of the renderer.
Result<sync::ExpectedPage> expectedPage(workflow::Session &session, const Delivery &delivery,
                                        const RegulationCatalogue &regulations, const QString &otherVersion);

/// What to look at, by what the portal signed; `make` answers expectedPage(). "receipt-invalid".
Result<sync::PageToCheck> pageOf(const Delivery &delivery,
                                 std::function<Result<sync::ExpectedPage>(const QString &otherVersion)> make);

} // namespace bantin::pages
