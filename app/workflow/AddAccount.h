// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// New account: key pair, certificate from the unit's authority, slot, new signed roster version. Administrators only
/// ("role-forbids"); "account-name-taken", "name-invalid", "roles-empty", "passphrase-too-short" (min), "passphrase-too-simple".
/// Bound to `fields`, categories of the profile, unless there are none: "field-of-work-unknown" (id).
Result<Account> addAccount(Session &session, const QString &name, Roles roles, const SecretBytes &passphrase,
                           const QStringList &fields = {});

} // namespace bantin::workflow
