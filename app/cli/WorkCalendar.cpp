// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/WorkCalendar.h"

#include "app/cli/Command.h"
#include "app/workflow/UnitCalendarSettings.h"
#include "resources/Resources.h"

namespace bantin::cli {

Result<WorkingCalendar> workCalendar(const std::string &unitFile)
{
    constexpr qint64 longestUnitCalendar = 1024 * 1024;
    QByteArray unit;
    if (!unitFile.empty()) {
        auto file = readFile(text(unitFile), longestUnitCalendar);
        if (!file)
            return file.error();
        unit = *std::move(file);
    }
    return WorkingCalendar::parse(resources::calendars(), unit);
}

Result<WorkingCalendar> workCalendar(workflow::Session &session, const std::string &unitFile)
{
    if (!unitFile.empty())
        return workCalendar(unitFile);
    const auto unit = workflow::unitCalendarData(session);
    return unit ? WorkingCalendar::parse(resources::calendars(), *unit) : unit.error();
}

} // namespace bantin::cli
