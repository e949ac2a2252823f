// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

#include <vector>

namespace bantin::cli {

/// `pack`, `verify` and `bag check`.
class PackageCommands
{
public:
    PackageCommands(CLI::App &app, const Shell &shell);

private:
    ExitCode pack();
    ExitCode verify();
    ExitCode checkBag();

    Shell m_shell;
    std::string m_directory;
    std::string m_article;
    std::string m_file;
    std::vector<std::string> m_anchors;
};

} // namespace bantin::cli
