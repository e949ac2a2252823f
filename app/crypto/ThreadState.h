// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bantin::crypto {

/// Frees what OpenSSL keeps for the calling thread (its random generators). Call it last on a thread that used this room
/// or SQLCipher and is about to end; OpenSSL starts afresh should the thread go on.
void releaseThreadState();

} // namespace bantin::crypto
