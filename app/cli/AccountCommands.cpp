// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AccountCommands.h"

#include "app/cli/Json.h"
#include "app/cli/Passphrase.h"
#include "app/messages/WireWords.h"
#include "app/messages/MinutesText.h"
#include "app/workflow/AddAccount.h"
#include "app/workflow/ChangeMember.h"
#include "app/workflow/ChangePassphrase.h"
#include "app/workflow/HandOverAccount.h"
#include "app/workflow/ListAccounts.h"

#include <CLI/CLI.hpp>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QString line(const Account &account)
{
    return account.name + u"\t"_s + messages::inWords(roleNames(account.roles).join(u", "));
}

Result<Roles> parseRoles(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names)
        list.append(text(name).trimmed());
    const auto roles = rolesFromNames(list);
    if (!roles)
        return Error{Fault::InvalidInput, u"role-unknown"_s, Retry::AfterCorrection, {list.join(u", ")}, {}};
    return *roles;
}

QStringList textsOf(const std::vector<std::string> &values)
{
    QStringList texts;
    for (const std::string &value : values)
        texts.append(text(value).trimmed());
    return texts;
}

/// The roles named, or those of the levels named.
Result<Roles> rolesOf(const Regulation &regulation, const std::vector<std::string> &levels,
                      const std::vector<std::string> &roles, const std::vector<std::string> &fields)
{
    if (levels.empty())
        return parseRoles(roles);
    return rolesOfLevels(regulation.levels, textsOf(levels), textsOf(fields));
}

} // namespace

AccountCommands::AccountCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *group = app.add_subcommand("account", "Accounts (tài khoản)")->require_subcommand(1);
    CLI::App *command = group->add_subcommand("add", "Add an account; its passphrase comes from --new-passphrase-file");
    command->add_option("DIR", m_directory)->required();
    command->add_option("--name", m_name, "Name, shown at unlock and in decisions")->required();
    addEntitlements(*command);
    command->callback([this] { m_shell.chosen = [this] { return add(); }; });

    command = group->add_subcommand("change", "Give an account other roles or another field of work");
    command->add_option("DIR", m_directory)->required();
    command->add_option("NAME", m_name)->required();
    addEntitlements(*command);
    command->callback([this] { m_shell.chosen = [this] { return change(); }; });

    command = group->add_subcommand("list", "All accounts with their roles");
    command->add_option("DIR", m_directory)->required();
    command->callback([this] { m_shell.chosen = [this] { return list(); }; });

    command = group->add_subcommand("passphrase", "Change one's own passphrase to that in --new-passphrase-file");
    command->add_option("DIR", m_directory)->required();
    command->callback([this] { m_shell.chosen = [this] { return passphrase(); }; });

    command = group->add_subcommand("hand-over", "Close an account and give its open work to another, with minutes");
    command->add_option("DIR", m_directory)->required();
    command->add_option("NAME", m_name, "Who leaves")->required();
    command->add_option("--to", m_successor, "Who goes on with the work")->required();
    command->add_option("--reason", m_reason, "Why, for the minutes");
    command->callback([this] { m_shell.chosen = [this] { return handOver(); }; });
}

void AccountCommands::addEntitlements(CLI::App &command)
{
    CLI::Option *roles =
        command.add_option("--roles", m_roles, "contributor, editor, approver, clerk, administrator")->delimiter(',');
    CLI::Option *levels =
        command.add_option("--levels", m_levels, "Levels of permission the regulation names, in place of roles")
            ->delimiter(',');
    levels->excludes(roles);
    command.add_option("--fields", m_fields, "Categories the account is bound to; without it to none")->delimiter(',');
}

ExitCode AccountCommands::change()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto roles = rolesOf(session->regulation, m_levels, m_roles, m_fields);
    if (!roles)
        return m_shell.output.fail(roles.error());
    const auto account = workflow::changeMember(*session, {text(m_name), *roles, textsOf(m_fields)});
    if (!account)
        return m_shell.output.fail(account.error());
    m_shell.output.answer({{u"account"_s, toJson(*account)}}, line(*account));
    return ExitCode::Done;
}

ExitCode AccountCommands::add()
{
    const auto passphrase =
        readPassphrase(QString::fromStdString(m_shell.options.newPassphraseFile), u"--new-passphrase-file"_s);
    if (!passphrase)
        return m_shell.output.fail(passphrase.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto roles = rolesOf(session->regulation, m_levels, m_roles, m_fields);
    if (!roles)
        return m_shell.output.fail(roles.error());
    const auto account = workflow::addAccount(*session, text(m_name), *roles, *passphrase, textsOf(m_fields));
    if (!account)
        return m_shell.output.fail(account.error());
    m_shell.output.answer({{u"account"_s, toJson(*account)}}, line(*account));
    return ExitCode::Done;
}

ExitCode AccountCommands::list()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto accounts = workflow::listAccounts(*session);
    if (!accounts)
        return m_shell.output.fail(accounts.error());
    QJsonArray json;
    QStringList lines;
    for (const Account &account : *accounts) {
        json.append(toJson(account));
        lines.append(line(account));
    }
    m_shell.output.answer({{u"accounts"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode AccountCommands::passphrase()
{
    const CommonOptions &options = m_shell.options;
    const auto fresh = readPassphrase(QString::fromStdString(options.newPassphraseFile), u"--new-passphrase-file"_s);
    if (!fresh)
        return m_shell.output.fail(fresh.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto old = readPassphrase(QString::fromStdString(options.passphraseFile), u"--passphrase-file"_s);
    if (!old)
        return m_shell.output.fail(old.error());
    if (const auto changed = workflow::changePassphrase(*session, *old, *fresh); !changed)
        return m_shell.output.fail(changed.error());
    const QDateTime due = PassphrasePolicy(session->regulation.passphrase).expiry(session->passphraseMade);
    m_shell.output.answer({{u"account"_s, session->account.name},
                           {u"made"_s, toTimestamp(session->passphraseMade)},
                           {u"expires"_s, due.isValid() ? toTimestamp(due) : QString()}},
                          session->account.name);
    return ExitCode::Done;
}

ExitCode AccountCommands::handOver()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto minutes = workflow::handOverAccount(*session, {text(m_name), text(m_successor), text(m_reason)});
    if (!minutes)
        return m_shell.output.fail(minutes.error());
    m_shell.output.answer({{u"number"_s, minutes->number}, {u"minutes"_s, QString::fromUtf8(minutes->json)}},
                          messages::minutesText(minutes->json));
    return ExitCode::Done;
}

} // namespace bantin::cli
