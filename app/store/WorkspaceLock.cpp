// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/WorkspaceLock.h"

#include "app/store/DiskError.h"

#include <QFile>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace bantin::store {

using namespace Qt::StringLiterals;

WorkspaceLock::WorkspaceLock(int descriptor)
    : m_descriptor(descriptor)
{
}

WorkspaceLock::WorkspaceLock(WorkspaceLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

WorkspaceLock::~WorkspaceLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<WorkspaceLock> WorkspaceLock::acquire(const QDir &workspace)
{
    const QString path = workspace.filePath(u"workspace.lock"_s);
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return diskError(errno, path);
    WorkspaceLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (errno == EWOULDBLOCK)
        return Error{Fault::Conflict, u"store-in-use"_s, Retry::Later, {workspace.path()}, {}};
    return diskError(errno, path);
}

} // namespace bantin::store
