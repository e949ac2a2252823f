// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RegulationCommands.h"

#include "app/domain/regulation/Coverage.h"
#include "app/domain/regulation/SupplyMap.h"
#include "app/messages/CoverageWords.h"
#include "resources/Resources.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QMap>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject describeRegulation(const Regulation &regulation)
{
    QJsonArray categories;
    for (const Category &category : regulation.categories)
        categories.append(
            QJsonObject{{u"id"_s, category.id}, {u"name"_s, category.name.vi}, {u"cite"_s, category.cite}});
    return {{u"id"_s, regulation.id},
            {u"version"_s, regulation.version},
            {u"title"_s, regulation.title.vi},
            {u"short-name"_s, regulation.shortName.vi},
            {u"issuer"_s, regulation.issuer.vi},
            {u"categories"_s, categories}};
}

QJsonObject describeCarrier(const CarrierProof &proof)
{
    const bool built = proof.state == CarrierProof::State::Built;
    return {{u"kind"_s, carrierKindName(proof.kind)},
            {u"name"_s, proof.name},
            {u"state"_s, built ? u"built"_s : u"planned"_s},
            {u"source"_s, proof.source},
            {u"tests"_s, QJsonArray::fromStringList(proof.tests)},
            {u"note"_s, proof.note}};
}

QJsonObject describeCovered(const CoveredRule &covered)
{
    QJsonArray carriers;
    for (const CarrierProof &proof : covered.carriers)
        carriers.append(describeCarrier(proof));
    QJsonArray unknown;
    for (const UnknownFact &fact : covered.rule.unknown)
        unknown.append(QJsonObject{{u"what"_s, fact.what}, {u"reason"_s, fact.reason.vi}});
    return {{u"id"_s, covered.rule.id},
            {u"cite"_s, covered.rule.cite},
            {u"enforcement"_s, enforcementName(covered.rule.enforcement)},
            {u"sentence"_s, QJsonObject{{u"vi"_s, covered.rule.sentence.vi}, {u"en"_s, covered.rule.sentence.en}}},
            {u"state"_s, coverageStateName(covered.state)},
            {u"carriers"_s, carriers},
            {u"not-desk"_s, covered.rule.notDesk.vi},
            {u"unknown"_s, unknown}};
}

} // namespace

RegulationCommands::RegulationCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *group = app.add_subcommand("regulation", "Regulation profiles (hồ sơ quy chế)")->require_subcommand(1);
    m_group = group;
    CLI::App *command = group->add_subcommand("list", "The profiles a workspace can follow, with their categories");
    command->callback([this] { m_shell.chosen = [this] { return list(); }; });
    CLI::App *covered = group->add_subcommand(
        "coverage", "Every requirement, what carries it and the test that proves it; exit code 0 when all are carried");
    covered->add_option("--profile", m_profile, "Only this profile")->type_name("ID");
    covered->callback([this] { m_shell.chosen = [this] { return coverage(); }; });
    CLI::App *supplied = group->add_subcommand("supply-map", "Which agency supplies what, where the text says so");
    supplied->add_option("--profile", m_profile, "Of this profile")->required()->type_name("ID");
    supplied->callback([this] { m_shell.chosen = [this] { return supplyMap(); }; });
}

ExitCode RegulationCommands::supplyMap()
{
    for (const QByteArray &file : resources::regulationProfiles()) {
        const auto regulation = parseRegulation(file);
        if (!regulation || regulation->id != text(m_profile))
            continue;
        const auto entries = supplyMapOf(file);
        if (!entries)
            return m_shell.output.fail(entries.error());
        QJsonArray json;
        QStringList lines;
        for (const SupplyEntry &entry : *entries) {
            json.append(QJsonObject{{u"agency"_s, entry.agency.vi},
                                    {u"categories"_s, QJsonArray::fromStringList(entry.categories)},
                                    {u"matter"_s, entry.matter.vi},
                                    {u"cite"_s, entry.cite}});
            lines.append(QStringList{entry.cite, entry.agency.vi, entry.matter.vi}.join(u'\t'));
        }
        m_shell.output.answer({{u"supply-map"_s, json}}, lines.join(u'\n'));
        return ExitCode::Done;
    }
    return m_shell.output.fail(
        {Fault::NotFound, u"regulation-unknown"_s, Retry::AfterCorrection, {text(m_profile)}, {}});
}

ExitCode RegulationCommands::coverage()
{
    const auto proofs = parseCarrierProofs(resources::carrierProofs());
    if (!proofs)
        return m_shell.output.fail(proofs.error());
    const QString wanted = text(m_profile);
    if (!wanted.isEmpty() && !m_shell.regulations().find(wanted))
        return m_shell.output.fail({Fault::NotFound, u"regulation-unknown"_s, Retry::AfterCorrection, {wanted}, {}});
    QJsonArray profiles;
    QStringList lines;
    QMap<CoveredRule::State, int> counts;
    const auto tell = [&](const QString &title, const QList<Rule> &rules) {
        QJsonArray rows;
        lines.append(title);
        for (const CoveredRule &covered : coverageOf(rules, *proofs)) {
            ++counts[covered.state];
            rows.append(describeCovered(covered));
            lines.append(messages::coverageLines(covered));
        }
        return rows;
    };
    QList<Rule> national;
    for (const Regulation &regulation : m_shell.regulations().all()) {
        if (!wanted.isEmpty() && regulation.id != wanted)
            continue;
        profiles.append(QJsonObject{{u"id"_s, regulation.id},
                                    {u"rules"_s, tell(messages::coverageTitle(regulation), regulation.rules)}});
        national = regulation.nationalRules;
    }
    const QJsonArray everywhere = tell(messages::nationalCoverageTitle(), national);
    QJsonObject sums;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        sums.insert(coverageStateName(count.key()), count.value());
    lines.append(messages::coverageSum(counts));
    m_shell.output.answer({{u"profiles"_s, profiles}, {u"national"_s, everywhere}, {u"counts"_s, sums}},
                          lines.join(u'\n'));
    const bool isWhole =
        counts.value(CoveredRule::State::Planned) == 0 && counts.value(CoveredRule::State::Partly) == 0;
    return isWhole ? ExitCode::Done : ExitCode::Refused;
}

ExitCode RegulationCommands::list()
{
    QJsonArray json;
    QStringList lines;
    for (const Regulation &regulation : m_shell.regulations().all()) {
        json.append(describeRegulation(regulation));
        lines.append(regulation.id + u'\t' + regulation.title.vi);
    }
    m_shell.output.answer({{u"regulations"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

} // namespace bantin::cli
