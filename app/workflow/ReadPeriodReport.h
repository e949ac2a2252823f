// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/calendar/WorkingCalendar.h"
#include "app/domain/registers/PeriodReport.h"
#include "app/domain/registers/RegisterCatalogue.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Deadlines are counted over `calendar`; trashed articles are left out. Store reasons.
Result<PeriodReport> readPeriodReport(Session &session, const DutyPeriod &period, const RegisterCatalogue &registers,
                                      const WorkingCalendar &calendar);

} // namespace bantin::workflow
