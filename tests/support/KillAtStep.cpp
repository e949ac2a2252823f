// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program, kills it (SIGKILL) right before the step BANTIN_KILL_AT of what it does to the disk below
// BANTIN_KILL_BELOW, counted from one: syncs and renames, the points a journal rests on; with BANTIN_KILL_FINE=1 also every
// write, truncation and removal.
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <csignal>
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

namespace {

enum class Grain { Coarse, Fine };

template<typename Function>
Function *below(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

bool counts(const char *path, Grain grain)
{
    static const char *const folder = std::getenv("BANTIN_KILL_BELOW");
    static const bool isFine = std::getenv("BANTIN_KILL_FINE") != nullptr;
    return folder && (isFine || grain == Grain::Coarse) && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

void step(const char *path, Grain grain)
{
    static const long last = std::atol(std::getenv("BANTIN_KILL_AT") ? std::getenv("BANTIN_KILL_AT") : "0");
    static std::atomic<long> done = 0;
    if (counts(path, grain) && ++done == last)
        ::raise(SIGKILL);
}

void step(int descriptor, Grain grain)
{
    char link[32];
    char path[4096] = {};
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    if (::readlink(link, path, sizeof path - 1) > 0)
        step(path, grain);
}

} // namespace

extern "C" {

int fsync(int fd)
{
    step(fd, Grain::Coarse);
    return below<int(int)>("fsync")(fd);
}

int fdatasync(int fd)
{
    step(fd, Grain::Coarse);
    return below<int(int)>("fdatasync")(fd);
}

int rename(const char *from, const char *to) noexcept
{
    step(from, Grain::Coarse);
    return below<int(const char *, const char *)>("rename")(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags) noexcept
{
    step(from, Grain::Coarse);
    return below<int(int, const char *, int, const char *, unsigned int)>("renameat2")(fromFolder, from, toFolder, to,
                                                                                       flags);
}

ssize_t write(int fd, const void *from, size_t size)
{
    step(fd, Grain::Fine);
    return below<ssize_t(int, const void *, size_t)>("write")(fd, from, size);
}

ssize_t pwrite64(int fd, const void *from, size_t size, off64_t offset)
{
    step(fd, Grain::Fine);
    return below<ssize_t(int, const void *, size_t, off64_t)>("pwrite64")(fd, from, size, offset);
}

int ftruncate64(int fd, off64_t size) noexcept
{
    step(fd, Grain::Fine);
    return below<int(int, off64_t)>("ftruncate64")(fd, size);
}

int unlink(const char *path) noexcept
{
    step(path, Grain::Fine);
    return below<int(const char *)>("unlink")(path);
}

} // extern "C"
