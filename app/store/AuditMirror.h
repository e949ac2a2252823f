// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/store/SignedAuditCheckpoint.h"

#include <QDir>

#include <optional>

namespace bantin::store {

/// The last signed checkpoint kept beside the database ("workspace.audit"), so that a content.db cut off or put back from
/// an earlier day is told from the present one. Says no more than a sequence number, digests and who signed.

/// Replaced whole and synced. "disk-full", "disk-unwritable" (path).
Result<void> writeAuditMirror(const QDir &workspace, const SignedAuditCheckpoint &checkpoint);
/// Nothing when there is no such file; "audit-mirror-damaged" (path) when it does not read.
Result<std::optional<SignedAuditCheckpoint>> readAuditMirror(const QDir &workspace);

} // namespace bantin::store
