// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ArchiveCommands.h"

#include "app/cli/ArticleSteps.h"
#include "app/cli/Passphrase.h"
#include "app/cli/QueryOptions.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Messages", text);
}

} // namespace

ArchiveCommands::ArchiveCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *group =
        app.add_subcommand("archive", "Retention archive (lưu trữ) on another disk")->require_subcommand(1);
    CLI::App *command = group->add_subcommand("export", "Everything kept of the articles as a sealed BagIt folder");
    command->add_option("DIR", m_directory)->required();
    command->add_option("ARCHIVE", m_archive, "New folder")->required();
    command->add_option("--article", m_articles, "Only these; several of them")->type_name("ID");
    command->add_option("--from", m_from, "Only articles changed on this day (YYYY-MM-DD) or later");
    command->add_option("--to", m_to, "Only articles changed on this day or earlier");
    command->callback([this] { m_shell.chosen = [this] { return exportTo(); }; });

    command = group->add_subcommand("check", "Whether the folder is a whole bag; needs no passphrase");
    command->add_option("ARCHIVE", m_archive)->required();
    command->callback([this] { m_shell.chosen = [this] { return check(); }; });

    command = group->add_subcommand("extract",
                                    "Write what is in it as READABLE files; with a passphrase or the recovery key");
    command->add_option("ARCHIVE", m_archive)->required();
    command->add_option("--to", m_directory, "New folder")->required();
    command
        ->add_option("--words-file", m_wordsFile, "File with the sixteen words of the recovery key in its first line")
        ->type_name("FILE");
    command->callback([this] { m_shell.chosen = [this] { return extract(); }; });
}

Result<workflow::ArchiveChoice> ArchiveCommands::choice() const
{
    const auto from = startOfDay(u"--from"_s, m_from);
    const auto to = startOfDay(u"--to"_s, m_to);
    if (!from || !to)
        return from ? to.error() : from.error();
    workflow::ArchiveChoice choice{.from = *from, .to = to->isValid() ? to->addDays(1) : QDateTime()};
    for (const std::string &article : m_articles) {
        const auto id = parseArticleId(article);
        if (!id)
            return id.error();
        choice.articles.append(*id);
    }
    return choice;
}

ExitCode ArchiveCommands::exportTo()
{
    const auto chosen = choice();
    if (!chosen)
        return m_shell.output.fail(chosen.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const QString target = QString::fromStdString(m_archive);
    const auto done = workflow::exportArchive(*session, target, *chosen);
    if (!done)
        return m_shell.output.fail(done.error());
    m_shell.output.answer(
        {{u"archive"_s, target},
         {u"articles"_s, done->articles},
         {u"files"_s, done->files},
         {u"octets"_s, done->octets}},
        translated(QT_TRANSLATE_NOOP("Messages", "Archived %1 articles in %2 sealed files; read back and found whole."))
            .arg(done->articles)
            .arg(done->files));
    return ExitCode::Done;
}

ExitCode ArchiveCommands::check()
{
    const auto checked = workflow::checkArchive(QString::fromStdString(m_archive));
    if (!checked)
        return m_shell.output.fail(checked.error());
    m_shell.output.answer({{u"whole"_s, true}}, translated(QT_TRANSLATE_NOOP("Messages", "The archive is whole.")));
    return ExitCode::Done;
}

ExitCode ArchiveCommands::extract()
{
    const auto credential = readCredential(m_shell.options, m_wordsFile);
    if (!credential)
        return m_shell.output.fail(credential.error());
    const QString target = QString::fromStdString(m_directory);
    const auto done = workflow::extractArchive(QString::fromStdString(m_archive), *credential, target);
    if (!done)
        return m_shell.output.fail(done.error());
    m_shell.output.answer(
        {{u"to"_s, target}, {u"files"_s, done->files}},
        translated(QT_TRANSLATE_NOOP("Messages", "Wrote %1 files that anybody can read; delete them when they are no"
                                                 " longer needed."))
            .arg(done->files));
    return ExitCode::Done;
}

} // namespace bantin::cli
