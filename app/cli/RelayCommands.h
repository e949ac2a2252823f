// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/RelayGo.h"

#include <vector>

namespace bantin::cli {

/// `handover send|receive|withdraw|relayed`: hand-overs through the portal.
class RelayCommands
{
public:
    /// `handover`: the group of that name.
    RelayCommands(CLI::App &handover, const Shell &shell);

private:
    CLI::App *add(CLI::App &handover, const char *name, const char *description, ExitCode (RelayCommands::*run)());
    Result<std::unique_ptr<RelayGo>> open() const;
    Result<void> queue(RelayGo &go) const;
    ExitCode send();
    ExitCode receive();
    ExitCode withdraw();
    ExitCode relayed();
    ExitCode answer(RelayGo &go, const QList<RelayedHandover> &rows, const QMap<QByteArray, Error> &refused = {}) const;

    Shell m_shell;
    std::string m_directory;
    std::string m_portal;
    std::string m_bandwidth;
    std::string m_handover;
    std::vector<std::string> m_articles;
    std::vector<std::string> m_recipients;
};

} // namespace bantin::cli
