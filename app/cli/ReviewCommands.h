// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/cli/DecisionOptions.h"

#include <string>
#include <vector>

namespace bantin::cli {

/// `article forward|comment|decline-letter|changes|approve-batch`: what reviewing needs beside the steps of the path.
class ReviewCommands
{
public:
    ReviewCommands(CLI::App &articleGroup, const Shell &shell);

private:
    using Action = ExitCode (ReviewCommands::*)(workflow::Session &session);
    CLI::App &add(CLI::App &group, const char *name, const char *description, Action action);
    ExitCode forward(workflow::Session &session);
    ExitCode comment(workflow::Session &session);
    ExitCode letter(workflow::Session &session);
    ExitCode changes(workflow::Session &session);
    ExitCode approveBatch(workflow::Session &session);

    Shell m_shell;
    std::string m_directory;
    std::vector<std::string> m_articles;
    std::string m_colleague;
    std::string m_remark;
    std::string m_text;
    std::string m_quote;
    std::string m_replacement;
    std::string m_bodyFile;
    std::string m_sentOn;
    std::string m_sentTo;
    std::string m_since = "seen";
    DecisionOptions m_words;
};

} // namespace bantin::cli
