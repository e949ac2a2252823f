// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultySystemCalls.h"

#include "tests/support/FaultyDisk.h"

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <optional>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bantin::testing {

namespace {

using Access = FaultyDisk::Access;
using Kind = DiskEvent::Kind;

std::atomic<FaultyDisk *> watching = nullptr;
thread_local int unwatchedDepth = 0;

/// The function of that name in the C library.
template<typename Function>
Function *below(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

FaultyDisk *diskFor(const char *path)
{
    FaultyDisk *disk = unwatchedDepth == 0 ? watching.load() : nullptr;
    return disk && disk->covers(path) ? disk : nullptr;
}

/// The path an open descriptor has now; empty when it has none.
std::string pathOf(int fd)
{
    if (unwatchedDepth > 0 || !watching.load())
        return {};
    char link[32];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    std::string path(4096, '\0');
    const ssize_t size = ::readlink(link, path.data(), path.size());
    path.resize(size > 0 ? size_t(size) : 0);
    return path;
}

/// Whether the call is to fail; errno then says how.
bool fails(FaultyDisk &disk, Access access, const char *call, const char *path)
{
    const auto failure = disk.failure(access, call, path);
    if (failure)
        errno = *failure == FaultyDisk::Failure::NoSpace ? ENOSPC : EIO;
    return failure.has_value();
}

void noteWrite(FaultyDisk &disk, const std::string &path, const void *from, ssize_t size, off_t offset)
{
    if (size > 0)
        disk.note({Kind::Write, path.c_str(), offset, QByteArray(static_cast<const char *>(from), size), {}});
}

using Open = int(const char *, int, ...);

int openFile(const char *name, const char *path, int flags, mode_t mode)
{
    Open *const real = below<Open>(name);
    FaultyDisk *disk = diskFor(path);
    if (!disk)
        return real(path, flags, mode);
    const bool existed = ::access(path, F_OK) == 0;
    const bool creates = (flags & O_CREAT) && !existed;
    const Access access = creates ? Access::Create : (flags & O_ACCMODE) == O_RDONLY ? Access::Read : Access::Other;
    if (fails(*disk, access, "open", path))
        return -1;
    const int fd = real(path, flags, mode);
    if (fd >= 0 && creates)
        disk->note({Kind::Create, path, 0, {}, {}});
    else if (fd >= 0 && (flags & O_TRUNC))
        disk->note({Kind::Truncate, path, 0, {}, {}});
    return fd;
}

template<typename Call>
ssize_t writeFile(int fd, const void *from, size_t size, std::optional<off_t> offset, Call call)
{
    const std::string path = pathOf(fd);
    FaultyDisk *disk = diskFor(path.c_str());
    if (!disk)
        return call(size);
    const off_t at = offset ? *offset : ::lseek(fd, 0, SEEK_CUR);
    const bool failed = fails(*disk, Access::Write, "write", path.c_str());
    const int reason = errno;
    const ssize_t written = call(failed ? size / 2 : size);
    noteWrite(*disk, path, from, written, at);
    errno = failed ? reason : errno;
    return failed ? -1 : written;
}

/// Whether a read of that descriptor is to fail.
bool failsToRead(int fd)
{
    const std::string path = pathOf(fd);
    FaultyDisk *disk = diskFor(path.c_str());
    return disk && fails(*disk, Access::Read, "read", path.c_str());
}

template<typename Call>
int syncFile(int fd, Call call)
{
    const std::string path = pathOf(fd);
    FaultyDisk *disk = diskFor(path.c_str());
    if (!disk)
        return call();
    if (fails(*disk, Access::Other, "fsync", path.c_str()))
        return -1;
    const int done = call();
    struct stat status{};
    if (done == 0 && ::fstat(fd, &status) == 0)
        disk->note({S_ISDIR(status.st_mode) ? Kind::SyncFolder : Kind::Sync, path.c_str(), 0, {}, {}});
    return done;
}

template<typename Call>
int truncateFile(int fd, off_t size, Call call)
{
    const std::string path = pathOf(fd);
    FaultyDisk *disk = diskFor(path.c_str());
    if (!disk)
        return call();
    if (fails(*disk, Access::Other, "ftruncate", path.c_str()))
        return -1;
    const int done = call();
    if (done == 0)
        disk->note({Kind::Truncate, path.c_str(), size, {}, {}});
    return done;
}

/// A call that changes one name.
template<typename Call>
int changeName(const char *name, Access access, const DiskEvent &event, Call call)
{
    FaultyDisk *disk = diskFor(event.path.constData());
    if (!disk)
        return call();
    if (fails(*disk, access, name, event.path.constData()))
        return -1;
    const int done = call();
    if (done == 0)
        disk->note(event);
    return done;
}

/// A path relative to a folder's descriptor, whole.
QByteArray wholePath(int folder, const char *path)
{
    return path[0] == '/' || folder == AT_FDCWD ? QByteArray(path)
                                                : QByteArray::fromStdString(pathOf(folder) + '/' + path);
}

} // namespace

void watchSystemCalls(FaultyDisk *disk)
{
    watching = disk;
}

UnwatchedCalls::UnwatchedCalls()
{
    ++unwatchedDepth;
}

UnwatchedCalls::~UnwatchedCalls()
{
    --unwatchedDepth;
}

} // namespace bantin::testing

using namespace bantin::testing;

// What follows takes the place of the C library's functions for this program and, as the linker exports whatever a shared
// library also asks for, for Qt.
extern "C" {

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return openFile("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return openFile("open64", path, flags, mode);
}

ssize_t read(int fd, void *to, size_t size)
{
    return failsToRead(fd) ? -1 : below<ssize_t(int, void *, size_t)>("read")(fd, to, size);
}

ssize_t write(int fd, const void *from, size_t size)
{
    auto *const real = below<ssize_t(int, const void *, size_t)>("write");
    return writeFile(fd, from, size, {}, [&](size_t part) { return real(fd, from, part); });
}

ssize_t pwrite64(int fd, const void *from, size_t size, off64_t offset)
{
    auto *const real = below<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    return writeFile(fd, from, size, offset, [&](size_t part) { return real(fd, from, part, offset); });
}

ssize_t sendfile(int to, int from, off_t *offset, size_t size) noexcept
{
    auto *const real = below<ssize_t(int, int, off_t *, size_t)>("sendfile");
    if (diskFor(pathOf(to).c_str())) {
        errno = EINVAL; // the caller reads and writes instead, which is seen
        return -1;
    }
    return real(to, from, offset, size);
}

int fsync(int fd)
{
    return syncFile(fd, [fd] { return below<int(int)>("fsync")(fd); });
}

int fdatasync(int fd)
{
    return syncFile(fd, [fd] { return below<int(int)>("fdatasync")(fd); });
}

int ftruncate(int fd, off_t size) noexcept
{
    return truncateFile(fd, size, [&] { return below<int(int, off_t)>("ftruncate")(fd, size); });
}

int ftruncate64(int fd, off64_t size) noexcept
{
    return truncateFile(fd, size, [&] { return below<int(int, off64_t)>("ftruncate64")(fd, size); });
}

int rename(const char *from, const char *to) noexcept
{
    return changeName("rename", FaultyDisk::Access::Create, {DiskEvent::Kind::Rename, from, 0, {}, to},
                      [&] { return below<int(const char *, const char *)>("rename")(from, to); });
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags) noexcept
{
    return changeName("rename", FaultyDisk::Access::Create,
                      {DiskEvent::Kind::Rename, wholePath(fromFolder, from), 0, {}, wholePath(toFolder, to)}, [&] {
                          return below<int(int, const char *, int, const char *, unsigned int)>("renameat2")(
                              fromFolder, from, toFolder, to, flags);
                      });
}

int unlink(const char *path) noexcept
{
    return changeName("unlink", FaultyDisk::Access::Other, {DiskEvent::Kind::Delete, path, 0, {}, {}},
                      [&] { return below<int(const char *)>("unlink")(path); });
}

int unlinkat(int folder, const char *path, int flags) noexcept
{
    const auto kind = (flags & AT_REMOVEDIR) ? DiskEvent::Kind::RemoveFolder : DiskEvent::Kind::Delete;
    return changeName("unlink", FaultyDisk::Access::Other, {kind, wholePath(folder, path), 0, {}, {}},
                      [&] { return below<int(int, const char *, int)>("unlinkat")(folder, path, flags); });
}

int mkdir(const char *path, mode_t mode) noexcept
{
    return changeName("mkdir", FaultyDisk::Access::Create, {DiskEvent::Kind::MakeFolder, path, 0, {}, {}},
                      [&] { return below<int(const char *, mode_t)>("mkdir")(path, mode); });
}

int rmdir(const char *path) noexcept
{
    return changeName("rmdir", FaultyDisk::Access::Other, {DiskEvent::Kind::RemoveFolder, path, 0, {}, {}},
                      [&] { return below<int(const char *)>("rmdir")(path); });
}

} // extern "C"
