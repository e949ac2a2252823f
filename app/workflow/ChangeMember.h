// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/Session.h"

namespace bantin::workflow {

/// What a member is to be entitled to from now on.
struct MemberChange {
    QString name; ///< of the account
    Roles roles;
    QStringList fields; ///< category ids; empty for all
};

/// Gives an account other roles or another field of work: a new roster version, in which the former entry ends and another begins,
/// so that what was signed before is judged as before. Administrators only ("role-forbids"); "account-not-found" (name),
/// "account-disabled" (name), "roles-empty" (name), "administrator-fixed" (name) for the role of administrator either way,
/// "field-of-work-unknown" (id), "passphrase-expired" (cite), store reasons.
Result<Account> changeMember(Session &session, const MemberChange &change);

} // namespace bantin::workflow
