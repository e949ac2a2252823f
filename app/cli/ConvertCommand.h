// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/content/ImportedDocument.h"

#include <QSet>

#include <optional>
#include <vector>

namespace bantin::cli {

/// `convert`: documents of every kind that can be imported, and folders of them, to canonical XHTML or text, without a
/// workspace. Files are read on all cores; results and messages keep the order of the files. With --out-dir the results (and
/// for XHTML the pictures under assets/) are written there, otherwise to standard output.
class ConvertCommand
{
public:
    ConvertCommand(CLI::App &app, const Shell &shell);

private:
    /// One file, from its path to what came of it.
    struct Job {
        QString path;
        QString output; ///< where the result goes; empty without --out-dir
        std::optional<Result<QJsonObject>> done;
    };

    ExitCode run();
    std::vector<Job> jobs();
    void runAll(std::vector<Job> &jobs) const;
    Result<QJsonObject> convert(const Job &job) const;
    Result<void> write(const QString &name, const QByteArray &converted,
                       const content::ImportedDocument &document) const;
    QString outputName(const QString &path);

    Shell m_shell;
    std::vector<std::string> m_files;
    std::string m_format;
    std::string m_directory;
    bool m_corrected = false;
    QSet<QString> m_names;
};

} // namespace bantin::cli
