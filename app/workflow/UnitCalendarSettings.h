// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/calendar/UnitCalendar.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// What the unit has set of its working days, as a "bantin-unit-calendar/1" file; empty when it has set nothing. Deadlines of
/// this workspace are counted with it. Store reasons.
Result<QByteArray> unitCalendarData(Session &session);

/// The same, read. The reasons of parseUnitCalendar(), store reasons.
Result<UnitCalendar> unitCalendar(Session &session);

/// Administrators only: "role-forbids". The reasons of parseUnitCalendar(), with nothing changed; store reasons.
Result<void> setUnitCalendar(Session &session, const UnitCalendar &calendar);

} // namespace bantin::workflow
