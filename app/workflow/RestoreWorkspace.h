// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/store/Store.h"
#include "app/store/backup/BackupFolder.h"
#include "app/store/backup/ByteMeter.h"
#include "app/workflow/Credential.h"

#include <QDir>

namespace bantin::workflow {

/// Every backup at `place`, newest first, as store::findBackups.
Result<QList<store::FoundBackup>> listBackups(const QDir &place);

/// A backup that a passphrase or the recovery key opened. Holds its store key.
struct OpenedBackup {
    QDir folder;
    SecretBytes storeKey;
    store::Store::Actor opener = {}; ///< who is said to restore it; nobody with the recovery key
};

/// "passphrase-wrong" (account), "recovery-key-missing" when none had been made by then, "recovery-key-wrong", reasons of
/// store::readHeader. Slow (Argon2id).
Result<OpenedBackup> openBackup(const QDir &backup, const Credential &credential);

/// Makes the workspace `directory` out of the backup: beside it as "<directory>.restoring", checked file by file, opened once
/// to prove that it opens, and only then renamed. The audit log says that it was restored, from which backup; it ends where
/// the backup was made, which nobody takes for a store put back behind its back. `directory` must be missing or empty; a
/// workspace that is there is never touched: "workspace-exists" (path). Reasons of store::BackupUnpacker::unpack and
/// store::Store::open. Slow; nothing stays after a failure.
Result<store::BackupManifest> restoreWorkspace(const OpenedBackup &backup, const QDir &directory, const Clock &clock,
                                               store::ByteMeter::Report report = {});

} // namespace bantin::workflow
