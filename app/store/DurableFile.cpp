// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/DurableFile.h"

#include "app/store/DiskError.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bantin::store {

namespace {

/// Closes on every way out; close() itself is checked where a delayed write error may hide.
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    bool close() { return m_fd < 0 || ::close(std::exchange(m_fd, -1)) == 0; }

private:
    int m_fd;
};

bool writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(fd, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

bool syncFolder(const QByteArray &folder)
{
    const Descriptor fd(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return fd.isOpen() && ::fsync(fd.get()) == 0;
}

} // namespace

Result<void> writeDurably(const QString &path, QByteArrayView bytes)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray fresh = target + ".new";
    Descriptor fd(::open(fresh.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    const bool written = fd.isOpen() && writeAll(fd.get(), bytes) && ::fsync(fd.get()) == 0 && fd.close()
                         && std::rename(fresh.constData(), target.constData()) == 0
                         && syncFolder(QFile::encodeName(QFileInfo(path).absolutePath()));
    if (written)
        return {};
    const int reason = errno;
    ::unlink(fresh.constData());
    return diskError(reason, path);
}

Result<void> makeFolderDurably(const QString &path)
{
    const QFileInfo folder(path);
    if (folder.isDir())
        return {};
    const QString parent = folder.absolutePath();
    if (const Result<void> made = makeFolderDurably(parent); !made)
        return made;
    if (::mkdir(QFile::encodeName(path).constData(), 0700) == 0 && syncFolder(QFile::encodeName(parent)))
        return {};
    return diskError(errno, path);
}

Result<void> syncFile(const QString &path)
{
    const Descriptor fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (fd.isOpen() && ::fsync(fd.get()) == 0 && syncFolder(QFile::encodeName(QFileInfo(path).absolutePath())))
        return {};
    return diskError(errno, path);
}

} // namespace bantin::store
