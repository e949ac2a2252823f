// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/BackupCommands.h"

#include "app/cli/Passphrase.h"
#include "app/messages/Messages.h"
#include "app/workflow/BackUpWorkspace.h"
#include "app/workflow/DrillBackup.h"
#include "app/workflow/RestoreWorkspace.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <algorithm>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject manifestJson(const store::BackupManifest &manifest)
{
    return {{u"workspace"_s, manifest.workspace.toString()},
            {u"unit"_s, manifest.unit},
            {u"sequence"_s, manifest.sequence},
            {u"made-at"_s, toTimestamp(manifest.startedAt)},
            {u"size"_s, manifest.size()},
            {u"articles"_s, manifest.counts.articles}};
}

QJsonObject foundJson(const store::FoundBackup &found)
{
    QJsonObject json = found.manifest ? manifestJson(*found.manifest) : QJsonObject();
    json.insert(u"name"_s, found.name);
    json.insert(u"folder"_s, found.folder.path());
    if (found.problem)
        json.insert(u"error"_s, toJson(*found.problem));
    return json;
}

QString line(const store::FoundBackup &found)
{
    if (!found.manifest)
        return found.name + u'\t' + describe(*found.problem).oneLine();
    return QStringList{found.name, toTimestamp(found.manifest->startedAt), QString::number(found.manifest->size()),
                       found.manifest->unit}
        .join(u'\t');
}

} // namespace

BackupCommands::BackupCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *group = app.add_subcommand("backup", "Backups (sao lưu)")->require_subcommand(1);
    CLI::App *command =
        group->add_subcommand("run", "Back the workspace up, encrypted, and read back what was written");
    command->add_option("DIR", m_directory)->required();
    command->add_option("--to", m_target, "Folder on another disk, kept for the next time (administrators)")
        ->type_name("FOLDER");
    command->callback([this] { m_shell.chosen = [this] { return run(); }; });

    command = group->add_subcommand("list", "The backups in a folder, newest first, told from their manifests alone");
    command->add_option("FOLDER", m_place)->required();
    command->callback([this] { m_shell.chosen = [this] { return list(); }; });

    command = group->add_subcommand("drill", "Restore the newest backup on trial and read all of it");
    command->add_option("DIR", m_directory)->required();
    command->callback([this] { m_shell.chosen = [this] { return drill(); }; });

    command =
        app.add_subcommand("restore", "Make a workspace out of a backup, with --as and that account's passphrase of"
                                      " that day or with the recovery key; 'recovery use' then lets people in");
    command->add_option("FOLDER", m_place, "Folder with backups, or one backup")->required();
    command->add_option("DIR", m_directory, "Missing or empty folder for the workspace")->required();
    command->add_option("--backup", m_name, "Name as 'backup list' shows it; the newest when not given");
    command
        ->add_option("--words-file", m_wordsFile, "File with the sixteen words of the recovery key in its first line")
        ->type_name("FILE");
    command->callback([this] { m_shell.chosen = [this] { return restore(); }; });
}

store::ByteMeter::Report BackupCommands::progress()
{
    m_percent = -1;
    return [this](qint64 done, qint64 total) {
        const int percent = total > 0 ? int(done * 100 / total) : 0;
        if (percent / 10 > m_percent / 10 || m_percent < 0)
            m_shell.output.note(u"%1 %"_s.arg(percent));
        m_percent = percent;
        return true;
    };
}

Result<void> BackupCommands::chooseTarget(workflow::Session &session)
{
    return m_target.empty() ? Result<void>() : workflow::setBackupTarget(session, QString::fromStdString(m_target));
}

ExitCode BackupCommands::run()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    if (const auto chosen = chooseTarget(*session); !chosen)
        return m_shell.output.fail(chosen.error());
    const auto report = workflow::backUpWorkspace(*session, progress());
    if (!report)
        return m_shell.output.fail(report.error());
    QJsonObject json = manifestJson(report->manifest);
    json.insert(u"folder"_s, report->folder);
    json.insert(u"written"_s, report->written);
    json.insert(u"unreadable"_s, QJsonArray::fromStringList(report->unreadable));
    m_shell.output.answer(json, report->folder);
    for (const QString &name : report->unreadable)
        m_shell.output.note(describe({Fault::Tampered, u"asset-misnamed"_s, Retry::Never, {name}, {}}).oneLine());
    return report->unreadable.isEmpty() ? ExitCode::Done : ExitCode::Refused;
}

ExitCode BackupCommands::list()
{
    const auto found = workflow::listBackups(QDir(QString::fromStdString(m_place)));
    if (!found)
        return m_shell.output.fail(found.error());
    QJsonArray json;
    QStringList lines;
    for (const store::FoundBackup &backup : *found) {
        json.append(foundJson(backup));
        lines.append(line(backup));
    }
    m_shell.output.answer({{u"backups"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode BackupCommands::drill()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto report = workflow::drillBackup(*session, progress());
    if (!report)
        return m_shell.output.fail(report.error());
    QJsonObject json = manifestJson(report->manifest);
    json.insert(u"assets"_s, report->proof.assets);
    json.insert(u"packages"_s, report->proof.packages);
    json.insert(u"decisions"_s, report->proof.counts.decisions);
    m_shell.output.answer(json, QString::number(report->manifest.sequence));
    return ExitCode::Done;
}

Result<QDir> BackupCommands::chosenBackup()
{
    const QDir place(QString::fromStdString(m_place));
    const auto found = workflow::listBackups(place);
    if (!found)
        return found.error();
    const QString wanted = m_name.empty() ? found->constFirst().name : QString::fromStdString(m_name);
    const auto chosen = std::ranges::find(*found, wanted, &store::FoundBackup::name);
    if (chosen != found->cend())
        return chosen->folder;
    return Error{Fault::NotFound, u"backup-not-found"_s, Retry::AfterCorrection, {place.filePath(wanted)}, {}};
}

Result<workflow::OpenedBackup> BackupCommands::openChosen()
{
    const auto credential = readCredential(m_shell.options, m_wordsFile);
    const auto backup = credential ? chosenBackup() : credential.error();
    return backup ? workflow::openBackup(*backup, *credential) : backup.error();
}

ExitCode BackupCommands::restore()
{
    const auto backup = openChosen();
    if (!backup)
        return m_shell.output.fail(backup.error());
    const QDir directory(QString::fromStdString(m_directory));
    const auto restored = workflow::restoreWorkspace(*backup, directory, m_shell.clock, progress());
    if (!restored)
        return m_shell.output.fail(restored.error());
    QJsonObject json = manifestJson(*restored);
    json.insert(u"directory"_s, directory.absolutePath());
    m_shell.output.answer(json, directory.absolutePath());
    return ExitCode::Done;
}

} // namespace bantin::cli
