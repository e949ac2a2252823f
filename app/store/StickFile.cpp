// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/StickFile.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceSize = 1 << 20;

class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor() { close(); }
    Q_DISABLE_COPY_MOVE(Descriptor)

    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    bool close() { return m_fd < 0 || ::close(std::exchange(m_fd, -1)) == 0; }

private:
    int m_fd;
};

Error stickFault(int systemError, const QString &folder)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(systemError));
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: // more than this file system or this account may have in one file
        return {Fault::NoSpace, u"stick-full"_s, Retry::AfterCorrection, {folder}, detail};
    case EACCES:
    case EPERM:
    case EROFS:
        return {Fault::Storage, u"stick-unwritable"_s, Retry::AfterCorrection, {folder}, detail};
    default:
        return {Fault::Storage, u"stick-gone"_s, Retry::AfterCorrection, {folder}, detail};
    }
}

Error stopped()
{
    return {Fault::Cancelled, u"cancelled"_s, Retry::Later, {}, {}};
}

Result<void> writeAll(int fd, QByteArrayView bytes, const QString &folder, const StickProgress &progress)
{
    const qint64 total = bytes.size();
    while (!bytes.isEmpty()) {
        if (progress && !progress(total - bytes.size(), total))
            return stopped();
        const ssize_t written = ::write(fd, bytes.data(), size_t(std::min(pieceSize, bytes.size())));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return stickFault(errno, folder);
        bytes = bytes.sliced(written);
    }
    return ::fsync(fd) == 0 ? Result<void>() : stickFault(errno, folder);
}

/// From the stick, not from memory.
Result<void> compare(const QByteArray &path, QByteArrayView bytes, const QString &folder)
{
    const Descriptor fd(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!fd.isOpen())
        return stickFault(errno, folder);
    ::posix_fadvise(fd.get(), 0, 0, POSIX_FADV_DONTNEED);
    const Error altered{Fault::Storage, u"stick-altered"_s, Retry::AfterCorrection, {folder}, {}};
    QByteArray piece(pieceSize, Qt::Uninitialized);
    while (true) {
        const ssize_t read = ::read(fd.get(), piece.data(), size_t(piece.size()));
        if (read < 0 && errno == EINTR)
            continue;
        if (read < 0)
            return stickFault(errno, folder);
        if (read == 0)
            return bytes.isEmpty() ? Result<void>() : altered;
        if (read > bytes.size() || std::memcmp(piece.constData(), bytes.data(), size_t(read)) != 0)
            return altered;
        bytes = bytes.sliced(read);
    }
}

/// Some file systems of sticks know no syncing of folders; for them the file's own has to do.
Result<void> moveIntoPlace(const QByteArray &part, const QByteArray &target, const QString &folder)
{
    if (std::rename(part.constData(), target.constData()) != 0)
        return stickFault(errno, folder);
    const Descriptor fd(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const bool isSynced = fd.isOpen() && (::fsync(fd.get()) == 0 || errno == EINVAL || errno == ENOTSUP);
    return isSynced ? Result<void>() : stickFault(errno, folder);
}

Result<void> writePart(const QByteArray &part, QByteArrayView bytes, const QString &folder,
                       const StickProgress &progress)
{
    // What a pulled-out stick left is in the way; nothing that lies there is ever written through.
    ::unlink(part.constData());
    Descriptor fd(::open(part.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!fd.isOpen())
        return stickFault(errno, folder);
    if (auto written = writeAll(fd.get(), bytes, folder, progress); !written)
        return written;
    if (!fd.close())
        return stickFault(errno, folder);
    return compare(part, bytes, folder);
}

} // namespace

Result<void> writeToStick(const QString &folder, const QString &name, QByteArrayView bytes,
                          const StickProgress &progress)
{
    const QByteArray target = QFile::encodeName(QDir(folder).filePath(name));
    const QByteArray part = target + ".part";
    auto written = writePart(part, bytes, folder, progress);
    if (written)
        written = moveIntoPlace(part, target, folder);
    if (!written)
        ::unlink(part.constData());
    return written;
}

} // namespace bantin::store
