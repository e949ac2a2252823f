// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/deadline/TimeLimit.h"

namespace bantin {

/// The unit's choice where a regulation is silent, to begin with the law's own. None of the five says either.
struct DeadlineDefaults {
    /// Bộ luật Dân sự 2015, Điều 147.2–3: the day of the event is not counted.
    TimeLimit::DayZero dayZero = TimeLimit::DayZero::DoesNotCount;
    /// Điều 148.5: a last day that is a day off gives way to the next working day.
    TimeLimit::DayOff after = TimeLimit::DayOff::NextWorkingDay;
    /// "At least so many days before": a later day would leave fewer days than were asked for.
    TimeLimit::DayOff before = TimeLimit::DayOff::PreviousWorkingDay;
};

} // namespace bantin
