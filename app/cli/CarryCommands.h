// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/domain/Delivery.h"

#include <vector>

namespace bantin::cli {

/// Without a line: `outbox export-usb` and `outbox import-receipts`, and `portal certificate`, to which packages are sealed.
class CarryCommands
{
public:
    /// The groups of these names.
    CarryCommands(CLI::App &outbox, CLI::App &portal, const Shell &shell);

private:
    ExitCode exportToStick();
    Result<QJsonObject> carry(workflow::Session &session, const Delivery &delivery) const;
    ExitCode importReceipts();
    ExitCode certificate();

    Shell m_shell;
    std::string m_directory;
    std::string m_folder;
    std::vector<std::string> m_ids;
    std::vector<std::string> m_files;
    std::string m_load;
    std::string m_fingerprint;
};

} // namespace bantin::cli
