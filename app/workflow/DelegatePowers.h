// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/Session.h"

namespace bantin::workflow {

/// What the signed paper says.
struct NewDelegation {
    QString from; ///< names of accounts
    QString to;
    QList<Power> powers;
    QDateTime begins; ///< UTC
    QDateTime ends;   ///< UTC, exclusive
    QString document; ///< its number
};

/// Enters a delegation into a new signed roster version and keeps a record of it ("delegation"). It holds by itself from begin to
/// end; never does it let somebody approve what they, or who delegated, wrote. A beginning up to a day ago means now.
/// Administrators only ("role-forbids"); "account-not-found" (name), "account-disabled" (name), "delegation-incomplete",
/// "delegation-begun", "delegation-power-missing" (name, powers) where the giver does not hold one of them, "passphrase-expired"
/// (cite), store reasons.
Result<Delegation> delegatePowers(Session &session, const NewDelegation &delegation);

/// Ends a delegation now. By an administrator; record and roster version as above. "role-forbids", "delegation-not-found" (number),
/// "delegation-over" (number), "passphrase-expired" (cite), store reasons.
Result<Delegation> revokeDelegation(Session &session, int number);

} // namespace bantin::workflow
