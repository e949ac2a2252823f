// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OfficeCalendar.h"

#include "app/workflow/UnitCalendarSettings.h"
#include "resources/Resources.h"

#include <utility>

namespace bantin::ui {

const Result<WorkingCalendar> &officeCalendar()
{
    static const Result<WorkingCalendar> calendar = WorkingCalendar::parse(resources::calendars());
    return calendar;
}

Result<OfficeCalendar::Days> OfficeCalendar::of(workflow::Session &session)
{
    const auto unit = workflow::unitCalendarData(session);
    if (!unit)
        return unit.error();
    if (m_days && m_unit == *unit)
        return m_days;
    auto calendar = WorkingCalendar::parse(resources::calendars(), *unit);
    if (!calendar)
        return calendar.error();
    m_unit = *unit;
    m_days = std::make_shared<const WorkingCalendar>(*std::move(calendar));
    return m_days;
}

} // namespace bantin::ui
