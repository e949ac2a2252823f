// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>

namespace bantin::store {

/// A text as a row keeps it: one byte 'z' and a Zstandard frame (RFC 8878), or 'r' and the bytes as they are where packing
/// would not make them shorter. Never empty. Any thread.
QByteArray pack(QByteArrayView bytes);
/// "store-damaged" for what pack() cannot have made or what would exceed 64 MiB.
Result<QByteArray> unpack(QByteArrayView packed);

} // namespace bantin::store
