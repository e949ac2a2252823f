// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/BackupSchedule.h"
#include "app/store/BackupRunRepository.h"
#include "app/store/backup/BackupWriter.h"
#include "app/workflow/Session.h"

#include <optional>

namespace bantin::workflow {

/// How the workspace stands with its backups.
struct BackupOverview {
    QString target; ///< folder; empty when none was chosen
    bool targetWasUsed =
        false; ///< since it was chosen: without backups in it, it is not the folder but where a stick goes
    int intervalDays = 0;
    bool isRegulated = false; ///< the interval is the regulation's own
    BackupStanding standing;
    std::optional<store::BackupRun> lastVerified;
    std::optional<store::BackupRun> last;
    std::optional<store::BackupRun> lastDrilled;
};

/// A backup that was ordered on the store thread and may be carried out on any other: the store goes on working meanwhile.
/// Holds a copy of the store key; destroy it when the workspace is locked.
struct BackupOrder {
    store::BackupSource source;
    QString target;
    bool targetWasUsed = false;
    qint64 run = 0; ///< in backup_runs; 0 when the workspace's own disk does not take a note now
};

Result<BackupOverview> backupOverview(Session &session);

/// Where backups go, an absolute path; chosen again, it may be a new stick without the backups of the former. And how many days apart the unit wants them (0: as the regulation says). Administrators
/// only: "role-forbids". "backup-target-missing" (path), "backup-target-inside" (path) when it is the workspace itself.
Result<void> setBackupTarget(Session &session, const QString &target);
Result<void> setBackupInterval(Session &session, int days);

/// Notes that a run begins. "backup-target-unset".
Result<BackupOrder> orderBackup(Session &session);
/// Reasons of store::BackupWriter::run. Slow.
Result<store::BackupReport> carryOut(const BackupOrder &order, const Clock &clock, store::ByteMeter::Report report = {},
                                     store::BackupWriter::Options options = {});
/// Notes how it ended.
Result<void> recordBackup(Session &session, qint64 run, const Result<store::BackupReport> &outcome);

/// The three after each other, where nothing else waits for this thread.
Result<store::BackupReport> backUpWorkspace(Session &session, store::ByteMeter::Report report = {});

} // namespace bantin::workflow
