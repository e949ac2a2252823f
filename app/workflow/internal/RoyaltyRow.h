// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/registers/RegisterEntry.h"
#include "app/workflow/RoyaltySheets.h"

namespace bantin::workflow {

/// RegisterEntry::form of the rows below.
QString royaltyForm();

// A sheet as a row of the register of royalties, and back: "royalty-sheet-invalid" (row).
RegisterEntry royaltyRow(const KeptSheet &kept);
Result<KeptSheet> keptSheet(const RegisterEntry &row);

} // namespace bantin::workflow
