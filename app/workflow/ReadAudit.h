// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/AuditEntry.h"
#include "app/store/AuditQuery.h"
#include "app/workflow/Session.h"

#include <optional>

namespace bantin::workflow {

/// A page of the audit log (nhật ký), newest first. Store reasons.
Result<QList<AuditEntry>> readAudit(Session &session, const store::AuditQuery &query);
Result<qint64> countAudit(Session &session, const store::AuditQuery &query);

/// An entry with the name of what it is about: an article's title, an account's name, the unit; empty when that is gone or
/// was never named.
struct AuditLine {
    AuditEntry entry;
    QString subjectName;
};

/// A page of the log as a window shows it, newest first, and how many entries the query has in all.
struct AuditPage {
    QList<AuditLine> lines;
    qint64 total = 0;
};
Result<AuditPage> readAuditPage(Session &session, const store::AuditQuery &query);

/// The entry this session's opening began with when the log did not fit the checkpoint kept beside it and no restore or
/// repair explains that: somebody may have tampered with the store. Nothing otherwise. Store reasons.
Result<std::optional<AuditEntry>> rollbackNotice(Session &session);

/// The whole log with its checkpoints as canonical JSON, `"type":"bantin-audit-export/1"`: entries as they were hashed, each
/// beside its hash, checkpoints and their CMS signatures in base64, and the unit's certificate, so that it can be checked
/// without the program. Holds no title or text. Store reasons.
Result<QByteArray> exportAudit(Session &session);

} // namespace bantin::workflow
