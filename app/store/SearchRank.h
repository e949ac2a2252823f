// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace bantin::store {

/// Makes bantin_rank(search) known to a connection: minus the weight of a hit, so that the smallest value is the best one.
/// Every word of a query must occur, so how rare a word is says little; what counts is where the words stand (title, lead,
/// …), whether they stand side by side in the order they were typed, and, weakly, how often. Unlike bm25() it needs no
/// pass over all hits before the first answer. Answers an SQLite result code.
int registerSearchRank(sqlite3 *database);

} // namespace bantin::store
