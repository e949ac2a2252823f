// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/BoardCommands.h"

#include "app/base/Clock.h"
#include "app/messages/BoardWords.h"
#include "app/workflow/ReadRosters.h"
#include "app/workflow/SetBoard.h"

#include <CLI/CLI.hpp>

#include <QJsonDocument>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maximumBoard = 64 * 1024;

QJsonObject rosterJson(const workflow::RosterView &view)
{
    QJsonObject object = QJsonDocument::fromJson(toJson(view.roster)).object();
    object.insert(u"signature-valid"_s, view.signatureValid);
    return object;
}

} // namespace

BoardCommands::BoardCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *group = app.add_subcommand("board", "The editorial board (Ban Biên tập)")->require_subcommand(1);
    CLI::App *command = group->add_subcommand("show", "Who sits on it, and where it is not as the regulation asks");
    command->add_option("DIR", m_directory)->required();
    command->callback([this] { m_shell.chosen = [this] { return show(); }; });
    command = group->add_subcommand("set", "Set it down from a JSON file, as `board show --json` prints it");
    command->add_option("DIR", m_directory)->required();
    command->add_option("FILE", m_file)->required();
    command->callback([this] { m_shell.chosen = [this] { return set(); }; });

    group = app.add_subcommand("roster", "The signed list of who may do what")->require_subcommand(1);
    command = group->add_subcommand("show", "The newest version");
    command->add_option("DIR", m_directory)->required();
    command->callback([this] { m_shell.chosen = [this] { return roster(); }; });
    command = group->add_subcommand("history", "Every version, newest first");
    command->add_option("DIR", m_directory)->required();
    command->callback([this] { m_shell.chosen = [this] { return history(); }; });
}

ExitCode BoardCommands::show()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const Board &board = session->roster.board;
    const QStringList gaps = messages::boardGapLines(board, session->regulation.board);
    m_shell.output.answer({{u"board"_s, toJsonObject(board)}, {u"gaps"_s, QJsonArray::fromStringList(gaps)}},
                          (messages::boardLines(session->roster) + gaps).join(u'\n'));
    return ExitCode::Done;
}

ExitCode BoardCommands::set()
{
    const auto bytes = readFile(text(m_file), maximumBoard);
    if (!bytes)
        return m_shell.output.fail(bytes.error());
    const auto board = parseBoard(*bytes);
    if (!board)
        return m_shell.output.fail(board.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto roster = workflow::setBoard(*session, *board);
    if (!roster)
        return m_shell.output.fail(roster.error());
    m_shell.output.answer({{u"version"_s, roster->version}}, messages::boardLines(*roster).join(u'\n'));
    return ExitCode::Done;
}

ExitCode BoardCommands::roster()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    m_shell.output.answer({{u"roster"_s, QJsonDocument::fromJson(toJson(session->roster)).object()}},
                          messages::rosterLines(session->roster, session->regulation).join(u'\n'));
    return ExitCode::Done;
}

ExitCode BoardCommands::history()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto views = workflow::readRosters(*session);
    if (!views)
        return m_shell.output.fail(views.error());
    QJsonArray json;
    QStringList lines;
    for (const workflow::RosterView &view : *views) {
        json.append(rosterJson(view));
        lines.append(messages::rosterTitle(view.roster, view.signatureValid));
    }
    m_shell.output.answer({{u"rosters"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

} // namespace bantin::cli
