// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/calendar/WorkingCalendar.h"
#include "app/workflow/Session.h"

#include <string>

namespace bantin::cli {

/// The calendar of this build under the unit's own file, which may be no name. The reasons of readFile() and of
/// WorkingCalendar::parse().
Result<WorkingCalendar> workCalendar(const std::string &unitFile);

/// The calendar of this build under what the open workspace's unit has set, or under that file instead when it has a name.
/// The same reasons, and those of workflow::unitCalendarData().
Result<WorkingCalendar> workCalendar(workflow::Session &session, const std::string &unitFile);

} // namespace bantin::cli
