// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/SecretBytes.h"
#include "app/store/backup/BackupFolder.h"
#include "app/store/backup/ByteMeter.h"

#include <QDir>
#include <QStringList>

namespace bantin::workflow {

/// Every backup at `place`, newest first, as store::findBackups.
Result<QList<store::FoundBackup>> listBackups(const QDir &place);
/// The accounts whose passphrase opens the backup. "backup-damaged" (file), reasons of store::readHeader.
Result<QStringList> backupAccounts(const QDir &backup);

/// The store key of a backup. The reasons of workflow::unlockWithPassphrase that are about the passphrase. Slow (Argon2id).
Result<SecretBytes> openBackup(const QDir &backup, const QString &accountName, const SecretBytes &passphrase);
/// With the recovery key of the sealed envelope (crypto/RecoveryKey). "recovery-key-wrong".
Result<SecretBytes> openBackupByRecoveryKey(const QDir &backup, const SecretBytes &recoverySecret);

/// Makes the workspace `directory` out of the backup: beside it as "<directory>.restoring", checked file by file, opened once
/// to prove that it opens, and only then renamed. `directory` must be missing or empty; a workspace that is there is never
/// touched: "workspace-exists" (path). Reasons of store::BackupUnpacker::unpack and store::Store::open. Slow; nothing stays
/// after a failure.
Result<store::BackupManifest> restoreWorkspace(const QDir &backup, const QDir &directory, const SecretBytes &storeKey,
                                               const Clock &clock, store::ByteMeter::Report report = {});

} // namespace bantin::workflow
