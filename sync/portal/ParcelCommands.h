// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace bantin::portal {

/// `certificate` and `import`: what the portal's people do for desks that have no line. Exit codes: 0 when every package is published,
/// withdrawn or scheduled, 1 otherwise.
class ParcelCommands
{
public:
    /// Leaves the action of the chosen subcommand in `chosen`; both outlive the parsing.
    ParcelCommands(CLI::App &app, std::function<int()> &chosen);

private:
    int showCertificate() const;
    int import() const;

    std::string m_root;
    std::string m_certificateFile;
    std::string m_name;
    std::string m_url;
    std::string m_receipts;
    std::vector<std::string> m_files;
    long long m_maximumSize = 512LL << 20;
    int m_seconds = 300;
    bool m_json = false;
};

} // namespace bantin::portal
