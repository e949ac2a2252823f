// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace bantin::store {

/// What the store's SQL may use besides SQLite's own: bantin_pack(x) and bantin_unpack(x) (app/store/Packing.h),
/// bantin_sha256(x), the collation `vi` (Vietnamese dictionary order, QCollator) and the FTS5 auxiliary function
/// bantin_rank(search): smaller is better. Answers an SQLite result code.
int registerSqlFunctions(sqlite3 *database);

} // namespace bantin::store
