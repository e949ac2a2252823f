// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RegisterCommands.h"

#include "app/cli/WorkCalendar.h"
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/messages/DutyWords.h"
#include "app/messages/RegisterPaper.h"
#include "app/messages/ReportPaper.h"
#include "app/workflow/ReadDuties.h"
#include "app/workflow/ReadPeriodReport.h"
#include "app/workflow/ReadRegister.h"
#include "app/workflow/WriteRegister.h"
#include "resources/Resources.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

using State = RegisterEntry::State;

QJsonObject entryJson(const RegisterEntry &entry)
{
    QJsonObject values;
    for (const auto &[field, value] : entry.values.asKeyValueRange())
        values.insert(field, value);
    return {{u"entry"_s, entry.entry},       {u"row"_s, entry.number},    {u"state"_s, registerStateName(entry.state)},
            {u"values"_s, values},           {u"reason"_s, entry.reason}, {u"writer"_s, entry.writerName},
            {u"at"_s, toTimestamp(entry.at)}};
}

QJsonObject dutyJson(const DueDuty &duty)
{
    return {{u"rule"_s, duty.ruleId},
            {u"register"_s, duty.form},
            {u"duty"_s, duty.duty},
            {u"period"_s, duty.period},
            {u"since"_s, duty.since.toString(Qt::ISODate)},
            {u"due-on"_s, duty.dueOn.toString(Qt::ISODate)},
            {u"late"_s, duty.isLate}};
}

QString tableText(const messages::Paper &paper)
{
    QStringList lines{paper.title};
    lines += paper.lines;
    for (const messages::Paper::Table &table : paper.tables) {
        lines.append(table.heading);
        for (const QStringList &row : table.rows)
            lines.append(u'\t' + row.join(u'\t'));
    }
    return lines.join(u'\n');
}

/// "field=value" laid over what was there; an empty value takes the field away.
Result<RegisterEntry::Values> laidOver(RegisterEntry::Values values, const std::vector<std::string> &changes)
{
    for (const std::string &change : changes) {
        const QString typed = text(change);
        const qsizetype sign = typed.indexOf(u'=');
        if (sign < 1)
            return Error{Fault::InvalidInput, u"register-field-unknown"_s, Retry::AfterCorrection, {typed}, {}};
        values.insert(typed.first(sign), typed.sliced(sign + 1));
    }
    return values;
}

} // namespace

RegisterCommands::RegisterCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *group =
        app.add_subcommand("register", "Registers (sổ theo dõi), duties and reports")->require_subcommand(1);
    const auto add = [&](const char *name, const char *purpose, ExitCode (RegisterCommands::*run)()) {
        CLI::App *command = group->add_subcommand(name, purpose);
        command->add_option("DIR", m_directory)->required();
        command->callback([this, run] { m_shell.chosen = [this, run] { return (this->*run)(); }; });
        return command;
    };
    add("list", "The registers the regulation asks for, with how many entries are open", &RegisterCommands::list);
    CLI::App *show = add("show", "The entries of one register, newest first", &RegisterCommands::show);
    show->add_option("REGISTER", m_form)->required();
    show->add_option("--words", m_words, "Only entries with these words, marks or not")->type_name("TEXT");
    show->add_flag("--open", m_open, "Only open entries");
    show->add_option("--table", m_table, "Also write them as a table, without what is private")->type_name("FILE");
    CLI::App *write = add("write", "A new entry, or a new state of one", &RegisterCommands::write);
    write->add_option("REGISTER", m_form)->required();
    write->add_option("FIELD", m_values, "FIELD=VALUE, several of them");
    write->add_option("--entry", m_entry, "The entry that is changed")->type_name("NUMBER");
    write->add_option("--reason", m_reason, "Why a closed entry is changed")->type_name("TEXT");
    write->add_flag("--close", m_close, "Nothing more is to be done");
    add("duties", "What is due for the desk as a whole, late first", &RegisterCommands::duties);
    CLI::App *report = add("report", "The numbers of one period", &RegisterCommands::report);
    report->add_option("PERIOD", m_period, "2026, 2026-H1 or 2026-11")->required();
    report->add_option("--table", m_table, "Also write them as a table")->type_name("FILE");
}

QString RegisterCommands::language() const
{
    return m_shell.options.language.empty() ? u"vi"_s : text(m_shell.options.language);
}

Result<RegisterForm> RegisterCommands::chosenForm() const
{
    const auto registers = RegisterCatalogue::parse(resources::registerForms());
    if (!registers)
        return registers.error();
    const RegisterForm *form = registers->find(text(m_form));
    if (!form)
        return Error{Fault::NotFound, u"register-unknown"_s, Retry::AfterCorrection, {text(m_form)}, {}};
    return *form;
}

ExitCode RegisterCommands::list()
{
    const auto registers = RegisterCatalogue::parse(resources::registerForms());
    auto session = registers ? openSession(m_shell, m_directory) : Result<workflow::Session>(registers.error());
    if (!session)
        return m_shell.output.fail(session.error());
    const auto open = workflow::openRegisterEntries(*session);
    if (!open)
        return m_shell.output.fail(open.error());
    QJsonArray json;
    QStringList lines;
    for (const RegisterForm &form : registers->of(session->regulation)) {
        const QString cites = messages::citesInWords(form.rulesOf(session->regulation));
        const int count = open->value(form.id);
        json.append(QJsonObject{{u"id"_s, form.id}, {u"open"_s, count}, {u"cite"_s, cites}});
        lines.append(QStringList{form.id, QString::number(count), form.name.in(language()), cites}.join(u'\t'));
    }
    m_shell.output.answer({{u"registers"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode RegisterCommands::show()
{
    const auto form = chosenForm();
    auto session = form ? openSession(m_shell, m_directory) : Result<workflow::Session>(form.error());
    if (!session)
        return m_shell.output.fail(session.error());
    workflow::RegisterQuery query;
    query.show = m_open ? workflow::RegisterQuery::Show::Open : workflow::RegisterQuery::Show::All;
    query.words = text(m_words);
    const auto entries = workflow::readRegister(*session, *form, query);
    if (!entries)
        return m_shell.output.fail(entries.error());
    const messages::Paper paper =
        messages::registerPaper(*form, *entries, {session->regulation, language(), {}}, session->unit,
                                DeadlineEngine::localDate(m_shell.clock.nowUtc()));
    if (!m_table.empty()) {
        if (const auto written = writeFile(text(m_table), paper.toCsv()); !written)
            return m_shell.output.fail(written.error());
    }
    QJsonArray json;
    for (const RegisterEntry &entry : *entries)
        json.append(entryJson(entry));
    m_shell.output.answer({{u"entries"_s, json}}, tableText(paper));
    return ExitCode::Done;
}

ExitCode RegisterCommands::write()
{
    const auto form = chosenForm();
    auto session = form ? openSession(m_shell, m_directory) : Result<workflow::Session>(form.error());
    if (!session)
        return m_shell.output.fail(session.error());
    workflow::RegisterDraft draft;
    draft.entry = m_entry;
    draft.state = m_close ? State::Closed : State::Open;
    draft.reason = text(m_reason);
    if (m_entry != 0) {
        const auto rows = workflow::registerHistory(*session, *form, m_entry);
        if (!rows)
            return m_shell.output.fail(rows.error());
        draft.values = rows->constLast().values;
        draft.basedOn = rows->constLast().number;
    }
    const auto values = laidOver(draft.values, m_values);
    if (!values)
        return m_shell.output.fail(values.error());
    draft.values = *values;
    const auto written = workflow::writeRegister(*session, *form, draft);
    if (!written)
        return m_shell.output.fail(written.error());
    m_shell.output.answer(entryJson(*written), QString::number(written->entry));
    return ExitCode::Done;
}

ExitCode RegisterCommands::duties()
{
    const auto registers = RegisterCatalogue::parse(resources::registerForms());
    const auto law = parseRoyaltyLaw(resources::royaltyLaw());
    if (!registers || !law)
        return m_shell.output.fail(registers ? law.error() : registers.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto due = workflow::readDuties(*session, *registers, *law);
    if (!due)
        return m_shell.output.fail(due.error());
    QJsonArray json;
    QStringList lines;
    const QDate today = DeadlineEngine::localDate(m_shell.clock.nowUtc());
    for (const DueDuty &duty : *due) {
        json.append(dutyJson(duty));
        lines.append(QStringList{messages::dueDutyInWords(duty, language()),
                                 messages::dueDutyStandingInWords(duty, today), messages::dueDutyCite(duty)}
                         .join(u'\t'));
    }
    m_shell.output.answer({{u"duties"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode RegisterCommands::report()
{
    const auto period = DutyPeriod::fromString(text(m_period));
    if (!period)
        return m_shell.output.fail(
            {Fault::InvalidInput, u"report-period-invalid"_s, Retry::AfterCorrection, {text(m_period)}, {}});
    const auto registers = RegisterCatalogue::parse(resources::registerForms());
    const auto calendar = workCalendar({});
    if (!registers || !calendar)
        return m_shell.output.fail(registers ? calendar.error() : registers.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto counted = workflow::readPeriodReport(*session, *period, *registers, *calendar);
    if (!counted)
        return m_shell.output.fail(counted.error());
    const messages::Paper paper =
        messages::reportPaper(*counted, session->regulation, *registers, session->unit, {}, language());
    if (!m_table.empty()) {
        if (const auto written = writeFile(text(m_table), paper.toCsv()); !written)
            return m_shell.output.fail(written.error());
    }
    m_shell.output.answer({{u"period"_s, period->toString()},
                           {u"created"_s, counted->created},
                           {u"posted"_s, counted->posted},
                           {u"posted-late"_s, counted->postedLate},
                           {u"royalties-decided"_s, counted->royaltiesDecided}},
                          tableText(paper));
    return ExitCode::Done;
}

} // namespace bantin::cli
