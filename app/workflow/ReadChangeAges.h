// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/agenda/ChangeAge.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Every category of a rule that gives no number of days: continuously, at once, on change, or nothing at all. Ages are
/// shown, nothing of it is ever late. In the order of the profile. Store reasons.
Result<QList<ChangeAge>> readChangeAges(Session &session);

} // namespace bantin::workflow
