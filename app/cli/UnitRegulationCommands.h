// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace bantin::cli {

/// What a workspace follows: `regulation change|unit-rules`, in the group of RegulationCommands.
class UnitRegulationCommands
{
public:
    UnitRegulationCommands(CLI::App &group, const Shell &shell);

private:
    ExitCode change();
    ExitCode unitRules();

    Shell m_shell;
    std::string m_directory;
    std::string m_profile;
    std::string m_document;
    std::string m_reason;
    std::string m_file;
    std::string m_raised;
    std::string m_enforcement;
};

} // namespace bantin::cli
