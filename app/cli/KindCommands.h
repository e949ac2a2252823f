// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace bantin::cli {

/// `article private|english` and `consultations`: what a kind of content needs besides its fields.
class KindCommands
{
public:
    KindCommands(CLI::App &app, CLI::App &articleGroup, const Shell &shell);

private:
    ExitCode privateFields();
    ExitCode english();
    ExitCode consultations();

    Shell m_shell;
    std::string m_directory;
    std::string m_article;
    std::string m_file;
    std::string m_english;
};

} // namespace bantin::cli
