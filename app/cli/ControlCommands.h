// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/domain/Delivery.h"
#include "app/workflow/ConfigureSending.h"

#include <functional>
#include <vector>

namespace bantin::cli {

/// `outbox pause|resume|limit|urgent|cancel|queue`: what the buttons of the outbox do.
class ControlCommands
{
public:
    /// `outbox`: the group of that name.
    ControlCommands(CLI::App &outbox, const Shell &shell);

private:
    void addSettings(CLI::App &outbox);
    void addDeliveries(CLI::App &outbox);
    ExitCode change(const std::function<Result<void>(workflow::SendingSettings &)> &change);
    Result<void> readLimit(workflow::SendingSettings &settings) const;
    ExitCode urgent();
    ExitCode cancel();
    ExitCode queue();
    ExitCode answer(const Result<QList<Delivery>> &deliveries) const;

    Shell m_shell;
    std::string m_directory;
    std::string m_limit;
    std::string m_metered;
    std::vector<std::string> m_ids;
    std::string m_portal;
    std::string m_tokenFile;
    bool m_isOff = false;
};

} // namespace bantin::cli
