// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/cli/QueryOptions.h"

#include <vector>

namespace bantin::cli {

/// `article import|set|list|show` and `search`.
class ArticleCommands
{
public:
    ArticleCommands(CLI::App &app, const Shell &shell);

    /// The `article` group, for the steps of the path.
    CLI::App &group() { return *m_group; }

private:
    ExitCode import();
    ExitCode set();
    ExitCode list();
    ExitCode show();
    ExitCode due();
    ExitCode search();
    Result<void> assign(workflow::Session &session);

    Shell m_shell;
    CLI::App *m_group = nullptr;
    std::string m_directory;
    std::string m_article;
    std::string m_query;
    std::vector<std::string> m_files;
    std::vector<std::string> m_assignments;
    std::string m_day;
    bool m_waiting = false;
    QueryOptions m_listed;
    QueryOptions m_searched;
};

} // namespace bantin::cli
