// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/workflow/ReadAgenda.h"

namespace bantin::cli {

/// `agenda`: what waits for the account, in the order to do it, with age, deadline and why; `--ics` also writes the deadlines
/// as a file for other calendar programs.
class AgendaCommand
{
public:
    AgendaCommand(CLI::App &app, const Shell &shell);

private:
    ExitCode list();
    ExitCode answer(const workflow::PersonalAgenda &personal, const WorkingCalendar &calendar) const;
    Result<void> exportCalendar(const Agenda &agenda) const;

    Shell m_shell;
    std::string m_directory;
    std::string m_unitCalendar;
    std::string m_ics;
    bool m_tasks = false;
};

} // namespace bantin::cli
