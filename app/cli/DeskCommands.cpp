// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/DeskCommands.h"

#include "app/cli/Passphrase.h"
#include "app/workflow/JoinDesk.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestInvitation = 16 << 20;

QString translated(const char *text)
{
    return QCoreApplication::translate("Messages", text);
}

} // namespace

DeskCommands::DeskCommands(CLI::App &group, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *command = group.add_subcommand("invite", "Seal the account for another desk, with its own passphrase");
    command->add_option("DIR", m_directory)->required();
    command->add_option("FILE", m_file, "New file")->required();
    command->callback([this] { m_shell.chosen = [this] { return invite(); }; });
    command = group.add_subcommand("join", "A new desk of the unit from an invitation; --passphrase-file opens it");
    command->add_option("DIR", m_directory, "New folder")->required();
    command->add_option("FILE", m_file)->required();
    command->callback([this] { m_shell.chosen = [this] { return join(); }; });
    command = group.add_subcommand(
        "admit", "Let the invited account unlock this desk too; its passphrase is in --new-passphrase-file");
    command->add_option("DIR", m_directory)->required();
    command->add_option("FILE", m_file)->required();
    command->callback([this] { m_shell.chosen = [this] { return admit(); }; });
}

Result<QByteArray> DeskCommands::readInvitation() const
{
    return readFile(QString::fromStdString(m_file), largestInvitation);
}

ExitCode DeskCommands::invite()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto passphrase =
        readPassphrase(QString::fromStdString(m_shell.options.passphraseFile), u"--passphrase-file"_s);
    if (!passphrase)
        return m_shell.output.fail(passphrase.error());
    const auto invitation = workflow::makeInvitation(*session, *passphrase);
    if (!invitation)
        return m_shell.output.fail(invitation.error());
    const QString file = QString::fromStdString(m_file);
    if (const auto written = writeFile(file, *invitation); !written)
        return m_shell.output.fail(written.error());
    m_shell.output.answer(
        {{u"file"_s, file}, {u"account"_s, session->account.name}},
        translated(QT_TRANSLATE_NOOP("Messages",
                                     "%1 is the invitation. Whoever has it and the passphrase can act as %2:"
                                     " delete it when the other desk is open."))
            .arg(file, session->account.name));
    return ExitCode::Done;
}

ExitCode DeskCommands::join()
{
    const auto passphrase =
        readPassphrase(QString::fromStdString(m_shell.options.passphraseFile), u"--passphrase-file"_s);
    if (!passphrase)
        return m_shell.output.fail(passphrase.error());
    const auto invitation = readInvitation();
    if (!invitation)
        return m_shell.output.fail(invitation.error());
    const QDir directory(QString::fromStdString(m_directory));
    const auto session = workflow::joinDesk(directory, *invitation, *passphrase, m_shell.regulations(), m_shell.clock);
    if (!session)
        return m_shell.output.fail(session.error());
    m_shell.output.answer({{u"directory"_s, directory.absolutePath()},
                           {u"workspace"_s, session->workspace.toString()},
                           {u"unit"_s, session->unit},
                           {u"account"_s, session->account.name}},
                          directory.absolutePath());
    return ExitCode::Done;
}

ExitCode DeskCommands::admit()
{
    const auto passphrase =
        readPassphrase(QString::fromStdString(m_shell.options.newPassphraseFile), u"--new-passphrase-file"_s);
    if (!passphrase)
        return m_shell.output.fail(passphrase.error());
    const auto invitation = readInvitation();
    if (!invitation)
        return m_shell.output.fail(invitation.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto account = workflow::admitAccount(*session, *invitation, *passphrase, m_shell.regulations());
    if (!account)
        return m_shell.output.fail(account.error());
    m_shell.output.answer({{u"account"_s, account->name}},
                          translated(QT_TRANSLATE_NOOP("Messages", "%1 can unlock this desk now.")).arg(account->name));
    return ExitCode::Done;
}

} // namespace bantin::cli
