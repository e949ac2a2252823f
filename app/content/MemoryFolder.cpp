// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/MemoryFolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <utility>

#include <fcntl.h>
#include <linux/magic.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace bantin::content {
namespace {

using namespace Qt::StringLiterals;

const QString prefix = u"bantin-office-"_s;
const QString lockName = u"/lock"_s;

bool isInMemory(const QString &path)
{
    struct statfs system = {};
    if (::statfs(QFile::encodeName(path).constData(), &system) != 0)
        return false;
    return system.f_type == TMPFS_MAGIC || system.f_type == RAMFS_MAGIC;
}

/// -1 when another process holds it.
int lockOf(const QString &folder, int flags)
{
    constexpr mode_t ownerOnly = 0600;
    const int file =
        ::open(QFile::encodeName(folder + lockName).constData(), flags | O_RDWR | O_CLOEXEC | O_NOFOLLOW, ownerOnly);
    if (file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) == 0)
        return file;
    if (file >= 0)
        ::close(file);
    return -1;
}

void overwrite(const QString &path)
{
    QFile file(path);
    // Not Truncate: the pages that hold the text are the ones to overwrite.
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return;
    const QByteArray zeros(1 << 16, '\0');
    for (qint64 left = file.size(); left > 0; left -= zeros.size()) {
        if (file.write(zeros.constData(), std::min(left, qint64(zeros.size()))) < 0)
            return;
    }
}

void wipe(const QString &folder)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext())
        overwrite(files.next());
    QDir(folder).removeRecursively();
}

/// Folders of processes that were killed: nobody holds their lock.
void wipeAbandoned(const QString &parent)
{
    const QStringList names = QDir(parent).entryList({prefix + u'*'}, QDir::Dirs | QDir::NoSymLinks);
    for (const QString &name : names) {
        const QString folder = parent + u'/' + name;
        struct stat status = {};
        const bool own = ::lstat(QFile::encodeName(folder).constData(), &status) == 0 && status.st_uid == ::getuid();
        const int lock = own ? lockOf(folder, 0) : -1;
        if (lock < 0)
            continue;
        wipe(folder);
        ::close(lock);
    }
}

} // namespace

QStringList MemoryFolder::defaultParents()
{
    return {qEnvironmentVariable("XDG_RUNTIME_DIR"), u"/dev/shm"_s};
}

Result<MemoryFolder> MemoryFolder::create(const QStringList &parents)
{
    for (const QString &parent : parents) {
        if (parent.isEmpty() || !isInMemory(parent))
            continue;
        wipeAbandoned(parent);
        QByteArray path = QFile::encodeName(parent + u'/' + prefix + u"XXXXXX"_s);
        // mkdtemp() makes it for the owner alone (0700).
        if (!::mkdtemp(path.data()))
            continue;
        const QString folder = QFile::decodeName(path);
        if (const int lock = lockOf(folder, O_CREAT | O_EXCL); lock >= 0 && isInMemory(folder))
            return MemoryFolder(folder, lock);
        QDir(folder).removeRecursively();
    }
    return Error{Fault::Unsupported, u"memory-folder-missing"_s, Retry::AfterCorrection, {}, parents.join(u' ')};
}

MemoryFolder::MemoryFolder(QString path, int lock)
    : m_path(std::move(path))
    , m_lock(lock)
{
}

MemoryFolder::MemoryFolder(MemoryFolder &&other) noexcept
    : m_path(std::exchange(other.m_path, {}))
    , m_lock(std::exchange(other.m_lock, -1))
{
}

MemoryFolder::~MemoryFolder()
{
    if (m_lock < 0)
        return;
    wipe(m_path);
    ::close(m_lock);
}

} // namespace bantin::content
