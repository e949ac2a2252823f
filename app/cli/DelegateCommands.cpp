// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/DelegateCommands.h"

#include "app/base/Clock.h"
#include "app/cli/QueryOptions.h"
#include "app/messages/BoardWords.h"
#include "app/workflow/AssignTask.h"
#include "app/workflow/DelegatePowers.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QList<Power>> parsePowers(const std::vector<std::string> &names)
{
    QList<Power> powers;
    for (const std::string &name : names) {
        const auto power = powerFromName(text(name));
        if (!power)
            return Error{Fault::InvalidInput, u"delegation-incomplete"_s, Retry::AfterCorrection, {text(name)}, {}};
        powers.append(*power);
    }
    return powers;
}

QJsonObject taskJson(const workflow::TaskView &view)
{
    const auto timestamp = [](const QDateTime &time) { return time.isValid() ? toTimestamp(time) : QString(); };
    return {{u"number"_s, view.task.number},
            {u"article"_s, view.task.article.toString()},
            {u"category"_s, view.task.category},
            {u"about"_s, view.about},
            {u"assignee"_s, view.assignee},
            {u"assigned-by"_s, view.assignedBy},
            {u"note"_s, view.task.note},
            {u"due-at"_s, timestamp(view.task.dueAt)},
            {u"assigned-at"_s, timestamp(view.task.assignedAt)},
            {u"done-at"_s, timestamp(view.task.doneAt)}};
}

} // namespace

DelegateCommands::DelegateCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    addDelegations(app);
    addTasks(app);
}

void DelegateCommands::addDelegations(CLI::App &app)
{
    CLI::App *group = app.add_subcommand("delegate", "Delegations (ủy quyền)")->require_subcommand(1);
    CLI::App *command = group->add_subcommand("add", "Enter a delegation; it holds from --from-day to --to-day");
    command->add_option("DIR", m_directory)->required();
    command->add_option("--from", m_from, "Who delegates")->required();
    command->add_option("--to", m_to, "Who acts for them")->required();
    command
        ->add_option("--powers", m_powers,
                     "review, approve, withdraw, send, assign-tasks, sign-answers, decide-royalties")
        ->required()
        ->delimiter(',');
    command->add_option("--from-day", m_begins, "First day, YYYY-MM-DD")->required();
    command->add_option("--to-day", m_ends, "Last day, YYYY-MM-DD")->required();
    command->add_option("--document", m_document, "Number of the signed paper")->required();
    command->callback([this] { m_shell.chosen = [this] { return add(); }; });
    command = group->add_subcommand("revoke", "End a delegation now");
    command->add_option("DIR", m_directory)->required();
    command->add_option("NUMBER", m_number)->required();
    command->callback([this] { m_shell.chosen = [this] { return revoke(); }; });
    command = group->add_subcommand("list", "All delegations there ever were");
    command->add_option("DIR", m_directory)->required();
    command->callback([this] { m_shell.chosen = [this] { return list(); }; });
}

void DelegateCommands::addTasks(CLI::App &app)
{
    CLI::App *group = app.add_subcommand("task", "Tasks the head of the board assigns")->require_subcommand(1);
    CLI::App *command = group->add_subcommand("assign", "Give a member an article or a category to see to");
    command->add_option("DIR", m_directory)->required();
    command->add_option("--to", m_to, "Who is to do it")->required();
    CLI::Option *article = command->add_option("--article", m_article, "Id of the article");
    command->add_option("--category", m_category, "Id of the category")->excludes(article);
    command->add_option("--note", m_note);
    command->add_option("--due", m_due, "Last day, YYYY-MM-DD");
    command->callback([this] { m_shell.chosen = [this] { return assign(); }; });
    command = group->add_subcommand("done", "Mark a task as done");
    command->add_option("DIR", m_directory)->required();
    command->add_option("NUMBER", m_number)->required();
    command->callback([this] { m_shell.chosen = [this] { return done(); }; });
    command = group->add_subcommand("list", "All tasks, newest first");
    command->add_option("DIR", m_directory)->required();
    command->add_flag("--mine", m_mine, "Only what this account has to do");
    command->callback([this] { m_shell.chosen = [this] { return tasks(); }; });
}

ExitCode DelegateCommands::add()
{
    const auto powers = parsePowers(m_powers);
    const auto begins = startOfDay(u"--from-day"_s, m_begins);
    const auto last = startOfDay(u"--to-day"_s, m_ends);
    if (!powers)
        return m_shell.output.fail(powers.error());
    if (!begins || !last)
        return m_shell.output.fail(begins ? last.error() : begins.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto delegation = workflow::delegatePowers(
        *session, {text(m_from), text(m_to), *powers, *begins, last->addDays(1), text(m_document)});
    if (!delegation)
        return m_shell.output.fail(delegation.error());
    m_shell.output.answer({{u"delegation"_s, toJsonObject(*delegation)}},
                          messages::rosterLines(session->roster, session->regulation).constLast());
    return ExitCode::Done;
}

ExitCode DelegateCommands::revoke()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto delegation = workflow::revokeDelegation(*session, m_number);
    if (!delegation)
        return m_shell.output.fail(delegation.error());
    m_shell.output.answer({{u"delegation"_s, toJsonObject(*delegation)}}, messages::periodWords(*delegation));
    return ExitCode::Done;
}

ExitCode DelegateCommands::list()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    QJsonArray json;
    for (const Delegation &delegation : session->roster.delegations)
        json.append(toJsonObject(delegation));
    const QStringList lines = messages::rosterLines(session->roster, session->regulation);
    m_shell.output.answer({{u"delegations"_s, json}}, lines.last(json.size()).join(u'\n'));
    return ExitCode::Done;
}

ExitCode DelegateCommands::assign()
{
    const auto last = startOfDay(u"--due"_s, m_due);
    if (!last)
        return m_shell.output.fail(last.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto task =
        workflow::assignTask(*session, {text(m_to), ArticleId::fromString(text(m_article)), text(m_category),
                                        text(m_note), last->isValid() ? last->addDays(1) : QDateTime()});
    if (!task)
        return m_shell.output.fail(task.error());
    m_shell.output.answer({{u"task"_s, task->number}}, QString::number(task->number));
    return ExitCode::Done;
}

ExitCode DelegateCommands::done()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    if (const auto finished = workflow::finishTask(*session, m_number); !finished)
        return m_shell.output.fail(finished.error());
    m_shell.output.answer({{u"task"_s, m_number}}, QString::number(m_number));
    return ExitCode::Done;
}

ExitCode DelegateCommands::tasks()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto views = m_mine ? workflow::myTasks(*session) : workflow::listTasks(*session);
    if (!views)
        return m_shell.output.fail(views.error());
    QJsonArray json;
    QStringList lines;
    for (const workflow::TaskView &view : *views) {
        json.append(taskJson(view));
        lines.append(
            QStringList{QString::number(view.task.number), view.assignee, view.about, view.task.note}.join(u'\t'));
    }
    m_shell.output.answer({{u"tasks"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

} // namespace bantin::cli
