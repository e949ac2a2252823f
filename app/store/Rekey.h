// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Connection.h"
#include "app/store/WorkspaceHeader.h"

namespace bantin::store {

class Store;

/// The steps of giving a workspace another store key. The header says how far it has come, so that a kill at any byte leaves
/// either the old files under the old key or the whole new ones under the new:
///   1. beginRekey   the header holds the envelopes of the new key, phase "copying"
///   2. copyForRekey content.db.next and assets.db.next, whole, checked and synced
///   3. commitRekey  one header write: the new epoch is in force, phase "swapping"
///   4. settleRekey  the copies take the place of the files; what was under the old key is gone
/// 1–3 while the store is open (nobody else writes then), 4 after it was closed, or by whoever opens the workspace next.

/// `envelopes` are of the epoch after the header's. Disk reasons.
Result<void> beginRekey(const QDir &workspace, WorkspaceHeader &header, const QList<KeyEnvelope> &envelopes);

/// Copies page by page and then reads each copy under its key: page authentication, structure, and as many rows in every
/// table as in the original. `progress` as in Connection, over both files. "cancelled", "rekey-copy-wrong" (path), disk reasons.
Result<void> copyForRekey(Store &store, const SecretBytes &newKey, const Connection::Progress &progress);

/// The new key is in force from here on. Slots without an envelope are removed. Disk reasons: then the old key still is,
/// unless the first copy of the header was written; settleRekey() goes on from whichever it was.
Result<void> commitRekey(const QDir &workspace, WorkspaceHeader &header);

/// Throws away what step 1 and 2 left; the caller holds the workspace's lock.
Result<void> abandonRekey(const QDir &workspace);

/// Finishes or throws away what was begun, as the header says; nothing to do is a success. Takes the workspace's lock for
/// that time. "store-in-use" while another program is at it, reasons of readHeader(), disk reasons.
Result<void> settleRekey(const QDir &workspace);

} // namespace bantin::store
