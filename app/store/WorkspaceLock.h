// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QDir>

namespace bantin::store {

/// The advisory lock on "workspace.lock" that keeps a second Bàn Tin out, and the mark of an unclean end. The kernel drops
/// the lock with the process, so a crash leaves none behind; the mark inside the file, one line saying who has the store
/// open (machine, process, since when), stays until the store is closed in order.
class WorkspaceLock
{
public:
    /// Marks the store as open, synced. "store-in-use" (path) leaves the other's mark alone; "disk-full",
    /// "disk-unwritable" (path). A mark that finds no room is left out: the store must open on a full disk.
    static Result<WorkspaceLock> acquire(const QDir &workspace);
    WorkspaceLock(WorkspaceLock &&other) noexcept;
    WorkspaceLock &operator=(WorkspaceLock &&) = delete;
    /// Drops the lock; the mark goes too unless it was there before and nobody said closeInOrder().
    ~WorkspaceLock();

    /// Whether a mark was there when the lock was acquired: whoever had the store open before did not close it.
    bool foundMark() const { return m_foundMark; }
    /// The files behind the lock are closed: the mark may go, even one that was found.
    void closeInOrder() { m_keepsMark = false; }

private:
    explicit WorkspaceLock(int descriptor);
    int m_descriptor;
    bool m_foundMark = false;
    bool m_keepsMark = false;
};

} // namespace bantin::store
