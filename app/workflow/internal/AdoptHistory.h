// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Gives every roster, revision and decision from before the audit log its binding entry, called `as`. Nothing when the log
/// has entries. Store reasons.
Result<void> adoptHistory(Session &session, AuditAction as);

/// Compares the log with the checkpoint kept beside the database. When that is ahead of the log or says something else, an
/// entry keeps what was seen ("sequence", "hash", "at" of the lost checkpoint), because the next checkpoint replaces it; so
/// too when it is missing though the log has had one. Store reasons.
Result<void> noticeRollback(Session &session);

} // namespace bantin::workflow
