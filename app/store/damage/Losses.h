// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/damage/Salvage.h"

namespace bantin::store {

// Internal to app/store: what the rows of content.db say is missing among them.

/// Numbers of texts and of drafts (article numbers) that do not unpack or, for texts, do not match their digest.
struct BadTexts {
    QSet<qint64> texts;
    QSet<qint64> drafts;
};
/// Reads and hashes every text. "cancelled"
Result<BadTexts> findBadTexts(Connection &content, const TableScan::Progress &progress);

/// Articles are never deleted and revisions, decisions and audit entries are numbered without gaps, and the log names every
/// roster this desk had, so what is missing shows. `assets` says what assets.db holds; without it pictures and packages are not looked at.
Result<QList<StoreLoss>> findLosses(Connection &content, const SalvagedContent &salvaged, const BadTexts &bad,
                                    const AssetHoldings *assets);

/// The losses a repair left and put on record, so that later checks do not cry again.
Result<QSet<QString>> knownLosses(Connection &content);
Result<void> rememberLosses(Connection &content, const QList<StoreLoss> &losses);

} // namespace bantin::store
