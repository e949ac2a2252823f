// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"

#include <QByteArray>
#include <QDateTime>

namespace bantin {

/// Signed now and then by the account at work, so that neither the end can be cut off nor the chain be computed anew.
struct AuditCheckpoint {
    WorkspaceId workspace;
    qint64 sequence = 0;       ///< of the entry it stands at
    QByteArray hash;           ///< of that entry
    QByteArray previousSha256; ///< of the signature of the checkpoint before; empty for the first
    qint64 articles = 0;       ///< rows there were
    qint64 revisions = 0;
    qint64 decisions = 0;
    qint64 rosters = 0;
    QByteArray certificateSha256; ///< 32 raw bytes: of the signer
    QDateTime at;                 ///< UTC, whole seconds; not before the checkpoint before

    friend bool operator==(const AuditCheckpoint &, const AuditCheckpoint &) = default;
};

/// Canonical JSON, `"type":"bantin-audit-checkpoint/1"`: the CMS-signed content.
QByteArray toJson(const AuditCheckpoint &checkpoint);
/// Fails with "audit-checkpoint-invalid".
Result<AuditCheckpoint> auditCheckpointFromJson(QByteArrayView bytes);

} // namespace bantin
