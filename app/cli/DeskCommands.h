// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace bantin::cli {

/// `handover invite|join|admit`: further desks of one unit.
class DeskCommands
{
public:
    DeskCommands(CLI::App &group, const Shell &shell);

private:
    Result<QByteArray> readInvitation() const;
    ExitCode invite();
    ExitCode join();
    ExitCode admit();

    Shell m_shell;
    std::string m_directory;
    std::string m_file;
};

} // namespace bantin::cli
