// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ConvertCommand.h"

#include "app/cli/Json.h"
#include "app/content/DocxImporter.h"
#include "app/content/PlainText.h"
#include "app/content/Xhtml.h"
#include "app/messages/Messages.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QFileInfo>

namespace bantin::cli {

using namespace Qt::StringLiterals;

ConvertCommand::ConvertCommand(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *command = app.add_subcommand("convert", "Word files to XHTML or text, without a workspace");
    command->add_option("FILE", m_files)->required();
    command->add_option("--to", m_format, "xhtml or text")->required()->check(CLI::IsMember({"xhtml", "text"}));
    command->add_option("--out-dir", m_directory, "Folder for the results; standard output without it")
        ->type_name("DIR");
    command->callback([this] { m_shell.chosen = [this] { return run(); }; });
}

ExitCode ConvertCommand::run()
{
    QJsonArray converted;
    QJsonArray failed;
    for (const std::string &path : m_files) {
        const QString file = QString::fromStdString(path);
        const auto result = convert(file);
        if (result) {
            converted.append(*result);
            continue;
        }
        QJsonObject json = toJson(result.error());
        json.insert(u"file"_s, file);
        failed.append(json);
        m_shell.output.note(file + u": "_s + describe(result.error()).oneLine());
    }
    QStringList sentences;
    for (const QJsonValue &result : std::as_const(converted))
        sentences.append(result[m_directory.empty() ? "content"_L1 : "output"_L1].toString());
    QJsonObject json{{u"converted"_s, converted}};
    if (!failed.isEmpty())
        json.insert(u"failed"_s, failed);
    m_shell.output.answer(json, sentences.join(u'\n'));
    return failed.isEmpty() ? ExitCode::Done : ExitCode::Refused;
}

Result<QJsonObject> ConvertCommand::convert(const QString &path)
{
    const content::ImportLimits limits;
    const auto bytes = readFile(path, limits.fileBytes);
    if (!bytes)
        return bytes.error();
    const auto imported = content::importDocx(*bytes, limits);
    if (!imported)
        return imported.error();
    // Nothing of the file is left out: the words taken as the title are put back where they stood.
    const content::Document document = content::completeText(*imported);
    const QByteArray converted =
        m_format == "xhtml" ? content::toXhtml(document) : content::toPlainText(document).toUtf8();
    QJsonObject json{
        {u"file"_s, path}, {u"title"_s, imported->metadata.title}, {u"notices"_s, toJson(imported->notices)}};
    if (m_directory.empty()) {
        json.insert(u"content"_s, QString::fromUtf8(converted));
        return json;
    }
    const QString name = outputName(path);
    if (const auto written = write(name, converted, *imported); !written)
        return written.error();
    json.insert(u"output"_s, name);
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
                                   const content::ImportedDocument &document)
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
