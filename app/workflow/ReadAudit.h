// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/AuditEntry.h"
#include "app/store/AuditQuery.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// A page of the audit log (nhật ký), newest first. Store reasons.
Result<QList<AuditEntry>> readAudit(Session &session, const store::AuditQuery &query);
Result<qint64> countAudit(Session &session, const store::AuditQuery &query);

/// The whole log with its checkpoints as canonical JSON, `"type":"bantin-audit-export/1"`: entries as they were hashed, each
/// beside its hash, checkpoints and their CMS signatures in base64, and the unit's certificate, so that it can be checked
/// without the program. Holds no title or text. Store reasons.
Result<QByteArray> exportAudit(Session &session);

} // namespace bantin::workflow
