// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/deadline/DeadlineRule.h"

namespace bantin {

/// The unit's choice where a regulation is silent, to begin with the law's own. None of the five says either.
struct DeadlineDefaults {
    /// Bộ luật Dân sự 2015, Điều 147.2–3: the day of the event is not counted.
    DayZero dayZero = DayZero::NotCounted;
    /// Điều 148.5: a last day that is a day off gives way to the next working day.
    EndOnDayOff after = EndOnDayOff::NextWorkingDay;
    /// "At least so many days before": a later day would leave fewer days than the rule asks for.
    EndOnDayOff before = EndOnDayOff::PreviousWorkingDay;
};

} // namespace bantin
