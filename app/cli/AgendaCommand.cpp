// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AgendaCommand.h"

#include "app/cli/WorkCalendar.h"
#include "app/messages/AgendaWords.h"
#include "app/messages/BoardWords.h"
#include "app/messages/DueWords.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView stateName(DueState state)
{
    switch (state) {
    case DueState::Late:
        return "late"_L1;
    case DueState::DueToday:
        return "due-today"_L1;
    case DueState::DueSoon:
        return "due-soon"_L1;
    case DueState::Waiting:
        break;
    }
    return "waiting"_L1;
}

QLatin1StringView dutyName(AgendaDuty duty)
{
    constexpr QLatin1StringView names[] = {"write"_L1, "revise"_L1, "review"_L1,  "approve"_L1,
                                           "send"_L1,  "answer"_L1, "forward"_L1, "reply"_L1};
    return names[int(duty)];
}

QJsonObject itemJson(const workflow::AgendaArticle &item, const QStringList &reasons)
{
    QJsonObject json{{u"id"_s, item.article.id.toString()},        {u"title"_s, item.article.title},
                     {u"duty"_s, dutyName(item.entry.task.duty)},  {u"since"_s, toTimestamp(item.entry.task.since)},
                     {u"waited-working-days"_s, item.workingDays}, {u"reasons"_s, QJsonArray::fromStringList(reasons)}};
    if (const auto &deadline = item.entry.task.deadline) {
        json.insert(u"due-at"_s, toTimestamp(deadline->dueAt));
        json.insert(u"rule"_s, deadline->limit.ruleId);
        json.insert(u"provisional"_s, deadline->isProvisional);
        json.insert(u"state"_s, stateName(item.entry.standing->state));
        json.insert(u"working-days"_s, item.entry.standing->workingDays);
    }
    return json;
}

QString itemLine(const workflow::AgendaArticle &item)
{
    QStringList parts{messages::dueInWords(item.entry), messages::waitInWords(item.workingDays),
                      messages::dutyInWords(item.entry.task.duty), item.article.title};
    parts.removeAll(QString());
    return item.article.id.toString() + u'\t' + parts.join(u" · "_s);
}

} // namespace

AgendaCommand::AgendaCommand(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *agenda = app.add_subcommand("agenda", "What waits for the account, late first, with deadlines and why");
    agenda->add_option("DIR", m_directory)->required();
    agenda->add_option("--unit-calendar", m_unitCalendar, "Calendar data instead of what the unit has set")
        ->type_name("FILE");
    CLI::Option *ics =
        agenda->add_option("--ics", m_ics, "Also write the deadlines as iCalendar; no titles and no names are in it")
            ->type_name("FILE");
    agenda->add_flag("--tasks", m_tasks, "Write tasks instead of events")->needs(ics);
    agenda->callback([this] { m_shell.chosen = [this] { return list(); }; });
}

ExitCode AgendaCommand::list()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto calendar = workCalendar(*session, m_unitCalendar);
    if (!calendar)
        return m_shell.output.fail(calendar.error());
    const auto personal = workflow::readAgenda(*session, *calendar);
    if (!personal)
        return m_shell.output.fail(personal.error());
    if (const auto exported = exportCalendar(personal->agenda); !exported)
        return m_shell.output.fail(exported.error());
    return answer(*personal, *calendar);
}

Result<void> AgendaCommand::exportCalendar(const Agenda &agenda) const
{
    if (m_ics.empty())
        return {};
    const ICalendarForm form = m_tasks ? ICalendarForm::Tasks : ICalendarForm::Events;
    return writeFile(text(m_ics), messages::agendaCalendar(agenda, form, m_shell.clock.nowUtc()));
}

ExitCode AgendaCommand::answer(const workflow::PersonalAgenda &personal, const WorkingCalendar &calendar) const
{
    const QString language = m_shell.options.language.empty() ? u"vi"_s : text(m_shell.options.language);
    QJsonArray json;
    QStringList lines;
    for (const workflow::AgendaArticle &item : personal.articles) {
        const QStringList reasons = messages::dueReasonsInWords(item.due, calendar, language);
        json.append(itemJson(item, reasons));
        lines.append(itemLine(item));
        for (const QString &reason : reasons)
            lines.append(u'\t' + reason);
    }
    QJsonArray tasks;
    for (const workflow::TaskView &view : personal.tasks) {
        tasks.append(QJsonObject{{u"number"_s, view.task.number},
                                 {u"about"_s, view.about},
                                 {u"assigned-by"_s, view.assignedBy},
                                 {u"note"_s, view.task.note},
                                 {u"due-at"_s, view.task.dueAt.isValid() ? toTimestamp(view.task.dueAt) : QString()}});
        lines.append(messages::taskLine(view.task, view.assignedBy, view.about));
    }
    m_shell.output.answer({{u"agenda"_s, json}, {u"tasks"_s, tasks}}, lines.join(u'\n'));
    return ExitCode::Done;
}

} // namespace bantin::cli
