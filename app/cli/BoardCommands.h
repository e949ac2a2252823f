// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace bantin::cli {

/// `board show|set` and `roster show|history`.
class BoardCommands
{
public:
    BoardCommands(CLI::App &app, const Shell &shell);

private:
    ExitCode show();
    ExitCode set();
    ExitCode roster();
    ExitCode history();

    Shell m_shell;
    std::string m_directory;
    std::string m_file;
};

} // namespace bantin::cli
