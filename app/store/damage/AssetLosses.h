// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/damage/Salvage.h"

namespace bantin::store {

class Connection;
class Statement;

// Internal to app/store: what content.db names and assets.db does not hold, or holds as other bytes.

/// Pictures of texts, packages of the outbox and files of registers.
Result<void> addLostAssets(Connection &content, const AssetHoldings &assets, QList<StoreLoss> &losses);

/// A loss of a row answering article id, title, number, name.
StoreLoss lossOf(StoreLoss::Part part, const Statement &row);

} // namespace bantin::store
