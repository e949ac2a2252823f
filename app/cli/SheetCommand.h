// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace bantin::cli {

/// `article sheet`: the course of one article as a PDF to print, written only where --pdf says.
class SheetCommand
{
public:
    SheetCommand(CLI::App &articleGroup, const Shell &shell);

private:
    ExitCode run() const;

    Shell m_shell;
    std::string m_directory;
    std::string m_article;
    std::string m_pdf;
};

} // namespace bantin::cli
