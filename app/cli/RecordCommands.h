// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace bantin::cli {

/// `records list|show`.
class RecordCommands
{
public:
    RecordCommands(CLI::App &app, const Shell &shell);

private:
    ExitCode list();
    ExitCode show();

    Shell m_shell;
    std::string m_directory;
    qint64 m_number = 0;
};

} // namespace bantin::cli
