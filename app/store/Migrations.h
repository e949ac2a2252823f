// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QString>

namespace bantin::store {

class Connection;

/// Brings a database to the newest version this build knows: `:/migrations/<family>/0001.sql`, `0002.sql`, … each in one
/// transaction that also sets user_version. "store-newer" (found, known) when a later build wrote it; then nothing changes.
Result<void> migrate(Connection &connection, const QString &family);

} // namespace bantin::store
