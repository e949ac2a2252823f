// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/AuditFinding.h"

#include <QString>

namespace bantin::messages {

/// What an entry of the audit log says was done; the wire name itself when a later version wrote it.
QString auditActionInWords(const QString &wireName);
/// One sentence: what does not hold, and where.
QString auditFindingInWords(const AuditFinding &finding);

} // namespace bantin::messages
