// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/SigningKey.h"

/// The one key seeds are sealed to and the target opens with: RFC 6979 A.2.5's, known to everybody.
bantin::crypto::SigningKey readersKey();
