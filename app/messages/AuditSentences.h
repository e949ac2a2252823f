// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/AuditEntry.h"
#include "app/domain/AuditKind.h"

namespace bantin::messages {

/// "Biên tập viên submitted “Đường liên thôn” for editing." in the interface language. `subjectName` is the title or name of
/// what the entry is about. Actions of a later version are named as they are on the wire. Thread-safe.
QString auditSentence(const AuditEntry &entry, const QString &subjectName);
/// "Decisions", "Backup and repair", …
QString auditKindInWords(AuditKind kind);

} // namespace bantin::messages
