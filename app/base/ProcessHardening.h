// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bantin {

/// Keeps drafts and keys out of core files and away from other processes of the same user: RLIMIT_CORE 0 and
/// PR_SET_DUMPABLE 0 (Linux). Every desk program calls it first, before it reads a byte; call from the main thread.
void hardenProcess();

} // namespace bantin
