// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/RelayGo.h"

#include <functional>
#include <vector>

namespace bantin::cli {

/// `handover send|receive|decline|withdraw|relayed`: hand-overs through the portal.
class RelayCommands
{
public:
    /// `handover`: the group of that name.
    RelayCommands(CLI::App &handover, const Shell &shell);

private:
    CLI::App *add(CLI::App &handover, const char *name, const char *description, ExitCode (RelayCommands::*run)());
    Result<std::unique_ptr<RelayGo>> open() const;
    Result<void> queue(RelayGo &go) const;
    /// Looks up m_handover, lets `decide` do what is asked with it, and tells the portal.
    ExitCode settle(const std::function<Result<void>(RelayGo &, const QByteArray &sha512)> &decide);
    ExitCode send();
    ExitCode receive();
    ExitCode decline();
    ExitCode withdraw();
    ExitCode relayed();
    ExitCode answer(RelayGo &go, const QList<RelayedHandover> &rows, const QMap<QByteArray, Error> &refused = {}) const;

    Shell m_shell;
    std::string m_directory;
    std::string m_portal;
    std::string m_bandwidth;
    std::string m_tokenFile;
    std::string m_handover;
    std::vector<std::string> m_articles;
    std::vector<std::string> m_recipients;
};

} // namespace bantin::cli
