// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace bantin::cli {

/// `regulation list`.
class RegulationCommands
{
public:
    RegulationCommands(CLI::App &app, const Shell &shell);

private:
    ExitCode list();

    Shell m_shell;
};

} // namespace bantin::cli
