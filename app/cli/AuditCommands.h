// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace bantin::cli {

/// `audit list|verify|export`.
class AuditCommands
{
public:
    AuditCommands(CLI::App &app, const Shell &shell);

private:
    ExitCode list();
    ExitCode verify();
    ExitCode exportAll();

    Shell m_shell;
    std::string m_directory;
    std::string m_about;
    std::string m_file;
};

} // namespace bantin::cli
