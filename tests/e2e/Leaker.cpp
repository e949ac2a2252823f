// SPDX-License-Identifier: GPL-3.0-or-later
// What the plaintext sweep must find. Arguments: WAY FILE TEXT. Writes the text to the file in that way and removes the
// file at once: write, pieces, vector, stream, c-stream, map, utf16; "clean" writes something else.
#include <QByteArray>
#include <QString>

#include <cstdio>
#include <cstring>
#include <fstream>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

bool writeAll(int fd, const QByteArray &bytes)
{
    return ::write(fd, bytes.constData(), size_t(bytes.size())) == bytes.size();
}

bool writePieces(int fd, const QByteArray &text)
{
    const qsizetype half = text.size() / 2;
    return writeAll(fd, text.first(half)) && writeAll(fd, text.sliced(half));
}

bool writeVector(int fd, QByteArray text)
{
    const iovec part{text.data(), size_t(text.size())};
    return ::writev(fd, &part, 1) == text.size();
}

bool writeMap(int fd, const QByteArray &text)
{
    if (::ftruncate(fd, 4096) != 0)
        return false;
    void *memory = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (memory == MAP_FAILED)
        return false;
    std::memcpy(memory, text.constData(), size_t(text.size()));
    return ::munmap(memory, 4096) == 0;
}

bool writeStream(const char *path, const QByteArray &text)
{
    std::ofstream file(path);
    file << text.constData();
    file.close();
    return file.good();
}

bool writeCStream(const char *path, const QByteArray &text)
{
    std::FILE *file = std::fopen(path, "w");
    return file && std::fwrite(text.constData(), 1, size_t(text.size()), file) > 0 && std::fclose(file) == 0;
}

bool leak(const QByteArray &way, const char *path, const QByteArray &text)
{
    if (way == "stream")
        return writeStream(path, text);
    if (way == "c-stream")
        return writeCStream(path, text);
    const int fd = ::open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const QString wide = QString::fromUtf8(text);
    const bool done = way == "pieces"   ? writePieces(fd, text)
                      : way == "vector" ? writeVector(fd, text)
                      : way == "map"    ? writeMap(fd, text)
                      : way == "clean"  ? writeAll(fd, QByteArray(text.size(), 'x'))
                      : way == "utf16"  ? writeAll(fd, {reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2})
                                        : writeAll(fd, text);
    return ::close(fd) == 0 && done;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return 1;
    const bool done = leak(argv[1], argv[2], argv[3]);
    return ::unlink(argv[2]) == 0 && done ? 0 : 2;
}
