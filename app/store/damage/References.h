// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/damage/Salvage.h"

namespace bantin::store {

// Internal to app/store: makes a store of the rows a salvage left. Use inside withoutRules().

/// Puts every row of `copy`, an older sound file of the family, that `into` lacks. Rows that are there stay as they are;
/// the journal of what was typed is not taken, it belongs to drafts that have moved on.
Result<void> takeMissingRows(Connection &copy, Connection &into);
/// Call before: entries of the journal that are known to be lost (`indexed`: sequence to article) and those of drafts that
/// are lost. One that does not follow from its draft proves nothing and is set aside when the draft is next written.
Result<void> takeLostJournal(Connection &copy, Connection &into, const QHash<qint64, qint64> &indexed);
/// Drops what is left of packages that are not whole.
Result<void> dropBrokenPackages(Connection &assets, const AssetHoldings &held);

/// Gives every row what it refers to, in the least harmful way: a lost article is made again from its draft or newest
/// version, a lost draft from the newest version that reads, a lost version as one without text so that the signed
/// decisions about it stay; what then still hangs in the air is dropped. "store-unrepairable" when references remain.
Result<void> closeReferences(Connection &content, const QHash<QByteArray, qint64> &articleNumbers);

} // namespace bantin::store
