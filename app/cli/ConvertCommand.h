// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/content/ImportedDocument.h"

#include <QSet>

#include <vector>

namespace bantin::cli {

/// `convert`: Word files to canonical XHTML or text, without a workspace. With --out-dir the results (and for XHTML the
/// pictures under assets/) are written there, otherwise to standard output.
class ConvertCommand
{
public:
    ConvertCommand(CLI::App &app, const Shell &shell);

private:
    ExitCode run();
    Result<QJsonObject> convert(const QString &path);
    Result<void> write(const QString &name, const QByteArray &converted, const content::ImportedDocument &document);
    QString outputName(const QString &path);

    Shell m_shell;
    std::vector<std::string> m_files;
    std::string m_format;
    std::string m_directory;
    QSet<QString> m_names;
};

} // namespace bantin::cli
