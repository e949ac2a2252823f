// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

#include <vector>

namespace bantin::cli {

/// `delegate add|revoke|list` and `task assign|done|list`.
class DelegateCommands
{
public:
    DelegateCommands(CLI::App &app, const Shell &shell);

private:
    void addDelegations(CLI::App &app);
    void addTasks(CLI::App &app);
    ExitCode add();
    ExitCode revoke();
    ExitCode list();
    ExitCode assign();
    ExitCode done();
    ExitCode tasks();

    Shell m_shell;
    std::string m_directory;
    std::string m_from;
    std::string m_to;
    std::vector<std::string> m_powers;
    std::string m_begins;
    std::string m_ends;
    std::string m_document;
    std::string m_article;
    std::string m_category;
    std::string m_note;
    std::string m_due;
    int m_number = 0;
    bool m_mine = false;
};

} // namespace bantin::cli
