// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RecoveryCommands.h"

#include "app/cli/Json.h"
#include "app/cli/Passphrase.h"
#include "app/cli/TerminalQr.h"
#include "app/workflow/MakeRecoveryKey.h"
#include "app/workflow/RecoverWorkspace.h"

#include <CLI/CLI.hpp>

namespace bantin::cli {

using namespace Qt::StringLiterals;

RecoveryCommands::RecoveryCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *group =
        app.add_subcommand("recovery", "The recovery key on paper (khoá khôi phục)")->require_subcommand(1);
    CLI::App *command =
        group->add_subcommand("make", "A new recovery key: sixteen words, shown once; the older one stops opening");
    command->add_option("DIR", m_directory)->required();
    command->callback([this] { m_shell.chosen = [this] { return make(); }; });

    command =
        group->add_subcommand("use", "Let the account of --as in again, with the passphrase of --new-passphrase-file");
    command->add_option("DIR", m_directory)->required();
    command->add_option("--words-file", m_wordsFile, "File with the sixteen words in its first line")
        ->type_name("FILE");
    command->callback([this] { m_shell.chosen = [this] { return use(); }; });
}

ExitCode RecoveryCommands::make()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto words = workflow::makeRecoveryKey(*session);
    if (!words)
        return m_shell.output.fail(words.error());
    const QString text = QString::fromLatin1(words->view());
    m_shell.output.answer({{u"words"_s, text}}, terminalQr(words->view()) + text);
    return ExitCode::Done;
}

ExitCode RecoveryCommands::use()
{
    const CommonOptions &options = m_shell.options;
    if (options.account.empty())
        return m_shell.output.fail({Fault::InvalidInput, u"option-missing"_s, Retry::AfterCorrection, {u"--as"_s}, {}});
    const auto key = readRecoveryKey(QString::fromStdString(m_wordsFile));
    if (!key)
        return m_shell.output.fail(key.error());
    const auto fresh = readPassphrase(QString::fromStdString(options.newPassphraseFile), u"--new-passphrase-file"_s);
    if (!fresh)
        return m_shell.output.fail(fresh.error());
    const auto session =
        workflow::recoverWorkspace({QDir(QString::fromStdString(m_directory)), *key, text(options.account), *fresh},
                                   m_shell.regulations(), m_shell.clock);
    if (!session)
        return m_shell.output.fail(session.error());
    m_shell.output.answer({{u"account"_s, toJson(session->account)}}, session->account.name);
    return ExitCode::Done;
}

} // namespace bantin::cli
