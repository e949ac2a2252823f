// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/backup/StoreProof.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// A restore on trial that was ordered on the store thread and may be carried out on any other. Holds a copy of the store
/// key; destroy it when the workspace is locked.
struct DrillOrder {
    QDir workspace;
    WorkspaceId id;
    SecretBytes storeKey;
    QString target;
};

/// What the newest backup was found to hold.
struct DrillReport {
    store::BackupManifest manifest;
    store::StoreProof proof;
};

/// "backup-target-unset".
Result<DrillOrder> orderDrill(Session &session);
/// Restores the newest backup under the present key into a folder beside the workspace (same disk, encrypted all along), opens
/// it as the desk would, reads all of it, and removes the folder again. "backup-target-missing" (path), "backup-not-found"
/// (path), reasons of restoreWorkspace() and store::proveStore(). Slow.
Result<DrillReport> carryOut(const DrillOrder &order, const Clock &clock, store::ByteMeter::Report report = {});
/// Notes that the backup was found whole.
Result<void> recordDrill(Session &session, const QString &target, qint64 sequence);

/// The three after each other, where nothing else waits for this thread.
Result<DrillReport> drillBackup(Session &session, store::ByteMeter::Report report = {});

} // namespace bantin::workflow
