// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/OwnMemory.h"

#include <QFile>
#include <QList>

#include <algorithm>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace bantin::testing {

namespace {

constexpr char mask = char(0xa5);
constexpr qsizetype windowSize = 1 << 20;

struct Mapping {
    quintptr from = 0;
    quintptr to = 0;
};

QList<Mapping> privateMappings()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly))
        qFatal("no /proc/self/maps");
    QList<Mapping> found;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        const QList<QByteArray> ends = words.constFirst().split('-');
        if (words.size() > 1 && ends.size() == 2 && words.at(1).startsWith("rw-p"))
            found.append({ends.at(0).toULongLong(nullptr, 16), ends.at(1).toULongLong(nullptr, 16)});
    }
    return found;
}

} // namespace

Needle::Needle(QByteArrayView bytes)
    : m_masked(bytes.size(), Qt::Uninitialized)
{
    for (qsizetype i = 0; i < bytes.size(); ++i)
        m_masked[i] = char(bytes.at(i) ^ mask);
}

bool Needle::startsAt(const char *place) const
{
    for (qsizetype i = 0; i < m_masked.size(); ++i) {
        if (char(place[i] ^ mask) != m_masked.at(i))
            return false;
    }
    return true;
}

int Needle::countIn(const char *from, qsizetype size) const
{
    int found = 0;
    const char first = char(m_masked.at(0) ^ mask);
    const char *end = from + size - m_masked.size() + 1;
    for (const char *place = from; place < end; ++place) {
        place = static_cast<const char *>(std::memchr(place, first, std::size_t(end - place)));
        if (!place)
            break;
        found += startsAt(place);
    }
    return found;
}

int Needle::count() const
{
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    // Shared, so that it is none of the private mappings: what was read must not be found a second time.
    auto *window =
        static_cast<char *>(mmap(nullptr, windowSize, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    if (memory < 0 || window == MAP_FAILED)
        qFatal("the memory of this process cannot be read");
    const auto page = quintptr(sysconf(_SC_PAGESIZE));
    int found = 0;
    for (const Mapping &mapping : privateMappings()) {
        for (quintptr at = mapping.from; at < mapping.to;) {
            const auto size = std::min<quintptr>(windowSize, mapping.to - at);
            const ssize_t read = pread(memory, window, size, off_t(at));
            if (read > 0)
                found += countIn(window, read);
            const quintptr overlap = at + size < mapping.to ? quintptr(m_masked.size() - 1) : 0;
            at += read == ssize_t(size) ? size - overlap : page;
        }
    }
    munmap(window, windowSize);
    close(memory);
    return found;
}

} // namespace bantin::testing
