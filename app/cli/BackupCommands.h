// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/workflow/RestoreWorkspace.h"

#include <string>

namespace bantin::cli {

/// `backup run|list|drill` and `restore`.
class BackupCommands
{
public:
    BackupCommands(CLI::App &app, const Shell &shell);

private:
    ExitCode run();
    ExitCode list();
    ExitCode drill();
    ExitCode restore();
    Result<void> chooseTarget(workflow::Session &session);
    Result<QDir> chosenBackup();
    Result<workflow::OpenedBackup> openChosen();
    store::ByteMeter::Report progress();

    Shell m_shell;
    std::string m_directory;
    std::string m_target;
    std::string m_place;
    std::string m_name;
    std::string m_wordsFile;
    int m_percent = -1;
};

} // namespace bantin::cli
