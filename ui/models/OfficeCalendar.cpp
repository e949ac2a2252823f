// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OfficeCalendar.h"

#include "resources/Resources.h"

namespace bantin::ui {

const Result<WorkingCalendar> &officeCalendar()
{
    static const Result<WorkingCalendar> calendar = WorkingCalendar::parse(resources::calendars());
    return calendar;
}

} // namespace bantin::ui
