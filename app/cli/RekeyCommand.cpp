// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RekeyCommand.h"

#include "app/workflow/RekeyWorkspace.h"

#include <CLI/CLI.hpp>

namespace bantin::cli {

using namespace Qt::StringLiterals;

RekeyCommand::RekeyCommand(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *command =
        app.add_subcommand("rekey", "Give the workspace a new store key, after a lost machine or a leaver");
    command->add_option("DIR", m_directory)->required();
    command->add_flag("--drop", m_drop, "Go on without the accounts the new key cannot reach");
    command->callback([this] { m_shell.chosen = [this] { return rekey(); }; });
}

ExitCode RekeyCommand::rekey()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    qint64 told = -1;
    const auto progress = [&](qint64 done, qint64 total) {
        const qint64 percent = total > 0 ? done * 100 / total : 100;
        if (percent / 10 != told / 10)
            m_shell.output.note(u"%1 %"_s.arg(percent));
        told = percent;
        return true;
    };
    const auto unreachable = m_drop ? workflow::Unreachable::Drop : workflow::Unreachable::Refuse;
    const auto rekeyed = workflow::rekeyWorkspace(*session, unreachable, progress);
    if (!rekeyed)
        return m_shell.output.fail(rekeyed.error());
    m_shell.output.answer({{u"key-epoch"_s, qint64(session->keyEpoch)}}, QString::number(session->keyEpoch));
    return ExitCode::Done;
}

} // namespace bantin::cli
