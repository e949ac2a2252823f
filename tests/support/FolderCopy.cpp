// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FolderCopy.h"

#include <QFile>

namespace bantin::testing {

void copyFolder(const QDir &from, const QDir &to)
{
    if (to.exists() && !QDir(to).removeRecursively())
        qFatal("cannot empty %ls", qUtf16Printable(to.path()));
    to.mkpath(QStringLiteral("."));
    for (const QFileInfo &entry : from.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (entry.isDir())
            copyFolder(QDir(entry.filePath()), QDir(to.filePath(entry.fileName())));
        else if (!QFile::copy(entry.filePath(), to.filePath(entry.fileName())))
            qFatal("cannot copy %ls", qUtf16Printable(entry.filePath()));
    }
}

} // namespace bantin::testing
