// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bantin::testing {

class FaultyDisk;

/// From now on the file system calls of this program and its libraries go through `disk`; nullptr ends that. The linker
/// prefers the functions of this program over those of the C library, so nothing is preloaded or patched.
void watchSystemCalls(FaultyDisk *disk);

/// While one lives, the system calls of its thread pass unseen: those SQLite makes below a call the VFS has already seen.
class UnwatchedCalls
{
public:
    UnwatchedCalls();
    ~UnwatchedCalls();
    UnwatchedCalls(const UnwatchedCalls &) = delete;
    UnwatchedCalls &operator=(const UnwatchedCalls &) = delete;
};

} // namespace bantin::testing
