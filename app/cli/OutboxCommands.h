// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace bantin::cli {

/// `outbox send|status`.
class OutboxCommands
{
public:
    OutboxCommands(CLI::App &app, const Shell &shell);

    /// For commands of others that belong beside these.
    CLI::App &group() const { return *m_group; }

private:
    ExitCode send();
    ExitCode status();

    Shell m_shell;
    CLI::App *m_group = nullptr;
    std::string m_directory;
    std::string m_portal;
    std::string m_bandwidth;
    std::string m_tokenFile;
};

} // namespace bantin::cli
