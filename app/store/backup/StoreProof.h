// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/backup/BackupManifest.h"
#include "app/store/backup/ByteMeter.h"

namespace bantin::store {

class Store;

/// What a restored store was found to hold.
struct StoreProof {
    BackupManifest::Counts counts;
    qint64 assets = 0;
    qint64 packages = 0;
};

/// Reads a whole store as the desk would: every page of both files, every draft and revision, every decision with its
/// link to the one before, the search index, every asset and package against its name. "store-damaged", "asset-misnamed"
/// (name), "cancelled". Slow.
Result<StoreProof> proveStore(Store &store, ByteMeter &meter);

} // namespace bantin::store
