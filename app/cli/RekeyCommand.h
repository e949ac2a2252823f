// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace bantin::cli {

/// `rekey`.
class RekeyCommand
{
public:
    RekeyCommand(CLI::App &app, const Shell &shell);

private:
    ExitCode rekey();

    Shell m_shell;
    std::string m_directory;
    bool m_drop = false;
};

} // namespace bantin::cli
