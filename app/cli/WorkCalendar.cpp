// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/WorkCalendar.h"

#include "app/cli/Command.h"
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

} // namespace bantin::cli
