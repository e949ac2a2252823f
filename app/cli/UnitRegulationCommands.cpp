// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/UnitRegulationCommands.h"

#include "app/workflow/ChangeRegulation.h"
#include "app/workflow/SetUnitRules.h"

#include <CLI/CLI.hpp>

#include <QJsonDocument>
#include <QJsonObject>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maximumRules = 256 * 1024;

} // namespace

UnitRegulationCommands::UnitRegulationCommands(CLI::App &group, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *command = group.add_subcommand("change", "Let the unit follow another profile from now on");
    command->add_option("DIR", m_directory)->required();
    command->add_option("PROFILE", m_profile, "Id, as `regulation list` prints it")->required();
    command->add_option("--document", m_document, "Number of the paper that orders it")->required();
    command->add_option("--reason", m_reason)->required();
    command->callback([this] { m_shell.chosen = [this] { return change(); }; });

    command = group.add_subcommand("unit-rules", "Show the unit's own rules, or set them; they may only ask for more");
    command->add_option("DIR", m_directory)->required();
    CLI::Option *file = command->add_option("--set", m_file, "JSON file (bantin-unit-rules/1)");
    CLI::Option *raise = command->add_option("--raise", m_raised, "Id of one requirement to ask more strictly");
    raise->excludes(file);
    command->add_option("--to", m_enforcement, "block, warn, record")->needs(raise);
    command->add_option("--document", m_document, "Number of the paper that orders it");
    command->callback([this] { m_shell.chosen = [this] { return unitRules(); }; });
}

ExitCode UnitRegulationCommands::change()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto record = workflow::changeRegulation(*session, {text(m_profile), text(m_document), text(m_reason)},
                                                   m_shell.regulations());
    if (!record)
        return m_shell.output.fail(record.error());
    m_shell.output.answer({{u"number"_s, record->number}, {u"record"_s, QString::fromUtf8(record->json)}},
                          session->regulation.title.vi);
    return ExitCode::Done;
}

ExitCode UnitRegulationCommands::unitRules()
{
    const auto file = m_file.empty() ? Result<QByteArray>(QByteArray()) : readFile(text(m_file), maximumRules);
    if (!file)
        return m_shell.output.fail(file.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    QByteArray wanted = *file;
    if (!m_raised.empty()) {
        const auto enforcement = enforcementFromName(text(m_enforcement)).value_or(Enforcement::Block);
        const auto raised = workflow::withRaisedRule(*session, {text(m_raised), enforcement}, m_shell.regulations());
        if (!raised)
            return m_shell.output.fail(raised.error());
        wanted = *raised;
    }
    if (!wanted.isEmpty()) {
        const auto set = workflow::setUnitRules(*session, {wanted, text(m_document)}, m_shell.regulations());
        if (!set)
            return m_shell.output.fail(set.error());
    }
    const auto rules = workflow::unitRules(*session);
    if (!rules)
        return m_shell.output.fail(rules.error());
    m_shell.output.answer({{u"rules"_s, QJsonDocument::fromJson(*rules).object()}}, QString::fromUtf8(*rules));
    return ExitCode::Done;
}

} // namespace bantin::cli
