// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/workflow/ExportArchive.h"

#include <vector>

namespace bantin::cli {

/// `archive export|check|extract`.
class ArchiveCommands
{
public:
    ArchiveCommands(CLI::App &app, const Shell &shell);

private:
    Result<workflow::ArchiveChoice> choice() const;
    ExitCode exportTo();
    ExitCode check();
    ExitCode extract();

    Shell m_shell;
    std::string m_directory;
    std::string m_archive;
    std::string m_wordsFile;
    std::vector<std::string> m_articles;
    std::string m_from;
    std::string m_to;
};

} // namespace bantin::cli
