// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RegulationCommands.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

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

} // namespace

RegulationCommands::RegulationCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *group = app.add_subcommand("regulation", "Regulation profiles (hồ sơ quy chế)")->require_subcommand(1);
    CLI::App *command = group->add_subcommand("list", "The profiles a workspace can follow, with their categories");
    command->callback([this] { m_shell.chosen = [this] { return list(); }; });
}

ExitCode RegulationCommands::list()
{
    QJsonArray json;
    QStringList lines;
    for (const Regulation &regulation : m_shell.regulations.all()) {
        json.append(describeRegulation(regulation));
        lines.append(regulation.id + u'\t' + regulation.title.vi);
    }
    m_shell.output.answer({{u"regulations"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

} // namespace bantin::cli
