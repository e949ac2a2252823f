// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Regulation.h"
#include "app/domain/calendar/WorkingCalendar.h"

namespace bantin {

/// The rule of the regulation by which information is exchanged in office hours, when `now` (UTC) lies on a day off; nothing
/// where no rule says so or the day is worked. The regulations name no hours of the day, so none are counted.
std::optional<Rule> outsideOfficeDays(const Regulation &regulation, const WorkingCalendar &calendar,
                                      const QDateTime &now);

/// The first rule one of whose carriers is the timer of that name; null when there is none.
const Rule *ruleOfTimer(const Regulation &regulation, const QString &timer);

} // namespace bantin
