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
    {
        if (!m_folder.isValid())
            qFatal("no scratch folder: %ls", qUtf16Printable(m_folder.errorString()));
    }

    /// Absolute, without links.
    QString path() const { return QDir(m_folder.path()).canonicalPath(); }
    QString filePath(const QString &name) const { return path() + u'/' + name; }

private:
    static QString parent()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    }

    QTemporaryDir m_folder;
};

} // namespace bantin::testing
