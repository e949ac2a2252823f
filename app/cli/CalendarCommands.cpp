// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CalendarCommands.h"

#include "app/cli/WorkCalendar.h"
#include "app/messages/DeadlineWords.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QString isoText(QDate date)
{
    return date.toString(Qt::ISODate);
}

QLatin1StringView basisName(WorkingCalendar::Basis basis)
{
    constexpr QLatin1StringView names[] = {"computed"_L1, "announced"_L1, "unit"_L1};
    return names[int(basis)];
}

QJsonObject dayJson(const CalendarDay &day)
{
    return {{u"date"_s, isoText(day.date)},
            {u"kind"_s, calendarDayKindName(day.kind)},
            {u"name"_s, day.name.vi},
            {u"cite"_s, day.cite},
            {u"in-place-of"_s, isoText(day.inPlaceOf)},
            {u"provisional"_s, day.isProvisional}};
}

QLatin1StringView stepName(DeadlineStep::Kind kind)
{
    constexpr QLatin1StringView names[] = {"event-counted"_L1, "event-not-counted"_L1, "day-off-skipped"_L1,
                                           "end-on-day-off"_L1, "due"_L1};
    return names[int(kind)];
}

QJsonObject deadlineJson(const Deadline &deadline)
{
    QJsonArray steps;
    for (const DeadlineStep &step : deadline.steps)
        steps.append(QJsonObject{
            {u"kind"_s, stepName(step.kind)}, {u"date"_s, isoText(step.date)}, {u"provisional"_s, step.isProvisional}});
    return {{u"event"_s, isoText(deadline.eventDate)},
            {u"due"_s, isoText(deadline.dueDate)},
            {u"due-at"_s, toTimestamp(deadline.dueAt)},
            {u"provisional"_s, deadline.isProvisional},
            {u"steps"_s, steps}};
}

/// "2026-11-20", or "2026-11-20T15:30" in Vietnam's time. "date-invalid" (option, text).
Result<QDateTime> momentOf(const QString &text)
{
    const QDate date = QDate::fromString(text.left(10), u"yyyy-MM-dd");
    const QTime time = text.size() == 10 ? QTime(0, 0) : QTime::fromString(text.mid(10), u"'T'HH:mm");
    if (!date.isValid() || !time.isValid())
        return Error{Fault::InvalidInput, u"date-invalid"_s, Retry::AfterCorrection, {u"--from"_s, text}, {}};
    return DeadlineEngine::startOf(date).addMSecs(time.msecsSinceStartOfDay());
}

} // namespace

CalendarCommands::CalendarCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *calendar = app.add_subcommand("calendar", "The days of a year that are not what their weekday says");
    calendar->add_option("YEAR", m_year)
        ->required()
        ->check(CLI::Range(CalendarYear::firstYear, CalendarYear::lastYear));
    calendar->callback([this] { m_shell.chosen = [this] { return listYear(); }; });
    CLI::App *deadline = app.add_subcommand("deadline", "When something is due, and why then");
    deadline->add_option("--from", m_from, "The event: 2026-11-20, or 2026-11-20T15:30")->required();
    deadline->add_option("--add", m_period, "Such as \"3 working-days\"; units: working-days, days, hours, months")
        ->required();
    deadline->add_flag("--before", m_isBefore, "Count backward from the event");
    deadline->add_flag("--count-first-day", m_countsFirstDay, "The day of the event is the first day");
    deadline->callback([this] { m_shell.chosen = [this] { return countDeadline(); }; });
    for (CLI::App *command : {calendar, deadline})
        command->add_option("--unit-calendar", m_unitCalendar, "The unit's own calendar data")->type_name("FILE");
}

Result<TimeLimit> CalendarCommands::limit() const
{
    const QString period = text(m_period);
    bool isNumber = false;
    TimeLimit limit;
    limit.amount = period.section(u' ', 0, 0).toInt(&isNumber);
    const auto unit = timeUnitFromName(period.section(u' ', 1));
    if (!isNumber || !unit || limit.amount < 0)
        return Error{Fault::InvalidInput, u"period-invalid"_s, Retry::AfterCorrection, {period}, {}};
    limit.unit = *unit;
    limit.direction = m_isBefore ? TimeLimit::Direction::Before : TimeLimit::Direction::After;
    if (m_countsFirstDay)
        limit.dayZero = TimeLimit::DayZero::Counts;
    return limit;
}

QString CalendarCommands::language() const
{
    return m_shell.options.language.empty() ? u"vi"_s : text(m_shell.options.language);
}

ExitCode CalendarCommands::listYear()
{
    const auto calendar = workCalendar(m_unitCalendar);
    if (!calendar)
        return m_shell.output.fail(calendar.error());
    QJsonArray json;
    QStringList lines{messages::basisInWords(m_year, calendar->basisOf(m_year))};
    for (const CalendarDay &day : calendar->daysOf(m_year)) {
        json.append(dayJson(day));
        lines.append(messages::dayInWords(day, language()));
    }
    m_shell.output.answer({{u"year"_s, m_year}, {u"basis"_s, basisName(calendar->basisOf(m_year))}, {u"days"_s, json}},
                          lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode CalendarCommands::countDeadline()
{
    const auto calendar = workCalendar(m_unitCalendar);
    if (!calendar)
        return m_shell.output.fail(calendar.error());
    const auto event = momentOf(text(m_from));
    if (!event)
        return m_shell.output.fail(event.error());
    const auto period = limit();
    if (!period)
        return m_shell.output.fail(period.error());
    const auto deadline = DeadlineEngine(*calendar).due(*period, *event);
    if (!deadline)
        return m_shell.output.fail(deadline.error());
    m_shell.output.answer(deadlineJson(*deadline), messages::explain(*deadline, *calendar, language()).join(u'\n'));
    return ExitCode::Done;
}

} // namespace bantin::cli
