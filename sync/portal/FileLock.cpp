// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/FileLock.h"

#include "sync/portal/DurableFile.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace bantin::portal {

namespace {

bool lockFile(int descriptor, FileLock::Wait wait)
{
    const int how = LOCK_EX | (wait == FileLock::Wait::No ? LOCK_NB : 0);
    int result = ::flock(descriptor, how);
    while (result != 0 && errno == EINTR)
        result = ::flock(descriptor, how);
    return result == 0;
}

} // namespace

FileLock::FileLock(const QString &path, Wait wait)
    : m_path(path)
    , m_descriptor(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600))
    , m_held(m_descriptor >= 0 && lockFile(m_descriptor, wait))
    , m_problem(m_held ? 0 : errno)
{
}

Error FileLock::failure() const
{
    return storageError(m_path, m_problem);
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace bantin::portal
