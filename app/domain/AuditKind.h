// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/AuditAction.h"

#include <QStringList>

namespace bantin {

/// What people look for in the audit log, coarser than its actions.
enum class AuditKind { Access, Accounts, Articles, Decisions, Deliveries, Safekeeping, Settings, Integrity };

AuditKind auditKindOf(AuditAction action);
QList<AuditKind> allAuditKinds();
/// Wire names of all its actions.
QStringList auditActionNames(AuditKind kind);

} // namespace bantin
