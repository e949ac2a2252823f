// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace bantin::testing {

class FaultyDisk;

/// SQLite's default VFS as long as it lives: passes every call on to the one that was default before, unless `disk` wants
/// it to fail, and tells `disk` what was written, truncated, synced and deleted. The codec lies above the pager, so what
/// passes here is cipher text. The shared memory of the WAL index may fail but is not recorded: it does not survive.
class FaultVfs
{
public:
    explicit FaultVfs(FaultyDisk &disk);
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

private:
    struct Registration;
    std::unique_ptr<Registration> m_registration;
};

} // namespace bantin::testing
