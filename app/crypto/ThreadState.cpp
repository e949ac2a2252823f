// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/ThreadState.h"

#include <openssl/crypto.h>

namespace bantin::crypto {

void releaseThreadState()
{
    OPENSSL_thread_stop();
}

} // namespace bantin::crypto
