// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/deadline/TimeLimit.h"
#include "app/domain/regulation/DeadlineRule.h"

namespace bantin {

/// What DeadlineEngine counts of a profile's rule; nothing where its text gives no number. Where it does not say whether the
/// first day counts, the unit's defaults decide.
std::optional<TimeLimit> regulatedLimit(const DeadlineRule &rule);

} // namespace bantin
