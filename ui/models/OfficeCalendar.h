// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/calendar/WorkingCalendar.h"

namespace bantin::ui {

/// The working days as this build knows them, read at the first call. The reasons of WorkingCalendar::parse(). Thread-safe.
const Result<WorkingCalendar> &officeCalendar();

} // namespace bantin::ui
