// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QString>

namespace bantin::store {

class Connection;

/// Where a database stands: user_version, and the newest version this build has a migration to. 0 for an empty file.
struct SchemaVersion {
    qint64 present = 0;
    qint64 known = 0;
    bool isOlder() const { return present < known; }
};

/// "store-newer" (present, known) when a later build wrote it.
Result<SchemaVersion> schemaVersion(Connection &connection);

/// Brings a database to the newest version this build knows: `:/migrations/<family>/0001.sql`, `0002.sql`, … each in one
/// transaction that also sets user_version and ends with a check of all foreign keys. "store-newer": nothing changes.
Result<void> migrate(Connection &connection);
/// The same up to `version` only; 0 for the newest.
Result<void> migrate(Connection &connection, qint64 version);

} // namespace bantin::store
