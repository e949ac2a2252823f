// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

#include <vector>

namespace bantin::cli {

/// `workspace create|set|certificate|show`.
class WorkspaceCommands
{
public:
    WorkspaceCommands(CLI::App &app, const Shell &shell);

private:
    ExitCode create();
    ExitCode set();
    ExitCode certificate();
    ExitCode show();
    Result<QJsonObject> createWorkspace();
    Result<void> assign();

    Shell m_shell;
    std::string m_directory;
    std::string m_unit;
    std::string m_regulation;
    std::string m_administrator;
    std::string m_portal;
    bool m_light = false;
    std::string m_output;
    std::vector<std::string> m_assignments;
};

} // namespace bantin::cli
