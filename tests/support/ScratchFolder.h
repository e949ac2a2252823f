// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QString>
#include <QTemporaryDir>

namespace bantin::testing {

/// A temporary folder in memory where there is one, for tests that write thousands of stores.
class ScratchFolder
{
public:
    ScratchFolder()
        : m_folder(parent() + QStringLiteral("/bantin-test-XXXXXX"))
        , m_path(QDir(m_folder.path()).canonicalPath())
    {
        if (!m_folder.isValid() || m_path.isEmpty())
            qFatal("no scratch folder: %ls", qUtf16Printable(m_folder.errorString()));
    }

    /// Absolute, without links; the same when the folder is gone.
    QString path() const { return m_path; }
    QString filePath(const QString &name) const { return path() + u'/' + name; }

private:
    static QString parent()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    }

    QTemporaryDir m_folder;
    QString m_path;
};

} // namespace bantin::testing
