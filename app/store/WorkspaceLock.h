// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QDir>

namespace bantin::store {

/// The advisory lock on "workspace.lock" that keeps a second Bàn Tin out. The kernel drops it with the process, so a crash
/// leaves no stale lock behind.
class WorkspaceLock
{
public:
    /// "store-in-use" (path), "disk-full", "disk-unwritable" (path).
    static Result<WorkspaceLock> acquire(const QDir &workspace);
    WorkspaceLock(WorkspaceLock &&other) noexcept;
    WorkspaceLock &operator=(WorkspaceLock &&) = delete;
    ~WorkspaceLock();

private:
    explicit WorkspaceLock(int descriptor);
    int m_descriptor;
};

} // namespace bantin::store
