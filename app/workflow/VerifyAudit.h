// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/AuditReport.h"
#include "app/workflow/Session.h"

#include <functional>

namespace bantin::workflow {

/// Called with entries and rows done and in all; answering false cancels.
using AuditProgress = std::function<bool(qint64 done, qint64 total)>;

/// Walks the whole audit log: every entry's hash and link, every checkpoint's signature, signer and link, the checkpoint
/// beside the database, and every revision, text, decision, roster and account row, every row of a register, step of a
/// question, signed paper, task, sent letter and private field against what was recorded of it. What does not fit is in the
/// report with its place; reading goes on behind it. Changes nothing. "cancelled", store reasons.
Result<AuditReport> verifyAudit(Session &session, const AuditProgress &progress = {});

} // namespace bantin::workflow
