// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QStringList>

namespace bantin::content {

/// A private folder (mode 0700) on a file system that lives in memory, for programs that must be given files: what is put
/// there reaches no disk, except where the machine swaps (app/content/DECISIONS.md). Overwritten and removed with the
/// object; what a killed process left is removed by the next one. Movable; one thread at a time.
class MemoryFolder
{
public:
    /// Made in the first of `parents` that is in memory (tmpfs or ramfs), by default $XDG_RUNTIME_DIR and /dev/shm. Reason
    /// "memory-folder-missing".
    static Result<MemoryFolder> create(const QStringList &parents = defaultParents());
    static QStringList defaultParents();

    MemoryFolder(MemoryFolder &&other) noexcept;
    MemoryFolder &operator=(MemoryFolder &&) = delete;
    ~MemoryFolder();

    const QString &path() const { return m_path; }

private:
    MemoryFolder(QString path, int lock);

    QString m_path;
    int m_lock = -1; ///< held while the folder is in use
};

} // namespace bantin::content
