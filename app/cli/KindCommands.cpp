// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/KindCommands.h"

#include "app/cli/ArticleSteps.h"
#include "app/cli/FieldFile.h"
#include "app/cli/Json.h"
#include "app/messages/WireWords.h"
#include "app/workflow/LinkEnglish.h"
#include "app/workflow/PrivateFields.h"
#include "app/workflow/ReadConsultations.h"

#include <CLI/CLI.hpp>

namespace bantin::cli {

using namespace Qt::StringLiterals;

KindCommands::KindCommands(CLI::App &app, CLI::App &articleGroup, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *command = articleGroup.add_subcommand("private", "What was given in private with an article");
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_article)->required();
    command->add_option("--file", m_file, "Lines FIELD=VALUE to put in place of what is there")->type_name("FILE");
    command->callback([this] { m_shell.chosen = [this] { return privateFields(); }; });

    command = articleGroup.add_subcommand("english", "Begin the English version of an article, or link one");
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_article, "The Vietnamese article")->required();
    command->add_option("--link", m_english, "The article that is its English version")->type_name("ID");
    command->callback([this] { m_shell.chosen = [this] { return english(); }; });

    command = app.add_subcommand("consultations", "What the public is asked about, and until when");
    command->add_option("DIR", m_directory)->required();
    command->callback([this] { m_shell.chosen = [this] { return consultations(); }; });
}

ExitCode KindCommands::consultations()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto listed = workflow::listConsultations(*session);
    if (!listed)
        return m_shell.output.fail(listed.error());
    QJsonArray json;
    QStringList lines;
    for (const workflow::ListedConsultation &entry : *listed) {
        const QDate day = entry.consultation.closesOn;
        json.append(QJsonObject{{u"id"_s, entry.article.id.toString()},
                                {u"title"_s, entry.article.title},
                                {u"closes-on"_s, day.toString(Qt::ISODate)},
                                {u"open"_s, entry.isOpen},
                                {u"days-left"_s, entry.daysLeft}});
        lines.append(
            QStringList{entry.article.id.toString(), day.toString(u"dd/MM/yyyy"_s), entry.article.title}.join(u'\t'));
    }
    m_shell.output.answer({{u"consultations"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode KindCommands::privateFields()
{
    const auto article = parseArticleId(m_article);
    const auto given = readFieldFile(m_file);
    if (!article || !given)
        return m_shell.output.fail(article ? given.error() : article.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    if (!given->isEmpty()) {
        if (const auto set = workflow::setPrivateFields(*session, *article, *given); !set)
            return m_shell.output.fail(set.error());
    }
    const auto view = workflow::readPrivateFields(*session, *article);
    if (!view)
        return m_shell.output.fail(view.error());
    QJsonObject json;
    QStringList lines;
    for (const auto &[field, value] : view->values.asKeyValueRange()) {
        json.insert(field, value);
        lines.append(messages::inWords(field) + u": "_s + value);
    }
    m_shell.output.answer({{u"private"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode KindCommands::english()
{
    const auto original = parseArticleId(m_article);
    const auto english = m_english.empty() ? Result<ArticleId>(ArticleId()) : parseArticleId(m_english);
    if (!original || !english)
        return m_shell.output.fail(original ? english.error() : original.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto article = english->isValid() ? workflow::linkEnglishVersion(*session, *english, *original)
                                            : workflow::createEnglishVersion(*session, *original);
    if (!article)
        return m_shell.output.fail(article.error());
    m_shell.output.answer({{u"article"_s, toJson(*article)}}, article->id.toString() + u'\t' + article->title);
    return ExitCode::Done;
}

} // namespace bantin::cli
