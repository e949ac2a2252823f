// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

#include <string>

namespace bantin::cli {

/// `regulation list`, `regulation supply-map` and `regulation coverage`: every requirement, what carries it and the test that proves it. Exit code 0
/// when every one is carried or is no desk matter, 1 while any is only planned.
class RegulationCommands
{
public:
    RegulationCommands(CLI::App &app, const Shell &shell);

    /// Where the commands about one workspace's regulation belong.
    CLI::App &group() const { return *m_group; }

private:
    ExitCode list();
    ExitCode coverage();
    ExitCode supplyMap();

    Shell m_shell;
    CLI::App *m_group = nullptr;
    std::string m_profile;
};

} // namespace bantin::cli
