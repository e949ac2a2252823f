// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Every account of the workspace, disabled ones too. Store reasons.
Result<QList<Account>> listAccounts(Session &session);

} // namespace bantin::workflow
