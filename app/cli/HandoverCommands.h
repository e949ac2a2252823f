// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/workflow/ImportHandover.h"

#include <vector>

namespace bantin::cli {

/// `handover export|inspect|import|versions|settle` (bàn giao): articles between desks of one unit.
class HandoverCommands
{
public:
    HandoverCommands(CLI::App &app, const Shell &shell);

    CLI::App &group() const { return *m_group; }

private:
    void addVersions();
    Result<workflow::Session> open() const;
    Result<QByteArray> readSealed() const;
    ExitCode exportTo();
    ExitCode inspect();
    ExitCode import();
    ExitCode answer(const workflow::HandoverSummary &summary) const;
    ExitCode versions();
    ExitCode settle();

    Shell m_shell;
    CLI::App *m_group;
    std::string m_directory;
    std::string m_file;
    std::vector<std::string> m_articles;
    std::vector<std::string> m_recipients;
    std::string m_article;
    long long m_number = 0;
    bool m_takesTheirs = false;
};

} // namespace bantin::cli
