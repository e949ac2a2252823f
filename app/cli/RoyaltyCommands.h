// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/workflow/RoyaltySheets.h"

#include <vector>

namespace bantin::cli {

/// `royalty rates|candidates|estimate|sheets|decide|pay`: royalties from the unit's coefficients to the payment.
class RoyaltyCommands
{
public:
    RoyaltyCommands(CLI::App &app, const Shell &shell);

private:
    ExitCode rates();
    ExitCode candidates();
    ExitCode estimate();
    ExitCode sheets();
    ExitCode decide();
    ExitCode pay();
    /// Runs `step(session, law)` and answers with its sheet.
    template<typename Step>
    ExitCode withSheet(Step step);
    ExitCode answer(const workflow::KeptSheet &kept, const RoyaltyLaw &law, const QString &unit) const;

    Shell m_shell;
    std::string m_directory;
    std::string m_period;
    std::string m_lines;
    std::string m_document;
    std::string m_day;
    std::string m_table;
    std::vector<std::string> m_rates;
    qint64 m_entry = 0;
    qint64 m_budget = 0;
};

} // namespace bantin::cli
