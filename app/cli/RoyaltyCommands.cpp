// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RoyaltyCommands.h"

#include "app/domain/registers/DutyPeriod.h"
#include "app/messages/RoyaltyPaper.h"
#include "resources/Resources.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonDocument>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

using Status = workflow::KeptSheet::Status;
using workflow::KeptSheet;

constexpr qint64 largestSheet = 1 << 20;

QLatin1StringView statusName(Status status)
{
    constexpr QLatin1StringView names[] = {"estimated"_L1, "decided"_L1, "paid"_L1};
    return names[int(status)];
}

QJsonObject sheetJson(const KeptSheet &kept, const RoyaltyLaw &law)
{
    return {{u"sheet"_s, kept.entry},
            {u"row"_s, kept.row},
            {u"status"_s, statusName(kept.status)},
            {u"period"_s, kept.sheet.period},
            {u"total"_s, kept.sheet.total()},
            {u"due-on"_s, kept.sheet.dueOn(law.paymentDays).toString(Qt::ISODate)},
            {u"lines"_s, QJsonDocument::fromJson(toJson(kept.sheet)).object().value(u"lines"_s)}};
}

Error periodInvalid(const QString &typed)
{
    return {Fault::InvalidInput, u"report-period-invalid"_s, Retry::AfterCorrection, {typed}, {}};
}

/// "tin=1,5"; what is no coefficient counts as 0, which no limit allows.
workflow::RoyaltyRates ratesOf(const std::vector<std::string> &typed)
{
    workflow::RoyaltyRates rates;
    for (const std::string &one : typed) {
        const QString pair = text(one);
        rates.insert(pair.section(u'=', 0, 0), coefficientFromText(pair.section(u'=', 1)).value_or(0));
    }
    return rates;
}

} // namespace

RoyaltyCommands::RoyaltyCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *group = app.add_subcommand("royalty", "Royalties and pay (nhuận bút, thù lao)")->require_subcommand(1);
    const auto add = [&](const char *name, const char *purpose, ExitCode (RoyaltyCommands::*run)()) {
        CLI::App *command = group->add_subcommand(name, purpose);
        command->add_option("DIR", m_directory)->required();
        command->callback([this, run] { m_shell.chosen = [this, run] { return (this->*run)(); }; });
        return command;
    };
    CLI::App *rates =
        add("rates", "The unit's coefficients; with GENRE=COEFFICIENT the new table", &RoyaltyCommands::rates);
    rates->add_option("GENRE", m_rates, "GENRE=COEFFICIENT, several of them");
    CLI::App *candidates =
        add("candidates", "What was published in a period and stands on no sheet: a sheet to fill in",
            &RoyaltyCommands::candidates);
    candidates->add_option("PERIOD", m_period, "2026, 2026-H1 or 2026-11")->required();
    CLI::App *estimate = add("estimate", "Take in a sheet", &RoyaltyCommands::estimate);
    estimate->add_option("FILE", m_lines, "As candidates answers it")->required();
    estimate->add_option("--sheet", m_entry, "The estimate it replaces")->type_name("NUMBER");
    CLI::App *sheets = add("sheets", "Every sheet", &RoyaltyCommands::sheets);
    sheets->add_option("--sheet", m_entry, "Only this one")->type_name("NUMBER");
    sheets->add_option("--table", m_table, "Also write that one as a table")->type_name("FILE")->needs("--sheet");
    CLI::App *decide = add("decide", "Sign the amount of a sheet within the budget", &RoyaltyCommands::decide);
    decide->add_option("SHEET", m_entry)->required();
    decide->add_option("--budget", m_budget, "In đồng")->required();
    decide->add_option("--document", m_document, "Number and symbol of a decision taken outside the desk");
    CLI::App *pay = add("pay", "Record the payment", &RoyaltyCommands::pay);
    pay->add_option("SHEET", m_entry)->required();
    pay->add_option("DAY", m_day, "2026-11-22")->required();
}

ExitCode RoyaltyCommands::rates()
{
    const auto law = parseRoyaltyLaw(resources::royaltyLaw());
    auto session = law ? openSession(m_shell, m_directory) : Result<workflow::Session>(law.error());
    if (!session)
        return m_shell.output.fail(session.error());
    if (!m_rates.empty()) {
        if (const auto set = workflow::setRoyaltyRates(*session, *law, ratesOf(m_rates)); !set)
            return m_shell.output.fail(set.error());
    }
    const auto rates = workflow::royaltyRates(*session);
    if (!rates)
        return m_shell.output.fail(rates.error());
    QJsonObject json;
    QStringList lines;
    for (const RoyaltyLaw::Genre &genre : law->genres) {
        const int rate = rates->value(genre.name);
        if (rate > 0)
            json.insert(genre.name, rate);
        lines.append(QStringList{genre.name, rate > 0 ? coefficientText(rate) : u"–"_s, coefficientText(genre.maximum),
                                 genre.label.vi}
                         .join(u'\t'));
    }
    m_shell.output.answer({{u"hundredths"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode RoyaltyCommands::candidates()
{
    const auto law = parseRoyaltyLaw(resources::royaltyLaw());
    const auto period = DutyPeriod::fromString(text(m_period));
    if (!law || !period)
        return m_shell.output.fail(law ? periodInvalid(text(m_period)) : law.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto lines = workflow::royaltyCandidates(*session, *law, period->first, period->last);
    if (!lines)
        return m_shell.output.fail(lines.error());
    const QByteArray sheet = toJson(RoyaltySheet{period->toString(), *lines});
    m_shell.output.answer(QJsonDocument::fromJson(sheet).object(), QString::fromUtf8(sheet));
    return ExitCode::Done;
}

ExitCode RoyaltyCommands::answer(const KeptSheet &kept, const RoyaltyLaw &law, const QString &unit) const
{
    const messages::Paper paper = messages::royaltyPaper(kept.sheet, law, unit, {}, u"vi"_s);
    if (!m_table.empty()) {
        if (const auto written = writeFile(text(m_table), paper.toCsv()); !written)
            return m_shell.output.fail(written.error());
    }
    m_shell.output.answer(sheetJson(kept, law),
                          QStringList{QString::number(kept.entry), statusName(kept.status), kept.sheet.period,
                                      messages::dongInWords(kept.sheet.total())}
                              .join(u'\t'));
    return ExitCode::Done;
}

template<typename Step>
ExitCode RoyaltyCommands::withSheet(Step step)
{
    const auto law = parseRoyaltyLaw(resources::royaltyLaw());
    auto session = law ? openSession(m_shell, m_directory) : Result<workflow::Session>(law.error());
    if (!session)
        return m_shell.output.fail(session.error());
    const Result<KeptSheet> done = step(*session, *law);
    return done ? answer(*done, *law, session->unit) : m_shell.output.fail(done.error());
}

ExitCode RoyaltyCommands::estimate()
{
    return withSheet([this](workflow::Session &session, const RoyaltyLaw &law) -> Result<KeptSheet> {
        const auto bytes = readFile(text(m_lines), largestSheet);
        if (!bytes)
            return bytes.error();
        const auto sheet = royaltySheetFromJson(*bytes);
        return sheet ? workflow::estimateRoyalty(session, law, *sheet, m_entry) : sheet.error();
    });
}

ExitCode RoyaltyCommands::sheets()
{
    const auto law = parseRoyaltyLaw(resources::royaltyLaw());
    auto session = law ? openSession(m_shell, m_directory) : Result<workflow::Session>(law.error());
    if (!session)
        return m_shell.output.fail(session.error());
    const auto all = workflow::royaltySheets(*session);
    if (!all)
        return m_shell.output.fail(all.error());
    QJsonArray json;
    QStringList lines;
    for (const KeptSheet &kept : *all) {
        if (kept.entry == m_entry)
            return answer(kept, *law, session->unit);
        json.append(sheetJson(kept, *law));
        lines.append(QStringList{QString::number(kept.entry), statusName(kept.status), kept.sheet.period,
                                 messages::dongInWords(kept.sheet.total())}
                         .join(u'\t'));
    }
    if (m_entry != 0)
        return m_shell.output.fail(
            {Fault::NotFound, u"register-entry-not-found"_s, Retry::AfterCorrection, {QString::number(m_entry)}, {}});
    m_shell.output.answer({{u"sheets"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode RoyaltyCommands::decide()
{
    return withSheet([this](workflow::Session &session, const RoyaltyLaw &law) -> Result<KeptSheet> {
        const auto all = workflow::royaltySheets(session);
        if (!all)
            return all.error();
        qint64 row = 0;
        for (const KeptSheet &kept : *all)
            row = kept.entry == m_entry ? kept.row : row;
        return workflow::decideRoyalty(session, law, {m_entry, row, m_budget, text(m_document)});
    });
}

ExitCode RoyaltyCommands::pay()
{
    return withSheet([this](workflow::Session &session, const RoyaltyLaw &law) {
        return workflow::payRoyalty(session, law, m_entry, QDate::fromString(text(m_day), Qt::ISODate));
    });
}

} // namespace bantin::cli
