// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/domain/AuditAction.h"
#include "app/domain/Decision.h"
#include "app/store/AccountRepository.h"
#include "app/store/DecisionRepository.h"
#include "app/store/RegisterRepository.h"
#include "app/workflow/Session.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bantin::workflow {

/// One entry of the audit log, inside the caller's transaction if there is one, so that no act commits without it.
/// `subject` is the id of what it is about; `detail` holds ids, counts and digests, never a title or text. Store reasons.
Result<void> record(Session &session, AuditAction action, const QString &subject, const QJsonObject &detail = {});

// What an entry says of a frozen row, so that the row cannot be altered unseen later: "revision", "number", "text-sha256",
// "fields-sha256", "manifest-sha512"; "decision", "kind", "revision", "decided-by", "sha256",
// "signature-sha256"; "version", "sha256", "signature-sha256".
QJsonObject bindingOf(const Revision &revision);
QJsonObject bindingOf(const store::DecisionRow &row);
QJsonObject bindingOf(const store::RosterRow &row);
/// "row", "entry", "state", "sha256", "signature-sha256".
QJsonObject bindingOf(const store::RegisterRow &row);

Result<void> recordDecision(Session &session, const store::SignedDecision &decision);
Result<void> recordRoster(Session &session, const store::SignedRoster &roster);

/// Begins the log of a session that was just opened or made; its first entry is `how`. Notices a store that was put back to
/// an earlier day, and binds what was there before there was a log. A disk that cannot be written does not keep anybody out:
/// their entries are then missing, and every later step that needs the disk says so. Nothing for a read-only store.
Result<void> beginAudit(Session &session, AuditAction how, const QJsonObject &detail = {});

} // namespace bantin::workflow
