// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

#include <QString>

namespace bantin::portal {

/// An exclusive lock on a file between threads and processes (flock), made when it is missing. Held by the kernel for the life of this object
/// and at most of the process: a kill never leaves a stale lock behind. On NFS Linux turns it into a lock of the server; where a file system
/// knows no locks (some FUSE ones) it is never held.
class FileLock
{
public:
    enum class Wait { No, Yes };

    explicit FileLock(const QString &path, Wait wait = Wait::Yes);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

    bool isHeld() const { return m_held; }
    /// Why not: "portal-storage", "portal-no-space" (path).
    Error failure() const;

private:
    const QString m_path;
    const int m_descriptor;
    const bool m_held;
    const int m_problem; ///< errno
};

} // namespace bantin::portal
