// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/domain/registers/RegisterCatalogue.h"

#include <vector>

namespace bantin::cli {

/// `register list|show|write|duties|report`: the registers of the regulation, what is due for the desk, the report of a period.
class RegisterCommands
{
public:
    RegisterCommands(CLI::App &app, const Shell &shell);

private:
    ExitCode list();
    ExitCode show();
    ExitCode write();
    ExitCode duties();
    ExitCode report();
    /// "register-unknown" (id)
    Result<RegisterForm> chosenForm() const;
    QString language() const;

    Shell m_shell;
    std::string m_directory;
    std::string m_form;
    std::string m_words;
    std::string m_period;
    std::string m_table;
    std::vector<std::string> m_values;
    std::string m_reason;
    qint64 m_entry = 0;
    bool m_open = false;
    bool m_close = false;
};

} // namespace bantin::cli
