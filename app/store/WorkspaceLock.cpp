// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/WorkspaceLock.h"

#include "app/base/Logging.h"
#include "app/store/DiskError.h"

#include <QDateTime>
#include <QFile>
#include <QSysInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

/// Always as long, so that on a full disk the mark still fits where the last one was.
constexpr qsizetype markSize = 160;

QByteArray openMark()
{
    const QString mark = u"%1 %2 %3"_s.arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODate))
                             .arg(::getpid())
                             .arg(QSysInfo::machineHostName());
    return mark.toUtf8().leftJustified(markSize - 1, ' ', true) + '\n';
}

QByteArray noMark()
{
    return QByteArray(markSize - 1, ' ') + '\n';
}

bool readsMark(int descriptor)
{
    std::array<char, markSize> bytes{};
    const ssize_t size = ::pread(descriptor, bytes.data(), bytes.size(), 0);
    return std::any_of(bytes.data(), bytes.data() + std::max<ssize_t>(size, 0), [](char c) { return c > ' '; });
}

bool writeMark(int descriptor, const QByteArray &mark)
{
    return ::pwrite(descriptor, mark.constData(), size_t(mark.size()), 0) == mark.size();
}

} // namespace

WorkspaceLock::WorkspaceLock(int descriptor)
    : m_descriptor(descriptor)
{
}

WorkspaceLock::WorkspaceLock(WorkspaceLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_foundMark(other.m_foundMark)
    , m_keepsMark(other.m_keepsMark)
{
}

WorkspaceLock::~WorkspaceLock()
{
    if (m_descriptor < 0)
        return;
    // Not synced: a mark that comes back after a power cut costs one needless check.
    if (!m_keepsMark && !writeMark(m_descriptor, noMark()))
        qCWarning(logStore, "the mark of an open store could not be taken away");
    ::close(m_descriptor);
}

Result<WorkspaceLock> WorkspaceLock::acquire(const QDir &workspace)
{
    const QString path = workspace.filePath(u"workspace.lock"_s);
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return diskError(errno, path);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        ::close(descriptor);
        if (reason == EWOULDBLOCK)
            return Error{Fault::Conflict, u"store-in-use"_s, Retry::Later, {workspace.path()}, {}};
        return diskError(reason, path);
    }
    WorkspaceLock lock(descriptor);
    lock.m_foundMark = readsMark(descriptor);
    lock.m_keepsMark = lock.m_foundMark;
    if (!writeMark(descriptor, openMark()) || ::fsync(descriptor) != 0)
        qCWarning(logStore, "the store could not be marked as open");
    return lock;
}

} // namespace bantin::store
