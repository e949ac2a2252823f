// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/domain/deadline/DeadlineEngine.h"

namespace bantin::cli {

/// `calendar YEAR` and `deadline`: which days are worked, and when something is due and why. Needs no workspace.
class CalendarCommands
{
public:
    CalendarCommands(CLI::App &app, const Shell &shell);

private:
    ExitCode listYear();
    ExitCode countDeadline();
    /// "period-invalid" (text)
    Result<TimeLimit> limit() const;
    QString language() const;

    Shell m_shell;
    std::string m_unitCalendar;
    std::string m_from;
    std::string m_period;
    int m_year = 0;
    bool m_isBefore = false;
    bool m_countsFirstDay = false;
};

} // namespace bantin::cli
