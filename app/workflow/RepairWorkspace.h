// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/store/damage/StoreRepair.h"
#include "app/workflow/CheckWorkspace.h"

#include <optional>

namespace bantin::workflow {

/// Writes the store anew from what reads. `from` fills what does not: a folder with backups of this workspace (the newest is
/// taken), one backup, or a copy of the workspace folder; it is not touched. The backup may be under an earlier store key if
/// the holder's passphrase opens it. The audit log says that it was done. "passphrase-wrong", "backup-not-found" (path),
/// reasons of store::BackupUnpacker::unpack and store::StoreRepair.
Result<store::StoreRepair::Outcome> repairWorkspace(const KeyHolder &holder, const std::optional<QDir> &from,
                                                    const Clock &clock,
                                                    const store::StoreCheck::Progress &progress = {});

} // namespace bantin::workflow
