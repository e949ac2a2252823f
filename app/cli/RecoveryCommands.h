// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace bantin::cli {

/// `recovery make|use`.
class RecoveryCommands
{
public:
    RecoveryCommands(CLI::App &app, const Shell &shell);

private:
    ExitCode make();
    ExitCode use();

    Shell m_shell;
    std::string m_directory;
    std::string m_wordsFile;
};

} // namespace bantin::cli
