// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

#include <vector>

namespace bantin::cli {

/// `account add|change|list|passphrase|hand-over`.
class AccountCommands
{
public:
    AccountCommands(CLI::App &app, const Shell &shell);

private:
    ExitCode add();
    ExitCode change();
    void addEntitlements(CLI::App &command);
    ExitCode list();
    ExitCode passphrase();
    ExitCode handOver();

    Shell m_shell;
    std::string m_directory;
    std::string m_name;
    std::string m_successor;
    std::string m_reason;
    std::vector<std::string> m_roles;
    std::vector<std::string> m_levels;
    std::vector<std::string> m_fields;
};

} // namespace bantin::cli
