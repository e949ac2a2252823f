// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Check.h"
#include "app/store/ArticleRepository.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// What does not meet the profile's rules in force today: text, fields of every article and of its kind, which private fields
/// are filled in, and how its English version stands. The text's own reasons, store reasons.
Result<QList<Finding>> findingsOf(const Session &session, const store::WorkingCopy &copy);

} // namespace bantin::workflow
