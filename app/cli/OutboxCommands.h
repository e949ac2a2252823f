// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace bantin::cli {

/// `outbox send|status`.
class OutboxCommands
{
public:
    OutboxCommands(CLI::App &app, const Shell &shell);

private:
    ExitCode send();
    ExitCode status();

    Shell m_shell;
    std::string m_directory;
    std::string m_portal;
    std::string m_bandwidth;
};

} // namespace bantin::cli
