// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/royalty/RoyaltyLaw.h"
#include "app/workflow/Session.h"

#include <QMap>

namespace bantin::workflow {

/// The unit's own table of coefficients: hundredths by genre. Empty until somebody enters what the unit pays; the law's
/// numbers are limits, not rates.
using RoyaltyRates = QMap<QString, int>;

/// As it stands. Store reasons.
Result<RoyaltyRates> royaltyRates(Session &session);
/// Replaces the table; the former one stays readable as rows of the register. Those who decide on royalties and the
/// administrator: "role-forbids". "royalty-genre-unknown" (name), "royalty-over-limit" (coefficient, highest, genre).
Result<void> setRoyaltyRates(Session &session, const RoyaltyLaw &law, const RoyaltyRates &rates);
bool maySetRoyaltyRates(const Session &session, const RoyaltyLaw &law);

} // namespace bantin::workflow
