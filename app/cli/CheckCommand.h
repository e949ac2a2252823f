// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/domain/StoreReport.h"

namespace bantin::cli {

/// `check`: exit 0 for a sound workspace, 1 for a damaged one. Needs only the passphrase, not a store that opens.
class CheckCommand
{
public:
    CheckCommand(CLI::App &app, const Shell &shell);

private:
    ExitCode check();
    ExitCode repair();
    ExitCode answer(const StoreReport &report, const QString &keptAs) const;

    Shell m_shell;
    std::string m_directory;
    std::string m_backup;
    bool m_all = false;
    bool m_repair = false;
};

} // namespace bantin::cli
