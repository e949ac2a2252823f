// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/DurableFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

QString folderOf(const QString &path)
{
    return QFileInfo(path).path();
}

Result<void> renamePath(const QString &from, const QString &to, unsigned flags)
{
    if (::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD, QFile::encodeName(to).constData(), flags)
        != 0)
        return storageError(to, errno);
    return {};
}

} // namespace

Error storageError(const QString &path, int systemError)
{
    const bool full = systemError == ENOSPC || systemError == EDQUOT;
    return {full ? Fault::NoSpace : Fault::Storage,
            full ? u"portal-no-space"_s : u"portal-storage"_s,
            Retry::Later,
            {path},
            qt_error_string(systemError)};
}

Result<void> expectRoom(const QString &folder, qint64 bytes)
{
    struct statvfs status = {};
    // A disk that does not say has room.
    if (bytes <= 0 || ::statvfs(QFile::encodeName(folder).constData(), &status) != 0)
        return {};
    const bool fits = bytes / qint64(status.f_frsize) < qint64(status.f_bavail);
    return fits ? Result<void>() : storageError(folder, ENOSPC);
}

Result<void> syncPath(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return storageError(path, errno);
    const int result = ::fsync(descriptor);
    const int problem = errno;
    ::close(descriptor);
    return result == 0 ? Result<void>() : storageError(path, problem);
}

Result<void> writeDurably(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path); // syncs the file itself before it renames
    errno = 0;
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return storageError(path, errno);
    return syncPath(folderOf(path));
}

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return storageError(path, errno);
    return file.readAll();
}

Result<void> renameDurably(const QString &from, const QString &to)
{
    if (auto renamed = renamePath(from, to, 0); !renamed)
        return renamed;
    return syncPath(folderOf(to));
}

Result<void> replaceFolder(const QString &prepared, const QString &published)
{
    if (!QFileInfo::exists(published))
        return renameDurably(prepared, published);
    if (auto exchanged = renamePath(prepared, published, RENAME_EXCHANGE); !exchanged)
        return exchanged;
    QDir(prepared).removeRecursively();
    return syncPath(folderOf(published));
}

Result<void> makeFolder(const QString &path)
{
    errno = 0;
    if (!QDir(path).exists() && !QDir().mkpath(path))
        return storageError(path, errno);
    return {};
}

} // namespace bantin::portal
