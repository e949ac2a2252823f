// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/cli/Command.h"
#include "app/cli/Output.h"

namespace bantin::cli {

/// `bantin-cli SUBCOMMAND …`: the same use cases as the windows, for scripts. Exit codes: 0 done, 1 refused or failed, 2 the
/// command line was not understood. Needs a QCoreApplication; only `outbox send` runs its event loop.
class CommandLine
{
public:
    /// `regulations` must outlive it.
    CommandLine(const Regulations &regulations, const Clock &clock);

    ExitCode run(int argc, const char *const *argv);

private:
    const Regulations &m_regulations;
    const Clock &m_clock;
};

} // namespace bantin::cli
