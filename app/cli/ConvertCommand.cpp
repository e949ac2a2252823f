// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ConvertCommand.h"

#include "app/cli/Json.h"
#include "app/content/FileImporter.h"
#include "app/content/PlainText.h"
#include "app/content/Xhtml.h"
#include "app/messages/Messages.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <thread>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

/// The documents in a folder and its subfolders, by name; hidden ones and links to elsewhere are passed over.
QStringList documentsIn(const QString &folder)
{
    QStringList patterns;
    for (const QString &suffix : content::importableSuffixes())
        patterns.append(u"*."_s + suffix);
    QStringList files;
    QDirIterator found(folder, patterns, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (found.hasNext())
        files.append(found.next());
    files.sort();
    return files;
}

} // namespace

ConvertCommand::ConvertCommand(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *command = app.add_subcommand(
        "convert",
        "Documents (Word, OpenDocument, RTF, HTML, text) and folders of them to XHTML or text, without a workspace");
    command->add_option("FILE", m_files, "File or folder")->required();
    command->add_option("--to", m_format, "xhtml or text")->required()->check(CLI::IsMember({"xhtml", "text"}));
    command->add_option("--out-dir", m_directory, "Folder for the results; standard output without it")
        ->type_name("DIR");
    command->add_flag("--corrected", m_corrected, "Text in old Vietnamese fonts (TCVN3, VNI…) as Unicode");
    command->callback([this] { m_shell.chosen = [this] { return run(); }; });
}

ExitCode ConvertCommand::run()
{
    std::vector<Job> all = jobs();
    runAll(all);
    QJsonArray converted;
    QJsonArray failed;
    QStringList sentences;
    for (const Job &job : all) {
        if (const Result<QJsonObject> &done = *job.done) {
            converted.append(*done);
            sentences.append((*done)[m_directory.empty() ? "content"_L1 : "output"_L1].toString());
            continue;
        }
        QJsonObject json = toJson(job.done->error());
        json.insert(u"file"_s, job.path);
        failed.append(json);
        m_shell.output.note(job.path + u": "_s + describe(job.done->error()).oneLine());
    }
    QJsonObject json{{u"converted"_s, converted}};
    if (!failed.isEmpty())
        json.insert(u"failed"_s, failed);
    m_shell.output.answer(json, sentences.join(u'\n'));
    return failed.isEmpty() ? ExitCode::Done : ExitCode::Refused;
}

std::vector<ConvertCommand::Job> ConvertCommand::jobs()
{
    QStringList paths;
    for (const std::string &named : m_files) {
        const QString path = QString::fromStdString(named);
        paths += QFileInfo(path).isDir() ? documentsIn(path) : QStringList{path};
    }
    std::vector<Job> all;
    for (const QString &path : std::as_const(paths))
        all.push_back(Job{path, m_directory.empty() ? QString() : outputName(path), std::nullopt});
    return all;
}

void ConvertCommand::runAll(std::vector<Job> &jobs) const
{
    std::atomic<size_t> next = 0;
    const auto work = [this, &jobs, &next] {
        for (size_t i = next++; i < jobs.size(); i = next++)
            jobs[i].done = convert(jobs[i]);
    };
    const size_t others = std::min(size_t(std::max(QThread::idealThreadCount(), 1)), jobs.size());
    std::vector<std::jthread> workers;
    for (size_t i = 1; i < others; ++i)
        workers.emplace_back(work);
    work();
}

Result<QJsonObject> ConvertCommand::convert(const Job &job) const
{
    content::ImportLimits limits;
    if (m_format == "text")
        limits.pictures = content::Pictures::Named;
    const auto bytes = readFile(job.path, limits.fileBytes);
    if (!bytes)
        return bytes.error();
    auto imported = content::importFile(*bytes, limits);
    if (!imported)
        return imported.error();
    if (m_corrected)
        imported = content::takeCorrections(*std::move(imported));
    // Nothing of the file is left out: the words taken as the title are put back where they stood.
    const content::Document document = content::completeText(*imported);
    const QByteArray converted =
        m_format == "xhtml" ? content::toXhtml(document) : content::toPlainText(document).toUtf8();
    QJsonObject json{
        {u"file"_s, job.path}, {u"title"_s, imported->metadata.title}, {u"notices"_s, toJson(imported->notices)}};
    if (job.output.isEmpty()) {
        json.insert(u"content"_s, QString::fromUtf8(converted));
        return json;
    }
    if (const auto written = write(job.output, converted, *imported); !written)
        return written.error();
    json.insert(u"output"_s, job.output);
    return json;
}

/// Two files of one name from different folders must not overwrite each other.
QString ConvertCommand::outputName(const QString &path)
{
    const QString base = QDir(QString::fromStdString(m_directory)).filePath(QFileInfo(path).completeBaseName());
    const QString extension = m_format == "xhtml" ? u".xhtml"_s : u".txt"_s;
    QString name = base + extension;
    for (int number = 2; m_names.contains(name); ++number)
        name = u"%1-%2%3"_s.arg(base).arg(number).arg(extension);
    m_names.insert(name);
    return name;
}

Result<void> ConvertCommand::write(const QString &name, const QByteArray &converted,
                                   const content::ImportedDocument &document) const
{
    const QDir directory(QString::fromStdString(m_directory));
    const bool withAssets = m_format == "xhtml" && !document.assets.isEmpty();
    if (!directory.mkpath(withAssets ? u"assets"_s : u"."_s))
        return Error{Fault::Storage, u"file-unwritable"_s, Retry::AfterCorrection, {directory.path()}, {}};
    if (withAssets) {
        for (const content::ImportedAsset &asset : document.assets) {
            if (const auto written = writeFile(directory.filePath(u"assets/"_s + asset.name), asset.bytes); !written)
                return written;
        }
    }
    return writeFile(name, converted);
}

} // namespace bantin::cli
