// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/registers/RegisterEntry.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

enum class Signing { Unsigned, Signed };

/// Appends `entry` as the next row, with its entry in the audit log, inside the caller's transaction. Number, writer and time
/// are filled in; `entry.entry` 0 begins a new entry. Store reasons.
Result<RegisterEntry> appendRegisterRow(Session &session, RegisterEntry entry, Signing signing);

} // namespace bantin::workflow
