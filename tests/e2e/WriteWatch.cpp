// SPDX-License-Identifier: GPL-3.0-or-later
// A library to preload into the programs under test and all they start. It looks into every buffer that goes to a regular
// file, so that a temporary file is caught even when it is gone a moment later, and reports each that holds twelve bytes in
// a row of a marker. BANTIN_WATCH_MARKERS names a file of markers in hex, one a line; BANTIN_WATCH_REPORT takes the lines:
//   watching PROGRAM        this process is watched
//   leak PROGRAM CALL PATH  a marker went to that file
// Memory that only looks like a file (a memfd, or an unlinked file of a memory file system, as Chromium shares between its
// processes) is memory.
#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <mutex>
#include <string>
#include <vector>

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

constexpr std::size_t runSize = 12;
constexpr std::size_t tailSize = runSize - 1;

using Run = std::array<char, runSize>;

template<typename Function>
Function *below(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

std::uint32_t slotOf(const char *bytes)
{
    std::uint64_t head = 0;
    std::uint32_t rest = 0;
    std::memcpy(&head, bytes, sizeof head);
    std::memcpy(&rest, bytes + sizeof head, sizeof rest);
    return std::uint32_t((head * 0x9E3779B97F4A7C15U + rest * 0xC2B2AE3D27D4EB4FU) >> 44U);
}

/// Every run of twelve bytes of every marker.
class Markers
{
public:
    void load(const char *path)
    {
        std::ifstream file(path);
        for (std::string line; std::getline(file, line);) {
            std::string marker;
            for (std::size_t i = 0; i + 1 < line.size(); i += 2)
                marker += char(std::stoi(line.substr(i, 2), nullptr, 16));
            for (std::size_t i = 0; i + runSize <= marker.size(); ++i) {
                Run run;
                std::copy_n(marker.data() + i, runSize, run.data());
                m_runs.push_back(run);
                m_slots[slotOf(run.data())] = true;
            }
        }
        std::sort(m_runs.begin(), m_runs.end());
    }

    bool occurIn(const char *bytes, std::size_t size) const
    {
        for (std::size_t i = 0; i + runSize <= size; ++i) {
            if (!m_slots[slotOf(bytes + i)])
                continue;
            Run run;
            std::copy_n(bytes + i, runSize, run.data());
            if (std::binary_search(m_runs.begin(), m_runs.end(), run))
                return true;
        }
        return false;
    }

private:
    std::vector<Run> m_runs;
    std::vector<bool> m_slots = std::vector<bool>(1U << 20U);
};

struct Mapping {
    void *address;
    std::size_t size;
    std::string path;
};

/// What one process writes. Never destroyed: libraries write until the very end.
class Watch
{
public:
    Watch()
    {
        const char *markers = std::getenv("BANTIN_WATCH_MARKERS");
        const char *report = std::getenv("BANTIN_WATCH_REPORT");
        if (!markers || !report)
            return;
        m_markers.load(markers);
        m_program = linkTarget("/proc/self/exe");
        m_program.erase(0, m_program.rfind('/') + 1);
        // A high number, which no program under test counts on.
        const long opened = syscall(SYS_openat, AT_FDCWD, report, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
        m_report = fcntl(int(opened), F_DUPFD_CLOEXEC, 500);
        syscall(SYS_close, opened);
        learnDevices();
        say("watching " + m_program);
    }

    void look(const char *call, int fd, const void *bytes, std::size_t size)
    {
        struct stat status;
        if (m_report < 0 || size == 0 || !isFile(fd, status))
            return;
        const std::lock_guard lock(m_mutex);
        // A marker may be cut by the end of a write.
        std::string &tail = m_tails[std::size_t(fd) % m_tails.size()];
        const auto *from = static_cast<const char *>(bytes);
        const std::string seam = tail + std::string(from, std::min(size, tailSize));
        if (m_markers.occurIn(from, size) || m_markers.occurIn(seam.data(), seam.size()))
            leak(call, fd, status);
        const std::string all =
            seam.size() == tail.size() + size ? seam : std::string(from + size - tailSize, tailSize);
        tail = all.size() > tailSize ? all.substr(all.size() - tailSize) : all;
    }

    void lookAtFile(const char *call, int to, int from, off_t offset, std::size_t size)
    {
        std::string bytes(std::min<std::size_t>(size, 1U << 20U), '\0');
        while (size > 0) {
            const ssize_t got = pread(from, bytes.data(), std::min(size, bytes.size()), offset);
            if (got <= 0)
                return;
            look(call, to, bytes.data(), std::size_t(got));
            offset += got;
            size -= std::size_t(got);
        }
    }

    void mapped(void *address, std::size_t size, int protection, int flags, int fd)
    {
        struct stat status;
        const bool shared = (flags & MAP_SHARED) != 0 && (protection & PROT_WRITE) != 0 && address != MAP_FAILED;
        if (m_report < 0 || fd < 0 || !shared || !isFile(fd, status) || isMemory(status))
            return;
        const std::lock_guard lock(m_mutex);
        m_mappings.push_back({address, size, pathOf(fd)});
    }

    void unmapping(void *address)
    {
        const std::lock_guard lock(m_mutex);
        for (auto mapping = m_mappings.begin(); mapping != m_mappings.end(); ++mapping) {
            if (mapping->address != address)
                continue;
            lookAtMapping(*mapping);
            m_mappings.erase(mapping);
            return;
        }
    }

    void atExit()
    {
        const std::lock_guard lock(m_mutex);
        for (const Mapping &mapping : m_mappings)
            lookAtMapping(mapping);
    }

private:
    static std::string linkTarget(const std::string &link)
    {
        std::string path(4096, '\0');
        const ssize_t size = readlink(link.c_str(), path.data(), path.size());
        path.resize(size > 0 ? std::size_t(size) : 0);
        return path;
    }
    static std::string pathOf(int fd) { return linkTarget("/proc/self/fd/" + std::to_string(fd)); }
    static bool isFile(int fd, struct stat &status) { return fstat(fd, &status) == 0 && S_ISREG(status.st_mode); }
    /// Told by the device, because a sandboxed process may not ask for the file system.
    bool isMemory(const struct stat &status) const
    {
        return status.st_nlink == 0 && (status.st_dev == m_sharedMemory || status.st_dev == m_anonymousMemory);
    }
    void learnDevices()
    {
        struct stat status;
        if (stat("/dev/shm", &status) == 0)
            m_sharedMemory = status.st_dev;
        const int anonymous = memfd_create("watch", MFD_CLOEXEC);
        if (fstat(anonymous, &status) == 0)
            m_anonymousMemory = status.st_dev;
        syscall(SYS_close, anonymous);
    }

    void leak(const char *call, int fd, const struct stat &status)
    {
        if (!isMemory(status))
            say("leak " + m_program + ' ' + call + ' ' + pathOf(fd));
    }
    void lookAtMapping(const Mapping &mapping)
    {
        if (m_markers.occurIn(static_cast<const char *>(mapping.address), mapping.size))
            say("leak " + m_program + " mmap " + mapping.path);
    }
    void say(const std::string &line) const
    {
        const std::string whole = line + '\n';
        syscall(SYS_write, m_report, whole.data(), whole.size());
    }

    Markers m_markers;
    std::string m_program;
    int m_report = -1;
    dev_t m_sharedMemory = 0;
    dev_t m_anonymousMemory = 0;
    std::mutex m_mutex;
    std::array<std::string, 1024> m_tails;
    std::vector<Mapping> m_mappings;
};

Watch &watch()
{
    static Watch *const only = new Watch;
    return *only;
}

/// The watch looks while errno is the caller's.
template<typename... Values>
void look(Values... values)
{
    const int before = errno;
    watch().look(values...);
    errno = before;
}

void lookAtAll(const char *call, int fd, const iovec *parts, int count)
{
    for (int i = 0; i < count; ++i)
        look(call, fd, static_cast<const void *>(parts[i].iov_base), parts[i].iov_len);
}

__attribute__((constructor)) void begin()
{
    watch();
}

__attribute__((destructor)) void end()
{
    watch().atExit();
}

} // namespace

extern "C" {

ssize_t write(int fd, const void *from, size_t size)
{
    look("write", fd, from, size);
    return below<ssize_t(int, const void *, size_t)>("write")(fd, from, size);
}

ssize_t pwrite(int fd, const void *from, size_t size, off_t offset)
{
    look("pwrite", fd, from, size);
    return below<ssize_t(int, const void *, size_t, off_t)>("pwrite")(fd, from, size, offset);
}

ssize_t pwrite64(int fd, const void *from, size_t size, off64_t offset)
{
    look("pwrite", fd, from, size);
    return below<ssize_t(int, const void *, size_t, off64_t)>("pwrite64")(fd, from, size, offset);
}

ssize_t writev(int fd, const iovec *parts, int count)
{
    lookAtAll("writev", fd, parts, count);
    return below<ssize_t(int, const iovec *, int)>("writev")(fd, parts, count);
}

ssize_t pwritev(int fd, const iovec *parts, int count, off_t offset)
{
    lookAtAll("pwritev", fd, parts, count);
    return below<ssize_t(int, const iovec *, int, off_t)>("pwritev")(fd, parts, count, offset);
}

ssize_t pwritev64(int fd, const iovec *parts, int count, off64_t offset)
{
    lookAtAll("pwritev", fd, parts, count);
    return below<ssize_t(int, const iovec *, int, off64_t)>("pwritev64")(fd, parts, count, offset);
}

// The C library writes its streams without asking for write() by name.
size_t fwrite(const void *from, size_t size, size_t count, FILE *file)
{
    look("fwrite", fileno(file), from, size * count);
    return below<size_t(const void *, size_t, size_t, FILE *)>("fwrite")(from, size, count, file);
}

int fputs(const char *text, FILE *file)
{
    look("fputs", fileno(file), static_cast<const void *>(text), std::strlen(text));
    return below<int(const char *, FILE *)>("fputs")(text, file);
}

ssize_t sendfile(int to, int from, off_t *offset, size_t size) noexcept
{
    watch().lookAtFile("sendfile", to, from, offset ? *offset : lseek(from, 0, SEEK_CUR), size);
    return below<ssize_t(int, int, off_t *, size_t)>("sendfile")(to, from, offset, size);
}

ssize_t sendfile64(int to, int from, off64_t *offset, size_t size) noexcept
{
    return sendfile(to, from, offset, size);
}

ssize_t copy_file_range(int from, off64_t *fromOffset, int to, off64_t *toOffset, size_t size, unsigned int flags)
{
    watch().lookAtFile("copy_file_range", to, from, fromOffset ? *fromOffset : lseek(from, 0, SEEK_CUR), size);
    return below<ssize_t(int, off64_t *, int, off64_t *, size_t, unsigned int)>("copy_file_range")(
        from, fromOffset, to, toOffset, size, flags);
}

void *mmap(void *where, size_t size, int protection, int flags, int fd, off_t offset) noexcept
{
    // Not looked up by name: the memory allocator of the look-up may call this.
    void *address = reinterpret_cast<void *>(syscall(SYS_mmap, where, size, protection, flags, fd, offset));
    if (fd >= 0 && (flags & MAP_SHARED))
        watch().mapped(address, size, protection, flags, fd);
    return address;
}

void *mmap64(void *where, size_t size, int protection, int flags, int fd, off64_t offset) noexcept
{
    return mmap(where, size, protection, flags, fd, offset);
}

int munmap(void *address, size_t size) noexcept
{
    watch().unmapping(address);
    return int(syscall(SYS_munmap, address, size));
}

} // extern "C"
